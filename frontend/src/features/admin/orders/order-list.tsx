'use client';

import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { Button } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import { useAppSelector } from '@/lib/store';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource } from '@/lib/use-resource';
import { listOrders } from '../api/orders';
import { FilterBar, useFilters } from '../filters';
import { Pills } from '../pills';
import { OrderTable } from './order-table';
import { isOrderStatus, STATUSES } from './words';

const CHOICES = [{ value: '', label: 'All' }, ...STATUSES.map(({ status, label }) => ({ value: status, label }))];

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
      <Pills name="status" label="Status" choices={CHOICES} />
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
