'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

export interface Resource<T> {
  /** What was loaded last; stays on the screen while the next is on its way. */
  data: T | undefined;
  error: unknown;
  loading: boolean;
  reload: () => void;
  /** Takes over what a change answered, so that it need not be read again. */
  put: (data: T) => void;
}

interface State<T> {
  request: string;
  data: T | undefined;
  error: unknown;
}

/**
 * Loads what a page shows. The key names everything the loader depends on; when it changes, or on `reload`, the loader
 * runs anew and the answer of an earlier run is dropped.
 */
export function useResource<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<T>>({ request: '', data: undefined, error: undefined });
  const loader = useRef(load);
  const request = `${turn} ${key}`;

  useEffect(() => {
    loader.current = load;
  });

  useEffect(() => {
    const abort = new AbortController();
    loader.current(abort.signal).then(
      (data) => abort.signal.aborted || setState({ request, data, error: undefined }),
      (error: unknown) => abort.signal.aborted || setState(({ data }) => ({ request, data, error })),
    );
    return () => abort.abort();
  }, [request]);

  const reload = useCallback(() => setTurn((now) => now + 1), []);
  const put = useCallback((data: T) => setState((now) => ({ ...now, data, error: undefined })), []);
  return { data: state.data, error: state.error, loading: state.request !== request, reload, put };
}
