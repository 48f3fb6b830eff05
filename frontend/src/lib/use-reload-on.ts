'use client';

import { useEffect, useRef } from 'react';

/** Reloads when a counter of live events moves, at most once in a while: a burst of orders is one question to the shop. */
export function useReloadOn(revision: number, reload: () => void, atMostEveryMs = 500): void {
  const seen = useRef(revision);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (seen.current === revision || timer.current) return;
    seen.current = revision;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      reload();
    }, atMostEveryMs);
  }, [revision, reload, atMostEveryMs]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
