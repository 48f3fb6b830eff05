import type { PlaceOrder } from '@/lib/api/types';
import { recall, remember } from '@/lib/storage';
import { uuid } from '@/lib/uuid';

/** An order that was sent and not answered for yet. Kept for the time of the tab, so that a reload can ask again. */
export interface Attempt {
  key: string;
  userId: string;
  cartId: string;
  /** Exactly as sent: the same key with another body is refused. */
  body: string;
}

const STORED = 'ecom.checkout';

/** The same order keeps its key, however often it is sent; another one gets a new key. */
export function attemptFor(userId: string, order: PlaceOrder): Attempt {
  const body = JSON.stringify(order);
  const open = openAttempt(userId);
  if (open?.body === body) return open;
  const attempt = { key: uuid(), userId, cartId: order.cartId, body };
  remember('sessionStorage', STORED, JSON.stringify(attempt));
  return attempt;
}

export function openAttempt(userId: string): Attempt | null {
  const stored = recall('sessionStorage', STORED);
  if (!stored) return null;
  try {
    const attempt = JSON.parse(stored) as Attempt;
    return attempt.userId === userId ? attempt : null;
  } catch {
    return null;
  }
}

export function closeAttempt(): void {
  remember('sessionStorage', STORED, null);
}
