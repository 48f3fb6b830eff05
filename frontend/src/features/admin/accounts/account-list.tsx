'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { DataTable, TableSkeleton, type Column } from '@/components/ui/data-table';
import { Badge, EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import type { User } from '@/lib/api/types';
import { ROLES } from '@/lib/roles';
import { useResource } from '@/lib/use-resource';
import { listAccounts } from '../api/accounts';
import { FilterBar, useFilters } from '../filters';
import { Pills } from '../pills';
import { RoleBadges, ROLE_WORDS } from './words';

const CHOICES = [{ value: '', label: 'All' }, ...ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].label }))];

const COLUMNS: Column<User>[] = [
  {
    header: 'E-mail',
    cell: ({ id, email }) => (
      <Link href={`/admin/accounts/${encodeURIComponent(id)}`} className="link inline-block py-1 font-semibold break-all">
        {email}
      </Link>
    ),
  },
  { header: 'Name', cell: ({ name }) => <span className="break-words">{name}</span> },
  { header: 'Roles', cell: ({ roles }) => <RoleBadges roles={roles} /> },
  { header: 'Address', cell: ({ emailVerified }) => <AddressState verified={emailVerified} /> },
];

export function AccountList() {
  const { get, parameters } = useFilters();
  const q = get('q');
  const role = ROLES.some((known) => known === get('role')) ? get('role') : '';
  const cursor = cursorOf(parameters);
  const { data, error, loading, reload } = useResource(JSON.stringify([q, role, cursor]), (signal) => listAccounts({ q, role, cursor }, signal));

  return (
    <>
      <PageTitle>Accounts</PageTitle>
      <Pills name="role" label="Role" choices={CHOICES} />
      <FilterBar label="Search accounts" placeholder="E-mail address, from its beginning" />
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton />}
      {data && data.items.length > 0 && (
        <DataTable caption="Accounts" columns={COLUMNS} rows={data.items} rowKey={({ id }) => id} stale={loading && !error} />
      )}
      {data?.items.length === 0 && <EmptyState title="No such accounts">Nothing fits these filters.</EmptyState>}
      <Pagination nextCursor={data?.nextCursor} />
    </>
  );
}

export function AddressState({ verified }: { verified: boolean }) {
  return verified ? <Badge tone="good">Confirmed</Badge> : <Badge>Not confirmed</Badge>;
}
