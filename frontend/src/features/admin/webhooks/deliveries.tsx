'use client';

import Link from 'next/link';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { DataTable, TableSkeleton, type Column } from '@/components/ui/data-table';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { Select } from '@/components/ui/field';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import type { Webhook, WebhookDelivery } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { useResource } from '@/lib/use-resource';
import { listDeliveries } from '../api/webhooks';
import { FilterBar, useFilters } from '../filters';
import { Pills } from '../pills';
import { DeliveryBadge } from './state-badge';
import { DELIVERY_CHOICES, deliveryHref, eventLabel, knownDeliveryState, outcomeLabel, TEST_EVENT } from './words';

const columnsOf = (endpoint: string): Column<WebhookDelivery>[] => [
  {
    header: 'Event',
    cell: ({ id, type }) => (
      <Link href={deliveryHref(endpoint, id)} className="link inline-block py-1 font-semibold break-words">
        {eventLabel(type)}
      </Link>
    ),
  },
  { header: 'About', cell: ({ subject }) => <code className="font-mono text-xs break-all">{subject}</code> },
  { header: 'Since', cell: ({ createdAt }) => <time dateTime={createdAt}>{formatInstant(createdAt)}</time> },
  { header: 'Last answer', cell: ({ outcome }) => (outcome ? outcomeLabel(outcome) : 'None yet') },
  { header: 'State', cell: ({ state }) => <DeliveryBadge state={state} /> },
];

interface DeliveriesProps {
  endpoint: Webhook;
  /** Another one means that something was sent. */
  revision: number;
}

/** What an endpoint was sent, and what is on its way. */
export function Deliveries({ endpoint: { id, eventTypes }, revision }: DeliveriesProps) {
  const titleId = useId();
  const { get, set, parameters } = useFilters();
  const [state, type, subject, cursor] = [knownDeliveryState(get('state')), get('type'), get('q'), cursorOf(parameters)];
  const { data, error, loading, reload } = useResource(JSON.stringify([id, state, type, subject, cursor, revision]), (signal) =>
    listDeliveries(id, { state, type, subject, cursor }, signal),
  );
  // It may have been told of other things before.
  const types = [...new Set([...eventTypes, TEST_EVENT, ...(type ? [type] : [])])];
  const filtered = Boolean(state || type || subject || cursor);

  return (
    <section aria-labelledby={titleId}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id={titleId} className="text-2xl">
          Deliveries
        </h2>
        <Button size="sm" look="outline" busy={loading} onClick={reload}>
          Look again
        </Button>
      </div>
      <Pills name="state" label="State" choices={DELIVERY_CHOICES} />
      <FilterBar label="Search by subject" placeholder="Id of an order, or a SKU">
        <div className="w-56">
          <Select aria-label="Event" value={type} onChange={({ target }) => set('type', target.value)}>
            <option value="">Every event</option>
            {types.map((each) => (
              <option key={each} value={each}>
                {eventLabel(each)}
              </option>
            ))}
          </Select>
        </div>
      </FilterBar>
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton rows={3} />}
      {data && data.items.length > 0 && (
        <DataTable caption="Deliveries" columns={columnsOf(id)} rows={data.items} rowKey={(delivery) => delivery.id} stale={loading && !error} />
      )}
      {data?.items.length === 0 && (
        <EmptyState title={filtered ? 'No such deliveries' : 'No deliveries yet'}>
          {filtered ? 'Nothing fits these filters.' : 'They are listed here for 30 days, unless the shop is set up otherwise.'}
        </EmptyState>
      )}
      <Pagination nextCursor={data?.nextCursor} />
    </section>
  );
}
