import type { DeadLetter, Order, Page } from '@/lib/api/types';
import { listDeadLetters } from '../api/dead-letters';
import { listOrders, ordersSince, type OrdersSince } from '../api/orders';
import { getReconciliation } from '../api/reconciliation';
import type { Across } from '../services/across';
import { listNamedStock } from '../stock/named-stock';
import type { NamedStock } from '../stock/stock-table';
import { startOfToday } from './figures';

const LATEST = 8;
const LOW = 8;
const MOST = 100;

export interface OrderOverview {
  today: OrdersSince;
  latest: Order[];
  pending: Page<Order>;
  confirmed: Page<Order>;
}

export async function loadOrders(signal: AbortSignal): Promise<OrderOverview> {
  const [today, latest, pending, confirmed] = await Promise.all([
    ordersSince(startOfToday(), signal),
    listOrders({ limit: LATEST }, signal),
    listOrders({ status: 'PENDING', limit: MOST }, signal),
    listOrders({ status: 'CONFIRMED', limit: MOST }, signal),
  ]);
  return { today, latest: latest.items, pending, confirmed };
}

/** What parts of the shop do not agree about, or could not process. */
export interface Trouble {
  deadLetters: Across<DeadLetter>;
  differences: number;
}

export async function loadTrouble(signal: AbortSignal): Promise<Trouble> {
  const [deadLetters, { lastRun }] = await Promise.all([
    listDeadLetters({ service: null, state: 'PARKED', key: '', cursor: null }, signal),
    getReconciliation(signal),
  ]);
  return { deadLetters, differences: Object.values(lastRun?.counts ?? {}).reduce((sum, count) => sum + count, 0) };
}

export const loadLowStock = (signal: AbortSignal): Promise<Page<NamedStock>> =>
  listNamedStock({ q: '', lowStock: true, cursor: null, limit: LOW }, signal);
