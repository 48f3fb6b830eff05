'use client';

import type { ReactNode } from 'react';
import { RequireSession } from '@/components/session/require-session';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { OrderLines } from '@/components/ui/order-lines';
import { PostalAddressBlock } from '@/components/ui/postal-address';
import { PriceExplanation } from '@/components/ui/price-explanation';
import { TotalsList } from '@/components/ui/totals';
import { ApiError } from '@/lib/api/problem';
import { CancelOrder } from './cancel-order';
import { CancelledNotice } from './cancelled-notice';
import { ConfirmPayment } from './confirm-payment';
import { OrderHeadline } from './order-headline';
import { Timeline } from './timeline';
import { useOrder } from './use-order';

interface OrderViewProps {
  id: string;
  placed: boolean;
}

export function OrderView({ id, placed }: OrderViewProps) {
  return (
    <RequireSession title="Log in to see your order">
      <OrderDetails key={id} id={id} placed={placed} />
    </RequireSession>
  );
}

function OrderDetails({ id, placed }: OrderViewProps) {
  const { order, status = '', error, reload, put } = useOrder(id);
  if (!order) return error ? <NoOrder error={error} onRetry={reload} /> : <LoadingBlock label="Loading your order" />;
  return (
    <>
      <OrderHeadline order={order} status={status} placed={placed} />
      {order.status === 'CANCELLED' && <CancelledNotice order={order} />}
      {order.status === 'PENDING' && order.payment.status === 'action-required' && <ConfirmPayment order={order} onChange={reload} />}
      <div className="grid gap-6 lg:grid-cols-[1fr_22rem] lg:items-start">
        <div className="space-y-6">
          <Card title={placed ? `Order ${order.number}` : 'Items'} aside={<CancelOrder order={order} onCancelled={put} />}>
            <OrderLines lines={order.lines} />
            <div className="mt-4 space-y-4 border-t border-line pt-5">
              <TotalsList totals={order.totals} />
              <PriceExplanation totals={order.totals} />
            </div>
          </Card>
          <Card title="Delivery address">
            <PostalAddressBlock address={order.shippingAddress} />
          </Card>
        </div>
        <Card title="What happened">
          <Timeline order={order} />
        </Card>
      </div>
      <BackLinks />
    </>
  );
}

function Card({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="card p-5 sm:p-7">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

function BackLinks() {
  return (
    <div className="mt-8 flex flex-wrap gap-3">
      <ButtonLink href="/orders" look="outline">
        All your orders
      </ButtonLink>
      <ButtonLink href="/search" look="quiet">
        Continue shopping
      </ButtonLink>
    </div>
  );
}

function NoOrder({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof ApiError && (error.status === 404 || error.status === 403)) {
    return (
      <EmptyState title="There is no such order" action={<ButtonLink href="/orders">Your orders</ButtonLink>}>
        It may belong to another account than the one you are logged in with.
      </EmptyState>
    );
  }
  return <ProblemNotice error={error} action={<Button size="sm" onClick={onRetry}>Try again</Button>} />;
}

