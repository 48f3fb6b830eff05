import { expect, it } from 'vitest';
import { kindOf, subjectHref } from './kinds';

it('a difference leads to what it is about', () => {
  expect(subjectHref('pending-though-paid', 'o1')).toBe('/admin/orders/o1');
  expect(subjectHref('stock-ledger-differs', 'MUG 1')).toBe('/admin/stock/MUG%201');
  expect(subjectHref('outbox-backlog', 'payment')).toBeNull();
});

it('a kind that is new keeps its name', () => {
  expect(kindOf('moon-differs').label).toBe('moon-differs');
});
