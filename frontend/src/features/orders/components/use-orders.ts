'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Order } from '@/lib/api/types';
import { useAppSelector } from '@/lib/store';
import { loadOrders } from '../api/orders';

interface State {
  orders: Order[] | undefined;
  next: string | null;
  busy: boolean;
  error: unknown;
}

/** One's orders, page by page; read afresh when events may have been missed. */
export function useOrders() {
  const epoch = useAppSelector(({ live }) => live.epoch);
  const [state, setState] = useState<State>({ orders: undefined, next: null, busy: true, error: null });

  const load = useCallback(async (cursor: string | null) => {
    setState((now) => ({ ...now, busy: true, error: null }));
    try {
      const { items, nextCursor } = await loadOrders(cursor);
      setState((now) => ({
        orders: cursor ? withoutTwice([...(now.orders ?? []), ...items]) : items,
        next: nextCursor ?? null,
        busy: false,
        error: null,
      }));
    } catch (error) {
      setState((now) => ({ ...now, busy: false, error }));
    }
  }, []);

  useEffect(() => {
    queueMicrotask(() => void load(null));
  }, [load, epoch]);

  return { ...state, more: () => load(state.next) };
}

const withoutTwice = (orders: Order[]): Order[] => [...new Map(orders.map((order) => [order.id, order])).values()];
