'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Stock } from '@/lib/api/types';
import { useAppSelector } from '@/lib/store';
import { currentStock } from './api/browse';

/**
 * How many of each SKU can be bought: what the page came with, what the realtime connection told since, and a new look
 * whenever the page comes back into sight, for those who are not logged in. `undefined` when nobody knows.
 */
export function useAvailability(skus: string[], loaded: Stock[] | null): (sku: string) => number | undefined {
  const live = useAppSelector((state) => state.live.stock);
  const epoch = useAppSelector((state) => state.live.epoch);
  const [stock, setStock] = useState(loaded);
  const [look, setLook] = useState(0);
  const asked = skus.join('\n');

  useEffect(() => {
    const onVisible = () => {
      if (!document.hidden) setLook((before) => before + 1);
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);

  useEffect(() => {
    if (look === 0 && epoch === 0) return;
    const given = new AbortController();
    // Should it fail, what was known before is still the best there is.
    currentStock(asked.split('\n'), given.signal).then(setStock, () => undefined);
    return () => given.abort();
  }, [asked, look, epoch]);

  return useMemo(() => {
    const known = new Map(stock?.map((item) => [item.sku, item]));
    return (sku: string) => {
      const [then, now] = [known.get(sku), live[sku]];
      return now && now.version >= (then?.version ?? -1) ? now.available : then?.available;
    };
  }, [stock, live]);
}
