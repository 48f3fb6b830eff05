import type { Metadata } from 'next';
import { RequireSession } from '@/components/session/require-session';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { AddressBook } from '@/features/account/components/address-book';
import { ProfileCard } from '@/features/account/components/profile-card';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

export default function AccountPage() {
  return (
    <div className="shell py-10 sm:py-14">
      <PageTitle
        aside={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/orders" look="outline">
              Your orders
            </ButtonLink>
            <ButtonLink href="/account/security" look="outline">
              Security
            </ButtonLink>
          </div>
        }
      >
        Your account
      </PageTitle>
      <RequireSession title="Log in to see your account">
        <div className="grid gap-6 lg:grid-cols-[24rem_1fr] lg:items-start">
          <ProfileCard />
          <AddressBook />
        </div>
      </RequireSession>
    </div>
  );
}
