import { call } from '@/lib/api/browser';
import { ApiError } from '@/lib/api/problem';
import { query } from '@/lib/api/query';
import type { Order, OrderHistoryEntry, Page, Payment } from '@/lib/api/types';

export interface OrderFilter {
  q?: string;
  status?: string;
  cursor?: string | null;
  limit?: number;
}

export const listOrders = ({ limit = 20, ...filter }: OrderFilter, signal?: AbortSignal): Promise<Page<Order>> =>
  call(`/orders${query({ scope: 'all', ...filter, limit })}`, { signal });

export interface OrderFile {
  order: Order;
  history: OrderHistoryEntry[];
  /** Null while nothing was asked of the payment provider. */
  payment: Payment | null;
}

export async function getOrderFile(id: string, signal?: AbortSignal): Promise<OrderFile> {
  const path = encodeURIComponent(id);
  const [order, history, payment] = await Promise.all([
    call<Order>(`/orders/${path}`, { signal }),
    call<Page<OrderHistoryEntry>>(`/orders/${path}/history`, { signal }),
    call<Payment>(`/payments/${path}`, { signal }).catch(nullIfMissing),
  ]);
  return { order, history: history.items, payment };
}

function nullIfMissing(cause: unknown): null {
  if (cause instanceof ApiError && cause.status === 404) return null;
  throw cause;
}

export const shipOrder = (id: string, note: string): Promise<Order> => advance(id, 'ship', note);
export const deliverOrder = (id: string, note: string): Promise<Order> => advance(id, 'deliver', note);

const advance = (id: string, step: 'ship' | 'deliver', note: string): Promise<Order> =>
  call(`/orders/${encodeURIComponent(id)}/${step}${query({ note })}`, { method: 'POST' });

export const cancelOrder = (id: string, reason: string): Promise<Order> =>
  call(`/orders/${encodeURIComponent(id)}/cancel`, { method: 'POST', body: { reason } });

const PAGE = 100;
const MOST_PAGES = 5;

export interface OrdersSince {
  orders: Order[];
  /** There are more than were read. */
  cut: boolean;
}

/** The API lists orders from the newest on and filters by no date, so that a day is read from its end. */
export async function ordersSince(since: Date, signal?: AbortSignal): Promise<OrdersSince> {
  const orders: Order[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const part: Page<Order> = await listOrders({ cursor, limit: PAGE }, signal);
    const within = part.items.filter(({ placedAt }) => new Date(placedAt) >= since);
    orders.push(...within);
    if (within.length < part.items.length || !part.nextCursor) return { orders, cut: false };
    cursor = part.nextCursor;
  }
  return { orders, cut: true };
}
