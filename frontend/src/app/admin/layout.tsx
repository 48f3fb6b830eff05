import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AdminFrame } from '@/features/admin/shell/admin-frame';
import { AccountMenu } from '@/features/auth/components/account-menu';
import { ConnectionIndicator } from '@/features/realtime/components/connection-indicator';

export const metadata: Metadata = {
  title: { default: 'Admin', template: '%s · Ecom admin' },
  robots: { index: false, follow: false },
};

export default function AdminLayout({ children }: { children: ReactNode }) {
  const tools = (
    <>
      <ConnectionIndicator />
      <AccountMenu />
    </>
  );
  return <AdminFrame tools={tools}>{children}</AdminFrame>;
}
