'use client';

import { Button } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import type { Page } from '@/lib/api/types';
import { useAppSelector } from '@/lib/store';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource, type Resource } from '@/lib/use-resource';
import { OrderTable } from '../orders/order-table';
import { useMay } from '../shell/use-may';
import { StockTable, type NamedStock } from '../stock/stock-table';
import { AttentionList } from './attention-list';
import { ConnectionState } from './connection-state';
import { concerns } from './figures';
import { loadLowStock, loadOrders, loadTrouble, type OrderOverview } from './load-overview';
import { OrderTiles, StockTile, TroubleTiles } from './overview-tiles';
import { Part } from './part';

const ORDERS_AT_MOST_EVERY_MS = 1_500;
const STOCK_AT_MOST_EVERY_MS = 5_000;

export function Overview() {
  const seesOrders = useMay('support', 'admin');
  return (
    <>
      <PageTitle aside={<ConnectionState />}>Overview</PageTitle>
      {seesOrders ? <OfTheShop /> : <OfTheCatalogue />}
    </>
  );
}

function OfTheShop() {
  const orders = useResource('orders', loadOrders);
  const low = useResource('low stock', loadLowStock);
  const trouble = useResource('trouble', loadTrouble);
  const revision = useAppSelector(({ live }) => live.adminOrders);
  useReloadOn(revision, orders.reload, ORDERS_AT_MOST_EVERY_MS);
  useReloadOn(revision, low.reload, STOCK_AT_MOST_EVERY_MS);
  return (
    <>
      <TryAgain of={orders} />
      <TryAgain of={trouble} />
      <dl className="mb-8 grid grid-cols-2 gap-3 sm:gap-5 lg:grid-cols-3">
        <OrderTiles orders={orders.data} />
        <StockTile low={low.data} />
        <TroubleTiles trouble={trouble.data} />
      </dl>
      <div className="space-y-10">
        <Orders orders={orders} />
        <LowStock low={low} />
      </div>
    </>
  );
}

function OfTheCatalogue() {
  const low = useResource('low stock', loadLowStock);
  return (
    <>
      <dl className="mb-8 grid grid-cols-2 gap-3 sm:gap-5 lg:grid-cols-3">
        <StockTile low={low.data} />
      </dl>
      <LowStock low={low} />
    </>
  );
}

function Orders({ orders: { data, error } }: { orders: Resource<OrderOverview> }) {
  const loading = !data && !error;
  return (
    <>
      <Part title="Needs attention">
        {loading && <TableSkeleton rows={2} />}
        {data && <AttentionList concerns={concerns(data.pending.items, data.confirmed.items)} />}
      </Part>
      <Part title="Latest orders" href="/admin/orders">
        {loading && <TableSkeleton rows={4} />}
        {data && data.latest.length > 0 && <OrderTable caption="Latest orders" orders={data.latest} />}
        {data?.latest.length === 0 && <EmptyState title="No orders yet">They show up here the moment somebody buys.</EmptyState>}
      </Part>
    </>
  );
}

function LowStock({ low }: { low: Resource<Page<NamedStock>> }) {
  const { data, error } = low;
  return (
    <Part title="Low stock" href="/admin/stock?low=true">
      <TryAgain of={low} />
      {!data && !error && <TableSkeleton rows={3} />}
      {data && data.items.length > 0 && <StockTable caption="Low stock" stock={data.items} />}
      {data?.items.length === 0 && <p className="card p-5 text-sm text-soft">There is enough of everything.</p>}
    </Part>
  );
}

function TryAgain({ of: { error, reload } }: { of: Pick<Resource<unknown>, 'error' | 'reload'> }) {
  return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
}
