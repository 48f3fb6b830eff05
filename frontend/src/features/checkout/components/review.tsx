'use client';

import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { OrderLines } from '@/components/ui/order-lines';
import { PriceExplanation } from '@/components/ui/price-explanation';
import { TotalsList } from '@/components/ui/totals';
import type { Cart } from '@/lib/api/types';
import { formatWait } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { useAppSelector } from '@/lib/store';
import type { Stage } from './use-placing';

interface StageStatusProps {
  stage: Stage;
  /** Seconds, if the shop has said when it wants to be asked again. */
  retryIn: number | undefined;
}

interface ReviewProps extends StageStatusProps {
  cart: Cart;
  children?: ReactNode;
}

/** The last look before money is spent: what, how much, and why that much. */
export function Review({ cart, stage, retryIn, children }: ReviewProps) {
  const changing = useAppSelector((state) => Object.keys(state.cart.wanted).length > 0);
  const unavailable = cart.unavailable.length > 0;
  return (
    <section aria-label="Your order" className="card p-5 sm:p-7 lg:sticky lg:top-36">
      <div className="mb-2 flex items-baseline justify-between">
        <h2 className="text-2xl">Your order</h2>
        <ButtonLink href="/cart" look="quiet" size="sm" className="-mr-3">
          Edit
        </ButtonLink>
      </div>
      <div className="max-h-80 overflow-y-auto" tabIndex={0} role="region" aria-label="Lines of the order">
        <OrderLines lines={cart.lines} />
      </div>
      <div className="mt-3 space-y-4 border-t border-line pt-4">
        <TotalsList totals={cart.totals} />
        <PriceExplanation totals={cart.totals} />
        {children}
        {unavailable && <p className="text-sm font-medium text-rust">Something in your cart is no longer on sale. Please edit the cart.</p>}
        <Button type="submit" look="accent" size="lg" className="w-full" busy={stage !== 'idle' || changing} disabled={unavailable}>
          {stage === 'idle' ? `Place order · ${formatMoney(cart.totals.total)}` : 'Placing your order…'}
        </Button>
        <StageStatus stage={stage} retryIn={retryIn} />
      </div>
    </section>
  );
}

export function StageStatus({ stage, retryIn }: StageStatusProps) {
  return (
    <p role="status" className="min-h-5 text-center text-sm text-soft">
      {stage === 'placing' && 'One moment, your items are being reserved and the payment is being checked.'}
      {stage === 'insisting' &&
        (retryIn === undefined
          ? 'The connection is bad. Asking again; you will not order twice.'
          : `The shop is busy. Asking again in about ${formatWait(retryIn)}; you will not order twice.`)}
      {stage === 'leaving' && 'Done. Here comes your order.'}
    </p>
  );
}
