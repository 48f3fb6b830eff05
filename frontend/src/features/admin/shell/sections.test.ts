import { describe, expect, it } from 'vitest';
import { rolesFor } from './sections';

describe('a page of the dashboard', () => {
  it('is for those its section is for', () => {
    expect(rolesFor('/admin/orders/4711')).toEqual(['support', 'admin']);
    for (const path of ['/admin/audit', '/admin/api-keys', '/admin/webhooks/ep_1/deliveries/d-1']) expect(rolesFor(path)).toEqual(['admin']);
  });

  it('is for all staff when it belongs to no section of its own', () => {
    expect(rolesFor('/admin')).toContain('catalog');
    expect(rolesFor('/admin/orderly')).toContain('catalog');
  });
});
