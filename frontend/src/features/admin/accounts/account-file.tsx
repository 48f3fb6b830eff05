'use client';

import Link from 'next/link';
import { Button, ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { ApiError } from '@/lib/api/problem';
import { useResource } from '@/lib/use-resource';
import { getAccount } from '../api/accounts';
import { Fact, Facts, Panel } from '../panel';
import { useMay } from '../shell/use-may';
import { AddressState } from './account-list';
import { RolesForm } from './roles-form';
import { RoleBadges } from './words';

export function AccountFile({ id }: { id: string }) {
  const { data: account, error, reload, put } = useResource(id, (signal) => getAccount(id, signal));
  const mayChange = useMay('admin');
  if (!account) {
    if (!error) return <LoadingBlock label="Loading the account" />;
    if (error instanceof ApiError && error.status === 404) {
      return <EmptyState title="There is no such account" action={<ButtonLink href="/admin/accounts">All accounts</ButtonLink>} />;
    }
    return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
  }
  return (
    <>
      <PageTitle eyebrow={<Link href="/admin/accounts">Accounts</Link>}>
        <span className="break-words">{account.name}</span>
      </PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title="Account">
          <Facts>
            <Fact label="E-mail">
              <a href={`mailto:${account.email}`} className="link break-all">
                {account.email}
              </a>
            </Fact>
            <Fact label="Address">
              <AddressState verified={account.emailVerified} />
            </Fact>
            <Fact label="Roles">
              <RoleBadges roles={account.roles} />
            </Fact>
          </Facts>
          <CopyText label="Id" text={account.id} />
          <p className="mt-4 flex flex-wrap gap-x-4 text-sm">
            <Link href={`/admin/orders?q=${encodeURIComponent(account.email)}`} className="link py-1">
              Orders
            </Link>
            {mayChange && (
              <Link href={`/admin/audit?q=${encodeURIComponent(account.id)}`} className="link py-1">
                What was done to it
              </Link>
            )}
          </p>
        </Panel>
        {mayChange && <RolesForm key={account.roles.join()} account={account} onChanged={put} />}
      </div>
    </>
  );
}
