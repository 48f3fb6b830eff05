import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/api/types';
import { concerns, revenue, startOfToday } from './figures';

const order = (status: Order['status'], amount: number, placedAt = '2026-05-01T10:00:00Z', payment = 'authorised', currency = 'EUR') =>
  ({ id: `${status}-${placedAt}`, status, placedAt, payment: { status: payment }, totals: { total: { amount, currency } } }) as unknown as Order;

describe('the figures of a day', () => {
  it('counts as revenue what was confirmed and not cancelled', () => {
    expect(revenue([order('CONFIRMED', 1005), order('SHIPPED', 2), order('CANCELLED', 500), order('PENDING', 700)])).toBe('€10.07');
  });

  it('is zero euros before the first order, and keeps currencies apart', () => {
    expect(revenue([])).toBe('€0.00');
    expect(revenue([order('CONFIRMED', 100), order('CONFIRMED', 250, undefined, undefined, 'GBP')])).toBe('€1.00 + £2.50');
  });

  it('begins at midnight where the admin is', () => {
    expect(startOfToday(new Date(2026, 4, 1, 23, 59))).toEqual(new Date(2026, 4, 1));
  });
});

describe('orders that need attention', () => {
  const now = Date.parse('2026-05-01T12:00:00Z');

  it('are those to be shipped and those that are stuck, the oldest first', () => {
    const stuck = order('PENDING', 1, '2026-05-01T11:00:00Z', 'action-required');
    const fresh = order('PENDING', 1, '2026-05-01T11:59:30Z', 'requested');
    const toShip = order('CONFIRMED', 1, '2026-05-01T09:00:00Z');
    expect(concerns([stuck, fresh], [toShip], now)).toEqual([
      { order: toShip, why: 'To be shipped' },
      { order: stuck, why: 'Customer has not confirmed the payment' },
    ]);
  });
});
