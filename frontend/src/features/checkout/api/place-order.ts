import { call } from '@/lib/api/browser';
import { ApiError } from '@/lib/api/problem';
import type { Order } from '@/lib/api/types';
import { backoffDelay } from '@/lib/backoff';
import { closeAttempt, type Attempt } from './attempt';

/** Nearly every order is decided within a second; what takes longer is shown as it goes on. */
const WAIT_SECONDS = 10;
const RETRIES = 5;
const PAUSE = { baseMs: 1_500, maxMs: 10_000 };

/** Told in how many seconds the shop wants to be asked again, if it has said so. */
type OnRetry = (seconds: number | undefined) => void;

const onTheirWay = new Map<string, Promise<Order>>();

/**
 * Places an order once. Whatever cannot be told apart from "it was placed and the answer got lost" is sent again with
 * the same key; the shop answers a repetition with the order of the first time.
 */
export function placeOrder(attempt: Attempt, onRetry: OnRetry): Promise<Order> {
  const known = onTheirWay.get(attempt.key);
  if (known) return known;
  const sending = insist(attempt, onRetry).finally(() => onTheirWay.delete(attempt.key));
  onTheirWay.set(attempt.key, sending);
  return sending;
}

async function insist(attempt: Attempt, onRetry: OnRetry): Promise<Order> {
  for (let retry = 0; ; retry++) {
    try {
      const order = await send(attempt);
      closeAttempt();
      return order;
    } catch (cause) {
      if (isRefusal(cause)) closeAttempt();
      if (!isPassing(cause) || retry === RETRIES) throw cause;
      const told = cause instanceof ApiError ? cause.retryAfterSeconds : undefined;
      onRetry(told);
      await new Promise((resolve) => setTimeout(resolve, pause(retry, told)));
    }
  }
}

/** Milliseconds. In a rush the shop tells everybody a second of their own; coming earlier or later finds it full. */
function pause(retry: number, told: number | undefined): number {
  return told === undefined ? backoffDelay(retry, PAUSE) : told * 1_000 + Math.random() * 1_000;
}

function send({ key, body }: Attempt): Promise<Order> {
  return call<Order>('/orders', {
    method: 'POST',
    body,
    idempotencyKey: key,
    headers: { prefer: `wait=${WAIT_SECONDS}` },
  });
}

const BUSY = ['request-in-progress', 'cart-busy', 'service-busy'];

/** The shop has said no: there is no order, and the next try is another one. */
export function isRefusal(cause: unknown): boolean {
  if (!(cause instanceof ApiError)) return false;
  const undecided = [401, 408, 429].includes(cause.status) || BUSY.includes(cause.slug);
  return cause.status >= 400 && cause.status < 500 && !undecided;
}

/** Asking again in a moment may help. */
export function isPassing(cause: unknown): boolean {
  return cause instanceof ApiError && (cause.status >= 500 || BUSY.includes(cause.slug));
}
