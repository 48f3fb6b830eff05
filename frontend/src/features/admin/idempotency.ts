import { useCallback, useRef } from 'react';
import { uuid } from '@/lib/uuid';

/**
 * One key for one request, whatever became of it: sent again unchanged, it is the same request; changed, another one.
 * Call it with null when the request is done.
 */
export function useIdempotencyKey(): (request: unknown) => string {
  const last = useRef<{ request: string; key: string } | null>(null);
  return useCallback((request: unknown) => {
    const text = JSON.stringify(request);
    if (request === null) last.current = null;
    else if (last.current?.request !== text) last.current = { request: text, key: uuid() };
    return last.current?.key ?? '';
  }, []);
}
