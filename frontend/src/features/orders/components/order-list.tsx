'use client';

import Link from 'next/link';
import { RequireSession } from '@/components/session/require-session';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { OrderStatusBadge } from '@/components/ui/order-status';
import { Picture } from '@/components/ui/picture';
import type { Order } from '@/lib/api/types';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { useAppSelector } from '@/lib/store';
import { useOrders } from './use-orders';

const PICTURES = 4;

export function OrderList() {
  return (
    <RequireSession title="Log in to see your orders">
      <Orders />
    </RequireSession>
  );
}

function Orders() {
  const { orders, next, busy, error, more } = useOrders();
  const retry = <Button size="sm" onClick={() => void more()}>Try again</Button>;
  if (!orders) return error ? <ProblemNotice error={error} action={retry} /> : <LoadingBlock label="Loading your orders" />;
  if (orders.length === 0) {
    return (
      <EmptyState title="No orders yet" action={<ButtonLink href="/search">Look around</ButtonLink>}>
        What you order shows up here, with all that happens to it.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="space-y-4" data-testid="orders">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      <div className="mt-8 space-y-4 text-center">
        <ProblemNotice error={error} />
        {next && (
          <Button look="outline" busy={busy} onClick={() => void more()}>
            Show older orders
          </Button>
        )}
      </div>
    </>
  );
}

function OrderRow({ order }: { order: Order }) {
  const { id, number, lines, totals, placedAt } = order;
  const status = useAppSelector(({ live }) => live.orders[id]?.status ?? order.status);
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <li className="card relative flex flex-col gap-4 p-5 hover:border-field sm:flex-row sm:items-center sm:p-6" data-order={id}>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={`/orders/${id}`} className="font-semibold after:absolute after:inset-0 hover:text-clay">
            {number}
          </Link>
          <OrderStatusBadge status={status} />
        </div>
        <p className="mt-1.5 text-sm text-soft">
          {formatDay(placedAt)} · {count === 1 ? '1 item' : `${count} items`} · <span className="font-medium text-ink">{formatMoney(totals.total)}</span>
        </p>
      </div>
      <div className="flex gap-2">
        {lines.slice(0, PICTURES).map(({ sku, image, title }) => (
          <Picture key={sku} image={image} alt={title} size={56} className="size-14 rounded-lg" />
        ))}
      </div>
    </li>
  );
}
