import type { Money, Order, OrderStatus } from '@/lib/api/types';

/** What was captured without the refunds that have not failed. */
export function leftToRefund({ payment: { captured }, refunds }: Pick<Order, 'payment' | 'refunds'>): Money {
  const given = refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount.amount, 0);
  return { amount: captured.amount - given, currency: captured.currency };
}

export interface Returnable {
  sku: string;
  title: string;
  /** Units that neither came back nor are announced to. */
  left: number;
}

const RETURNABLE_WHEN: OrderStatus[] = ['SHIPPED', 'DELIVERED'];

/** What can be announced to come back; the order itself decides again. */
export function returnable({ status, lines, returns }: Pick<Order, 'status' | 'lines' | 'returns'>): Returnable[] {
  if (!RETURNABLE_WHEN.includes(status)) return [];
  const taken = new Map<string, number>();
  for (const one of returns) {
    const units = one.status === 'requested' ? one.lines : one.received;
    for (const { sku, quantity } of units) taken.set(sku, (taken.get(sku) ?? 0) + quantity);
  }
  return lines
    .map(({ sku, title, quantity }) => ({ sku, title, left: quantity - (taken.get(sku) ?? 0) }))
    .filter(({ left }) => left > 0);
}

/** Lines are called by the names that the customer bought them under. */
export const titleOf = (order: Pick<Order, 'lines'>, sku: string): string => order.lines.find((line) => line.sku === sku)?.title ?? sku;
