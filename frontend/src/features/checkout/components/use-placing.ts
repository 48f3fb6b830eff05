'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '@/lib/api/problem';
import type { Order, User } from '@/lib/api/types';
import { useCartKeeper } from '@/lib/cart/use-cart-keeper';
import { useAppSelector } from '@/lib/store';
import { closeAttempt, openAttempt, type Attempt } from '../api/attempt';
import { forgetDraft } from '../api/draft';
import { placeOrder } from '../api/place-order';

/** The cart is not what the shopper, or this page, took it for: look at it again. */
const ABOUT_THE_CART = ['price-changed', 'article-unavailable', 'empty-cart', 'unknown-cart'];

export type Stage = 'idle' | 'placing' | 'insisting' | 'leaving';

/** Sends the order and deals with what becomes of it; goes on with an attempt that a reload has interrupted. */
export function usePlacing(user: User) {
  const router = useRouter();
  const keeper = useCartKeeper();
  const { status, cart } = useAppSelector((state) => state.cart);
  const [stage, setStage] = useState<Stage>('idle');
  const [retryIn, setRetryIn] = useState<number | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [cancelled, setCancelled] = useState<Order | null>(null);
  const here = useRef(true);
  const looked = useRef(false);

  const settle = useCallback(
    async (order: Order) => {
      keeper.forget();
      if (order.status !== 'CANCELLED') {
        forgetDraft();
        setStage('leaving');
        if (here.current) router.push(`/orders/${order.id}?placed=1`);
        return;
      }
      setCancelled(order);
      await keeper.refill(order.lines);
      setStage('idle');
    },
    [keeper, router],
  );

  const send = useCallback(
    async (attempt: Attempt) => {
      setStage('placing');
      setFailure(null);
      setCancelled(null);
      try {
        const order = await placeOrder(attempt, (seconds) => {
          setStage('insisting');
          setRetryIn(seconds);
        });
        await settle(order);
      } catch (cause) {
        setStage('idle');
        if (cause instanceof ApiError && cause.slug === 'cart-already-ordered') keeper.forget();
        if (cause instanceof ApiError && ABOUT_THE_CART.includes(cause.slug)) await keeper.load();
        throw cause;
      }
    },
    [keeper, settle],
  );

  /** The same order again, after it could not be told what became of it. */
  const sendAgain = useCallback(async () => {
    const attempt = openAttempt(user.id);
    if (attempt) await send(attempt).catch(setFailure);
  }, [send, user.id]);

  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  useEffect(() => {
    if (status === 'unknown' || looked.current) return;
    looked.current = true;
    const attempt = openAttempt(user.id);
    if (attempt && cart && cart.id !== attempt.cartId) closeAttempt();
    else if (attempt) queueMicrotask(() => void sendAgain());
  }, [status, cart, user.id, sendAgain]);

  return { stage, retryIn, failure, setFailure, cancelled, send, sendAgain };
}
