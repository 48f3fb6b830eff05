'use client';

import { useEffect } from 'react';
import { useAppSelector } from '@/lib/store';
import { useResource } from '@/lib/use-resource';
import { loadOrder } from '../api/orders';

const ASK_AGAIN_MS = 3_000;

/**
 * An order as it is now: read anew whenever the realtime connection tells of it, and, as long as the shop itself is
 * still at work on it, from time to time, should there be no connection.
 */
export function useOrder(id: string) {
  const heard = useAppSelector(({ live }) => live.orders[id]);
  const epoch = useAppSelector(({ live }) => live.epoch);
  const resource = useResource(`${id} ${heard?.revision ?? 0} ${epoch}`, (signal) => loadOrder(id, signal));
  const { data: order, loading, reload } = resource;
  const unsettled = order?.status === 'PENDING' && (order.payment.status !== 'action-required');

  useEffect(() => {
    if (!unsettled || loading) return;
    const timer = setTimeout(reload, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [unsettled, loading, reload]);

  const status = (loading && heard?.status) || order?.status;
  return { ...resource, order, status };
}
