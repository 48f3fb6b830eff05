'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { call } from '@/lib/api/browser';
import type { Ticket } from '@/lib/api/types';
import { useAppSelector, useAppStore } from '@/lib/store';
import { connectionChanged, liveForgotten } from '@/lib/store/live';
import { LiveConnection, type World } from '../connection';
import { actionsFor } from '../to-store';
import { toastFor } from '../toasts';

const browserWorld: World = {
  ticket: async () => (await call<Ticket>('/realtime/tickets', { method: 'POST' })).ticket,
  open: (url) => new WebSocket(url),
  isOnline: () => navigator.onLine,
  random: Math.random,
};

/** Connected as long as somebody is logged in. */
export function RealtimeConnection({ url }: { url: string }) {
  const userId = useAppSelector(({ session }) => session.user?.id);
  const store = useAppStore();
  const router = useRouter();
  const refresh = useRef(() => undefined as void);
  useEffect(() => {
    refresh.current = () => router.refresh();
  }, [router]);

  useEffect(() => {
    if (!userId) return;
    const connection = new LiveConnection(url, browserWorld, {
      onState: (state) => {
        if (state === 'connected') console.info('[WebSocket] Connected successfully');
        store.dispatch(connectionChanged(state));
      },
      onMessage: (message) => {
        actionsFor(message).forEach((action) => store.dispatch(action));
        if (message.type === 'resync') refresh.current();
        toastFor(message);
      },
    });
    const wake = () => connection.wake();
    const pause = () => connection.pause();
    const onVisible = () => {
      if (!document.hidden) wake();
    };
    window.addEventListener('online', wake);
    window.addEventListener('offline', pause);
    document.addEventListener('visibilitychange', onVisible);
    connection.start();
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('offline', pause);
      document.removeEventListener('visibilitychange', onVisible);
      connection.stop();
      store.dispatch(liveForgotten());
    };
  }, [userId, url, store]);

  return null;
}
