'use client';

import { useEffect } from 'react';
import { toast } from 'sonner';
import { onSessionLost } from '@/lib/api/browser';
import { ApiError } from '@/lib/api/problem';
import { backoffDelay } from '@/lib/backoff';
import { useAppStore, type Store } from '@/lib/store';
import { signedIn, signedOut } from '@/lib/store/session';
import { whoAmI } from '../api/auth';
import { rememberSignedIn, SIGNED_IN_KEY, wasSignedIn } from '../api/memory';

const PATIENCE = { baseMs: 1_000, maxMs: 15_000 };

/** Finds out who is here, and follows logging in and out in other windows. */
export function SessionLoader({ hasAccessCookie }: { hasAccessCookie: boolean }) {
  const store = useAppStore();

  useEffect(() => {
    const leaving = new AbortController();
    onSessionLost(() => {
      if (store.getState().session.status === 'signedIn') toast.info('Your session has ended. Please log in again.');
      rememberSignedIn(false);
      store.dispatch(signedOut());
    });
    if (hasAccessCookie || wasSignedIn()) void findOut(store, leaving.signal);
    else store.dispatch(signedOut());

    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key !== SIGNED_IN_KEY) return;
      if (newValue) void findOut(store, leaving.signal);
      else store.dispatch(signedOut());
    };
    window.addEventListener('storage', onStorage, { signal: leaving.signal });
    return () => leaving.abort();
  }, [store, hasAccessCookie]);

  return null;
}

/** A shop that does not answer has not logged anybody out: it is asked again until it says who is here. */
async function findOut(store: Store, leaving: AbortSignal): Promise<void> {
  for (let attempt = 0; !leaving.aborted; attempt++) {
    try {
      const user = await whoAmI();
      rememberSignedIn(true);
      store.dispatch(signedIn(user));
      return;
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 401) return;
      await new Promise((resolve) => setTimeout(resolve, backoffDelay(attempt, PATIENCE)));
    }
  }
}
