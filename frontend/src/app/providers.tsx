'use client';

import { useState, type ReactNode } from 'react';
import { Provider } from 'react-redux';
import { Toaster } from 'sonner';
import { NavigationProgress } from '@/components/layout/navigation-progress';
import { SessionLoader } from '@/features/auth/components/session-loader';
import { CartLoader } from '@/features/cart/components/cart-loader';
import { RealtimeConnection } from '@/features/realtime/components/realtime-connection';
import { createStore } from '@/lib/store';

interface ProvidersProps {
  realtimeUrl: string;
  hasAccessCookie: boolean;
  children: ReactNode;
}

export function Providers({ realtimeUrl, hasAccessCookie, children }: ProvidersProps) {
  const [store] = useState(createStore);
  return (
    <Provider store={store}>
      <NavigationProgress />
      <SessionLoader hasAccessCookie={hasAccessCookie} />
      <CartLoader />
      <RealtimeConnection url={realtimeUrl} />
      {children}
      <Toaster position="bottom-right" closeButton visibleToasts={4} toastOptions={{ className: 'font-sans' }} />
    </Provider>
  );
}
