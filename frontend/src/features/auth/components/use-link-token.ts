'use client';

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/**
 * The token of a link that came by mail. It is in the fragment, which browsers send to nobody: null until the browser
 * has looked, empty if the link has none.
 */
export function useLinkToken(): string | null {
  const fragment = useSyncExternalStore(subscribe, () => window.location.hash, () => null);
  return fragment === null ? null : (new URLSearchParams(fragment.slice(1)).get('token') ?? '');
}
