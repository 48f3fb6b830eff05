'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

export interface Action<A extends unknown[]> {
  /** Answers whether it went well; a call while another one runs does nothing. */
  run: (...args: A) => Promise<boolean>;
  busy: boolean;
  error: unknown;
  forgive: () => void;
}

/** A change a person asks for: once at a time, with its failure kept to be shown. */
export function useAction<A extends unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined });
  const running = useRef(false);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  const run = useCallback(async (...args: A) => {
    if (running.current) return false;
    running.current = true;
    setState({ busy: true, error: undefined });
    try {
      await latest.current(...args);
      setState({ busy: false, error: undefined });
      return true;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    } finally {
      running.current = false;
    }
  }, []);

  const forgive = useCallback(() => setState((now) => ({ ...now, error: undefined })), []);
  return { ...state, run, forgive };
}
