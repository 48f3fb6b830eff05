import type { Metadata } from 'next';
import { RequireSession } from '@/components/session/require-session';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageTitle } from '@/components/ui/page-title';
import { SecuritySettings } from '@/features/account/security/security-settings';

export const metadata: Metadata = { title: 'Security', robots: { index: false } };

export default function SecurityPage() {
  return (
    <div className="shell py-10 sm:py-14">
      <Breadcrumbs trail={[{ href: '/account', label: 'Your account' }]} here="Security" />
      <PageTitle>Security</PageTitle>
      <RequireSession title="Log in to see who else is">
        <SecuritySettings />
      </RequireSession>
    </div>
  );
}
