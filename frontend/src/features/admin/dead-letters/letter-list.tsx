'use client';

import { Button } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import { useResource } from '@/lib/use-resource';
import { listDeadLetters } from '../api/dead-letters';
import { FilterBar, useFilters } from '../filters';
import { Pills } from '../pills';
import { AcrossNotes } from '../services/across-notes';
import { ServiceSelect, useService } from '../services/service-select';
import { LetterTable } from './letter-table';
import { knownState, PARKED, STATE_CHOICES } from './words';

/** Messages that could not be processed, in whichever service. */
export function LetterList() {
  const { get, parameters } = useFilters();
  const service = useService();
  const state = knownState(get('state'));
  const key = get('q');
  // A cursor belongs to the list of one service.
  const cursor = service && cursorOf(parameters);
  const { data, error, loading, reload } = useResource(JSON.stringify([service, state, key, cursor]), (signal) =>
    listDeadLetters({ service, state, key, cursor }, signal),
  );
  const waiting = state === PARKED && !key;

  return (
    <>
      <PageTitle
        aside={
          <Button look="outline" busy={loading} onClick={reload}>
            Look again
          </Button>
        }
      >
        Dead letters
      </PageTitle>
      <p className="-mt-5 mb-6 max-w-2xl text-sm text-soft">
        Messages a service could not process after several attempts. Mend the cause, then redrive them; what waits behind them follows in order.
      </p>
      <Pills name="state" label="State" choices={STATE_CHOICES} />
      <FilterBar label="Search by key" placeholder="Key of the message, such as the id of an order">
        <ServiceSelect />
      </FilterBar>
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton rows={3} />}
      {data && data.items.length > 0 && <LetterTable letters={data.items} stale={loading && !error} />}
      {data?.items.length === 0 && data.failed.length === 0 && (
        <EmptyState title={waiting ? 'No dead letters' : 'No such dead letters'}>
          {waiting ? 'Every message was processed.' : 'Nothing fits these filters.'}
        </EmptyState>
      )}
      {data && <AcrossNotes found={data} />}
      {service && <Pagination nextCursor={data?.nextCursor} />}
    </>
  );
}
