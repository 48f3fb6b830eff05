'use client';

import Link from 'next/link';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { OrderLines } from '@/components/ui/order-lines';
import { OrderStatusBadge } from '@/components/ui/order-status';
import { PageTitle } from '@/components/ui/page-title';
import { PriceExplanation } from '@/components/ui/price-explanation';
import { TotalsList } from '@/components/ui/totals';
import { ApiError } from '@/lib/api/problem';
import { formatMoment } from '@/lib/dates';
import { useAppSelector } from '@/lib/store';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource } from '@/lib/use-resource';
import { RefundsPanel } from '../aftercare/refunds-panel';
import { ReturnsPanel } from '../aftercare/returns-panel';
import { getOrderFile } from '../api/orders';
import { Panel } from '../panel';
import { CustomerPanel } from './customer-panel';
import { OrderActions } from './order-actions';
import { OrderHistory } from './order-history';
import { PaymentPanel } from './payment-panel';

/** Everything there is to know about an order, and what can be done with it. */
export function OrderFile({ id }: { id: string }) {
  const { data, error, reload } = useResource(id, (signal) => getOrderFile(id, signal));
  useReloadOn(useAppSelector(({ live }) => live.orders[id]?.revision ?? 0), reload, 150);

  if (!data) {
    if (!error) return <LoadingBlock label="Loading order" rows={4} />;
    if (error instanceof ApiError && error.status === 404) {
      return <EmptyState title="There is no such order" action={<ButtonLink href="/admin/orders">All orders</ButtonLink>} />;
    }
    return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
  }

  const { order, history, payment } = data;
  return (
    <>
      <PageTitle
        eyebrow={<Link href="/admin/orders">Orders</Link>}
        aside={<OrderActions order={order} onChanged={reload} />}
      >
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {order.number}
          <span className="font-sans tracking-normal">
            <OrderStatusBadge status={order.status} />
          </span>
        </span>
      </PageTitle>
      <p className="-mt-5 mb-8 text-sm text-soft">
        Placed <time dateTime={order.placedAt}>{formatMoment(order.placedAt)}</time>
        {order.cancellation && <> · cancelled: {order.cancellation.reason}</>}
      </p>
      {error !== undefined && <ProblemNotice error={error} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          <Panel title={order.lines.length === 1 ? '1 line' : `${order.lines.length} lines`}>
            <OrderLines lines={order.lines} />
          </Panel>
          <OrderHistory history={history} />
        </div>
        <div className="space-y-6">
          <Panel title="Total">
            <TotalsList totals={order.totals} />
            <div className="mt-4 border-t border-line pt-3">
              <PriceExplanation totals={order.totals} open />
            </div>
          </Panel>
          <PaymentPanel order={order} payment={payment} />
          <RefundsPanel order={order} />
          <ReturnsPanel order={order} onChanged={reload} />
          <CustomerPanel order={order} />
        </div>
      </div>
    </>
  );
}
