'use client';

import { useEffect } from 'react';
import { CART_KEY } from '@/lib/cart/cart-keeper';
import { useCartKeeper } from '@/lib/cart/use-cart-keeper';

/** Brings the cart of an earlier visit back, and looks again when it may have changed in another window. */
export function CartLoader() {
  const keeper = useCartKeeper();

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    void keeper.load();
    const onStorage = ({ key }: StorageEvent) => {
      if (key === CART_KEY) void keeper.load();
    };
    const onVisible = () => {
      if (document.visibilityState === 'visible') void keeper.load();
    };
    window.addEventListener('storage', onStorage, { signal });
    document.addEventListener('visibilitychange', onVisible, { signal });
    return () => leaving.abort();
  }, [keeper]);

  return null;
}
