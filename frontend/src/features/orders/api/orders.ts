import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { Order, Page, Payment } from '@/lib/api/types';

const PAGE_SIZE = 10;
const orderPath = (id: string) => `/orders/${encodeURIComponent(id)}`;

export const loadOrders = (cursor: string | null) => call<Page<Order>>(`/orders${query({ limit: PAGE_SIZE, cursor })}`);
export const loadOrder = (id: string, signal: AbortSignal) => call<Order>(orderPath(id), { signal });
export const cancelOrder = (id: string, reason: string) =>
  call<Order>(`${orderPath(id)}/cancel`, { method: 'POST', body: { reason } });
export const confirmPayment = (id: string) =>
  call<Payment>(`/payments/${encodeURIComponent(id)}/confirm`, { method: 'POST' });
