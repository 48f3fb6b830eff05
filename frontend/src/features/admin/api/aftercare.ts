import { call } from '@/lib/api/browser';
import type { Money, Order, ReceivedLine, ReturnLine } from '@/lib/api/types';

const orderPath = (id: string) => `/orders/${encodeURIComponent(id)}`;
const returnPath = (id: string, returnId: string) => `${orderPath(id)}/returns/${encodeURIComponent(returnId)}`;

export interface RefundInput {
  /** Everything that is left, if it is missing. */
  amount?: Money;
  reason: string;
}

export interface ReturnInput {
  lines: ReturnLine[];
  reason: string;
}

export const refundOrder = (id: string, body: RefundInput, idempotencyKey: string): Promise<Order> =>
  call(`${orderPath(id)}/refunds`, { method: 'POST', body, idempotencyKey });

export const announceReturn = (id: string, body: ReturnInput, idempotencyKey: string): Promise<Order> =>
  call(`${orderPath(id)}/returns`, { method: 'POST', body, idempotencyKey });

export const receiveReturn = (id: string, returnId: string, lines: ReceivedLine[], idempotencyKey: string): Promise<Order> =>
  call(`${returnPath(id, returnId)}/receive`, { method: 'POST', body: { lines }, idempotencyKey });

export const rejectReturn = (id: string, returnId: string, reason: string): Promise<Order> =>
  call(`${returnPath(id, returnId)}/reject`, { method: 'POST', body: { reason } });
