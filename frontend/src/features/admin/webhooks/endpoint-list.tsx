'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DataTable, TableSkeleton, type Column } from '@/components/ui/data-table';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import type { Webhook, WebhookInput } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';
import { useResource } from '@/lib/use-resource';
import { createWebhook, listWebhooks } from '../api/webhooks';
import { useFilters } from '../filters';
import { useIdempotencyKey } from '../idempotency';
import { EndpointForm } from './endpoint-form';
import { EndpointSecret } from './endpoint-secret';
import { EndpointBadge } from './state-badge';
import { endpointHref, eventLabel } from './words';

const COLUMNS: Column<Webhook>[] = [
  {
    header: 'Endpoint',
    cell: ({ id, url, description }) => (
      <>
        <Link href={endpointHref(id)} className="link inline-block py-1 font-semibold break-all">
          {url}
        </Link>
        {description && <span className="block font-normal break-words text-soft">{description}</span>}
      </>
    ),
  },
  { header: 'Is told of', cell: ({ eventTypes }) => <span className="block max-w-xs break-words">{eventTypes.map(eventLabel).join(', ')}</span> },
  { header: 'Made', cell: ({ createdAt }) => <time dateTime={createdAt}>{formatMoment(createdAt)}</time> },
  { header: 'State', cell: (endpoint) => <EndpointBadge endpoint={endpoint} /> },
];

/** Where other systems are told what happens in the shop. */
export function EndpointList() {
  const cursor = cursorOf(useFilters().parameters);
  const { data, error, loading, reload } = useResource(`webhooks ${cursor}`, (signal) => listWebhooks(cursor, signal));
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<Webhook | null>(null);
  const keyFor = useIdempotencyKey();

  const add = async (input: WebhookInput) => {
    const endpoint = await createWebhook(input, keyFor(input));
    keyFor(null);
    setAdded(endpoint);
    setAdding(false);
    reload();
  };

  return (
    <>
      <PageTitle
        aside={
          <Button disabled={added !== null} onClick={() => setAdding(true)}>
            New endpoint
          </Button>
        }
      >
        Webhooks
      </PageTitle>
      <p className="-mt-5 mb-6 max-w-2xl text-sm text-soft">
        Other systems are sent what happens to orders, payments and stock, signed, and again until they have it.
      </p>
      <Dialog open={adding} title="New endpoint" onClose={() => setAdding(false)}>
        <EndpointForm label="New endpoint" submitLabel="Add endpoint" onSubmit={add} onBack={() => setAdding(false)} />
      </Dialog>
      {added && <EndpointSecret key={added.id} endpoint={added} rotated={false} onKept={() => setAdded(null)} />}
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton rows={3} />}
      {data && data.items.length > 0 && (
        <DataTable caption="Endpoints" columns={COLUMNS} rows={data.items} rowKey={({ id }) => id} stale={loading && !error} />
      )}
      {data?.items.length === 0 && (
        <EmptyState title="No endpoints">Nobody is told yet. Add the URL of a system that is to hear of events.</EmptyState>
      )}
      <Pagination nextCursor={data?.nextCursor} />
    </>
  );
}
