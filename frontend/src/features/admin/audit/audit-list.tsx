'use client';

import { Button } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import { useResource } from '@/lib/use-resource';
import { listAudit } from '../api/audit';
import { FilterBar, useFilters } from '../filters';
import { AcrossNotes } from '../services/across-notes';
import { ServiceSelect, useService } from '../services/service-select';
import { AuditTable } from './audit-table';
import { Verification } from './verification';

/** What staff did, in whichever service. */
export function AuditList() {
  const { get, parameters } = useFilters();
  const service = useService();
  const subject = get('q');
  // A cursor belongs to the list of one service.
  const cursor = service && cursorOf(parameters);
  const { data, error, loading, reload } = useResource(JSON.stringify([service, subject, cursor]), (signal) =>
    listAudit({ service, subject, cursor }, signal),
  );

  return (
    <>
      <PageTitle>Audit log</PageTitle>
      <p className="-mt-5 mb-6 max-w-2xl text-sm text-soft">
        What staff did, noted together with it. Every entry holds the hash of the one before, so that a changed or missing one shows.
      </p>
      <Verification />
      <FilterBar label="Search by subject" placeholder="Id of an order, account, SKU or message">
        <ServiceSelect />
      </FilterBar>
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton />}
      {data && data.items.length > 0 && <AuditTable entries={data.items} stale={loading && !error} />}
      {data?.items.length === 0 && data.failed.length === 0 && (
        <EmptyState title={subject ? 'Nothing was done to it' : 'Nothing yet'}>
          {subject ? 'No entry is about this subject.' : 'It fills when staff cancel orders, change stock, give roles and the like.'}
        </EmptyState>
      )}
      {data && <AcrossNotes found={data} />}
      {service && <Pagination nextCursor={data?.nextCursor} />}
    </>
  );
}
