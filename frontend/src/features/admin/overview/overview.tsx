'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { useAppSelector } from '@/lib/store';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource } from '@/lib/use-resource';
import { OrderTable } from '../orders/order-table';
import { StockTable } from '../stock/stock-table';
import { AttentionList } from './attention-list';
import { ConnectionState } from './connection-state';
import { concerns, revenue } from './figures';
import { loadLowStock, loadOrders } from './load-overview';
import { Tile } from './tile';

const ORDERS_AT_MOST_EVERY_MS = 1_500;
const STOCK_AT_MOST_EVERY_MS = 5_000;

export function Overview() {
  const orders = useResource('orders', loadOrders);
  const low = useResource('low stock', loadLowStock);
  const revision = useAppSelector(({ live }) => live.adminOrders);
  useReloadOn(revision, orders.reload, ORDERS_AT_MOST_EVERY_MS);
  useReloadOn(revision, low.reload, STOCK_AT_MOST_EVERY_MS);

  const { today, latest, pending, confirmed } = orders.data ?? {};
  const attention = pending && confirmed && concerns(pending.items, confirmed.items);
  const more = (count: number, cut: unknown): string => `${count}${cut ? '+' : ''}`;

  return (
    <>
      <PageTitle aside={<ConnectionState />}>Overview</PageTitle>
      <ProblemNotice error={orders.error} action={<Button size="sm" look="outline" onClick={orders.reload}>Try again</Button>} />
      <dl className="mb-8 grid grid-cols-2 gap-3 sm:gap-5 lg:grid-cols-4">
        <Tile label="Orders today" name="orders-today" value={today && more(today.orders.length, today.cut)} href="/admin/orders" />
        <Tile label="Revenue today" name="revenue-today" value={today && revenue(today.orders)} hint="confirmed orders" />
        <Tile
          label="To be shipped"
          name="to-ship"
          value={confirmed && more(confirmed.items.length, confirmed.nextCursor)}
          href="/admin/orders?status=CONFIRMED"
        />
        <Tile label="Low stock" name="low-stock" value={low.data && more(low.data.items.length, low.data.nextCursor)} href="/admin/stock?low=true" />
      </dl>

      <div className="space-y-10">
        <Part title="Needs attention">
          {!attention && !orders.error && <TableSkeleton rows={2} />}
          {attention && <AttentionList concerns={attention} />}
        </Part>
        <Part title="Latest orders" href="/admin/orders">
          {!latest && !orders.error && <TableSkeleton rows={4} />}
          {latest && latest.length > 0 && <OrderTable caption="Latest orders" orders={latest} />}
          {latest?.length === 0 && <EmptyState title="No orders yet">They show up here the moment somebody buys.</EmptyState>}
        </Part>
        <Part title="Low stock" href="/admin/stock?low=true">
          <ProblemNotice error={low.error} action={<Button size="sm" look="outline" onClick={low.reload}>Try again</Button>} />
          {!low.data && !low.error && <TableSkeleton rows={3} />}
          {low.data && low.data.items.length > 0 && <StockTable caption="Low stock" stock={low.data.items} />}
          {low.data?.items.length === 0 && <p className="card p-5 text-sm text-soft">There is enough of everything.</p>}
        </Part>
      </div>
    </>
  );
}

function Part({ title, href, children }: { title: string; href?: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="text-2xl">{title}</h2>
        {href && (
          <Link href={href} className="link py-1 text-sm" aria-label={`All: ${title.toLowerCase()}`}>
            All
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
