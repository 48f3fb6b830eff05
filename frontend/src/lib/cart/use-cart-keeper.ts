'use client';

import { useAppStore, type Store } from '../store';
import { CartKeeper } from './cart-keeper';

const keepers = new WeakMap<Store, CartKeeper>();

/** The one keeper of this page's cart. */
export function useCartKeeper(): CartKeeper {
  const store = useAppStore();
  const known = keepers.get(store);
  if (known) return known;
  const keeper = new CartKeeper(store);
  keepers.set(store, keeper);
  return keeper;
}
