import { call } from '../api/browser';
import { ApiError } from '../api/problem';
import type { Cart } from '../api/types';
import { recall, remember } from '../storage';
import { cartFailed, cartForgotten, cartLoaded, lineSettled, lineWanted, quantityOf } from '../store/cart';
import type { Store } from '../store';
import { LineQueue, type LineChange } from './line-queue';

/** Where the id of the cart is remembered. Carts belong to nobody, so that one filled as a guest is there after log-in. */
export const CART_KEY = 'ecom.cart';
export const MAX_QUANTITY = 99;

const cartPath = (id: string) => `/orders/carts/${encodeURIComponent(id)}`;

/** Keeps the store's cart and the shop's the same. */
export class CartKeeper {
  private readonly queue = new LineQueue(
    (change) => this.send(change),
    (sku) => this.store.dispatch(lineSettled(sku)),
  );
  private creating: Promise<string> | undefined;

  constructor(private readonly store: Store) {}

  /** Looks for the cart of an earlier visit, or at what became of the present one. */
  async load(): Promise<void> {
    const id = recall('localStorage', CART_KEY);
    if (!id) {
      if (this.state().status !== 'ready' || this.state().cart) this.forget();
      return;
    }
    try {
      const cart = await call<Cart>(cartPath(id));
      if (cart.orderId) this.forget();
      else this.store.dispatch(cartLoaded(cart));
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 404) this.forget();
      else this.store.dispatch(cartFailed());
    }
  }

  add(sku: string, count = 1): Promise<void> {
    return this.change({ sku, quantity: Math.min(MAX_QUANTITY, quantityOf(this.state(), sku) + count), added: count });
  }

  set(sku: string, quantity: number): Promise<void> {
    return this.change({ sku, quantity, added: 0 });
  }

  /** Puts the lines of an order that came to nothing into the cart again. */
  async refill(lines: { sku: string; quantity: number }[]): Promise<void> {
    const missing = lines.filter(({ sku }) => quantityOf(this.state(), sku) === 0);
    await Promise.all(missing.map(({ sku, quantity }) => this.add(sku, quantity)));
  }

  forget(): void {
    remember('localStorage', CART_KEY, null);
    this.store.dispatch(cartForgotten());
  }

  private state() {
    return this.store.getState().cart;
  }

  private change(change: LineChange): Promise<void> {
    this.store.dispatch(lineWanted(change));
    return this.queue.put(change);
  }

  private async send(change: LineChange): Promise<void> {
    try {
      await this.put(await this.cartId(), change);
    } catch (cause) {
      if (!isGone(cause)) throw cause;
      this.forget();
      if (change.added === 0) throw cause;
      await this.put(await this.cartId(), { ...change, quantity: change.added });
    }
  }

  private async put(id: string, { sku, quantity }: LineChange): Promise<void> {
    const line = `${cartPath(id)}/lines/${encodeURIComponent(sku)}`;
    const cart = await (quantity === 0
      ? call<Cart>(line, { method: 'DELETE' })
      : call<Cart>(line, { method: 'PUT', body: { quantity } }));
    this.store.dispatch(cartLoaded(cart));
  }

  private cartId(): Promise<string> {
    const known = this.state().cart?.id ?? recall('localStorage', CART_KEY);
    if (known) return Promise.resolve(known);
    this.creating ??= call<Cart>('/orders/carts', { method: 'POST' })
      .then(({ id }) => {
        remember('localStorage', CART_KEY, id);
        return id;
      })
      .finally(() => {
        this.creating = undefined;
      });
    return this.creating;
  }
}

/** The cart has expired, or was ordered in another window. */
function isGone(cause: unknown): boolean {
  return cause instanceof ApiError && (cause.slug === 'cart-already-ordered' || (cause.status === 404 && cause.slug === 'not-found'));
}
