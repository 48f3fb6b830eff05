import { describe, expect, it } from 'vitest';
import { actionLabel, changesOf, subjectHref } from './words';

describe('an entry of the audit log', () => {
  it('tells what changed, and not what stayed', () => {
    const before = JSON.stringify({ roles: ['shopper'], name: 'Ada' });
    const after = JSON.stringify({ roles: ['shopper', 'support'], name: 'Ada' });
    expect(changesOf({ before, after })).toEqual([{ field: 'roles', before: 'shopper', after: 'shopper, support' }]);
  });

  it('tells what there was not before', () => {
    expect(changesOf({ after: '{"onHand":7}' })).toEqual([{ field: 'onHand', before: null, after: '7' }]);
  });

  it('is shown whole where it has no fields', () => {
    expect(changesOf({ before: '"PENDING"', after: '"CANCELLED"' })).toEqual([{ field: '', before: '"PENDING"', after: '"CANCELLED"' }]);
    expect(changesOf({})).toEqual([]);
  });

  it('is named in words and leads to what it is about', () => {
    expect(actionLabel('refund-requested')).toBe('Refund requested');
    expect(subjectHref({ service: 'order', action: 'shipped', subject: 'o 1' })).toBe('/admin/orders/o%201');
    expect(subjectHref({ service: 'user', action: 'redriven', subject: 'user.registered-0-12' })).toBe('/admin/dead-letters/user/user.registered-0-12');
    expect(subjectHref({ service: 'auth', action: 'roles-changed', subject: 'a-1' })).toBe('/admin/accounts/a-1');
    expect(subjectHref({ service: 'auth', action: 'api-key-created', subject: 'k-1' })).toBe('/admin/api-keys');
    expect(subjectHref({ service: 'notification', action: 'webhook-changed', subject: 'ep_1' })).toBe('/admin/webhooks/ep_1');
    expect(subjectHref({ service: 'product', action: 'imported', subject: 'catalogue' })).toBeNull();
  });
});
