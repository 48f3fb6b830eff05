import type { Order } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';

export function startOfToday(now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate());
}

const isSale = ({ status }: Order): boolean => status !== 'CANCELLED' && status !== 'PENDING';

/** What was sold, one sum a currency: amounts of different currencies cannot be added. */
export function revenue(orders: Order[]): string {
  const sums = new Map<string, number>();
  for (const { totals } of orders.filter(isSale)) {
    sums.set(totals.total.currency, (sums.get(totals.total.currency) ?? 0) + totals.total.amount);
  }
  if (sums.size === 0) return formatMoney({ amount: 0, currency: 'EUR' });
  return [...sums].map(([currency, amount]) => formatMoney({ amount, currency })).join(' + ');
}

export interface Concern {
  order: Order;
  why: string;
}

const STUCK_AFTER_MS = 2 * 60_000;

/** Orders somebody should look at, the longest waiting first. */
export function concerns(pending: Order[], confirmed: Order[], now = Date.now()): Concern[] {
  const stuck = pending
    .filter(({ placedAt }) => now - Date.parse(placedAt) > STUCK_AFTER_MS)
    .map((order) => ({ order, why: order.payment.status === 'action-required' ? 'Customer has not confirmed the payment' : 'In progress for long' }));
  const toShip = confirmed.map((order) => ({ order, why: 'To be shipped' }));
  return [...stuck, ...toShip].sort((one, other) => Date.parse(one.order.placedAt) - Date.parse(other.order.placedAt));
}
