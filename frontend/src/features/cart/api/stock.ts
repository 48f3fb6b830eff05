'use client';

import { useEffect, useState } from 'react';
import { call } from '@/lib/api/browser';
import type { Stock } from '@/lib/api/types';
import { useAppSelector } from '@/lib/store';

/** How many of each SKU can be had: as read once, then as told by the realtime connection. */
export function useAvailability(skus: string[]): (sku: string) => number | undefined {
  const live = useAppSelector((state) => state.live.stock);
  const [read, setRead] = useState<Record<string, Stock>>({});
  const wanted = skus.join('\n');

  useEffect(() => {
    const leaving = new AbortController();
    for (const sku of wanted.split('\n').filter(Boolean)) {
      call<Stock>(`/inventory/${encodeURIComponent(sku)}`, { signal: leaving.signal })
        .then((stock) => setRead((known) => ({ ...known, [sku]: stock })))
        // Only a hint: whether there is enough is decided when the order is placed.
        .catch(() => undefined);
    }
    return () => leaving.abort();
  }, [wanted]);

  return (sku) => {
    const [heard, known] = [live[sku], read[sku]];
    return (heard && heard.version > (known?.version ?? -1) ? heard : known)?.available;
  };
}
