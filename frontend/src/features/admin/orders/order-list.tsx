'use client';

import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { Button } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import { classes } from '@/lib/classes';
import { useAppSelector } from '@/lib/store';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource } from '@/lib/use-resource';
import { listOrders } from '../api/orders';
import { FilterBar, useFilters } from '../filters';
import { OrderTable } from './order-table';
import { isOrderStatus, STATUSES } from './words';

export function OrderList() {
  const { get, parameters } = useFilters();
  const q = get('q');
  const status = isOrderStatus(get('status')) ? get('status') : '';
  const cursor = cursorOf(parameters);
  const { data, error, loading, reload } = useResource(JSON.stringify([q, status, cursor]), (signal) =>
    listOrders({ q, status, cursor }, signal),
  );
  useReloadOn(useAppSelector(({ live }) => live.adminOrders), reload);

  return (
    <>
      <PageTitle>Orders</PageTitle>
      <StatusFilter />
      <FilterBar label="Search orders" placeholder="Order number or e-mail, from its beginning" />
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton />}
      {data && data.items.length > 0 && <OrderTable caption="Orders" orders={data.items} stale={loading && !error} />}
      {data && data.items.length === 0 && (
        <EmptyState title={q || status ? 'No such orders' : 'No orders yet'}>
          {q || status ? 'Nothing fits these filters.' : 'They show up here the moment somebody buys.'}
        </EmptyState>
      )}
      <Pagination nextCursor={data?.nextCursor} />
    </>
  );
}

function StatusFilter() {
  const { get, set } = useFilters();
  const chosen = get('status');
  const choices = [{ status: '', label: 'All' }, ...STATUSES];
  return (
    <div role="group" aria-label="Status" className="-mx-4 mb-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
      {choices.map(({ status, label }) => (
        <button
          key={status}
          type="button"
          aria-pressed={chosen === status}
          onClick={() => set('status', status)}
          className={classes(
            'min-h-10 rounded-full border px-4 text-sm font-medium whitespace-nowrap',
            chosen === status ? 'border-ink bg-ink text-paper' : 'border-line bg-white hover:border-ink',
          )}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
