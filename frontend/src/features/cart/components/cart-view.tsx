'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { TotalsList } from '@/components/ui/totals';
import type { Cart } from '@/lib/api/types';
import { useCartKeeper } from '@/lib/cart/use-cart-keeper';
import { classes } from '@/lib/classes';
import { useAppSelector } from '@/lib/store';
import { countItems } from '@/lib/store/cart';
import { useAvailability } from '../api/stock';
import { CartLineRow } from './cart-line-row';

export function CartView() {
  const { status, cart } = useAppSelector((state) => state.cart);
  const keeper = useCartKeeper();
  if (status === 'unknown') return <LoadingBlock label="Loading your cart" />;
  if (status === 'failed') {
    return (
      <EmptyState title="Your cart cannot be shown right now" action={<Button onClick={() => void keeper.load()}>Try again</Button>}>
        It is safe; the shop just did not answer.
      </EmptyState>
    );
  }
  if (!cart || cart.lines.length + cart.unavailable.length === 0) {
    return (
      <EmptyState title="Your cart is empty" action={<ButtonLink href="/search">Look around</ButtonLink>}>
        What you put in stays here, also when you log in later.
      </EmptyState>
    );
  }
  return <FilledCart cart={cart} />;
}

function FilledCart({ cart }: { cart: Cart }) {
  const keeper = useCartKeeper();
  const [failure, setFailure] = useState<unknown>(null);
  const changing = useAppSelector((state) => Object.keys(state.cart.wanted).length > 0);
  const count = useAppSelector((state) => countItems(state.cart));
  const available = useAvailability(cart.lines.map(({ sku }) => sku));

  const change = (sku: string, quantity: number) => {
    setFailure(null);
    keeper.set(sku, quantity).catch(setFailure);
  };

  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_22rem] lg:items-start">
      <section aria-label="What is in your cart">
        <ProblemNotice error={failure} />
        <Unavailable cart={cart} onRemove={(sku) => change(sku, 0)} />
        <ul className="divide-y divide-line border-y border-line">
          {cart.lines.map((line) => (
            <CartLineRow key={line.sku} line={line} available={available(line.sku)} onChange={change} />
          ))}
        </ul>
      </section>
      <section aria-label="Summary" className="card p-6 lg:sticky lg:top-36">
        <h2 className="mb-4 text-xl">{count === 1 ? '1 item' : `${count} items`}</h2>
        <div className={classes('transition-opacity', changing && 'opacity-40')} aria-busy={changing}>
          <TotalsList totals={cart.totals} />
        </div>
        <ButtonLink href="/checkout" look="accent" size="lg" className="mt-6 w-full">
          Check out
        </ButtonLink>
        <ButtonLink href="/search" look="quiet" className="mt-2 w-full">
          Continue shopping
        </ButtonLink>
      </section>
    </div>
  );
}

function Unavailable({ cart, onRemove }: { cart: Cart; onRemove: (sku: string) => void }) {
  if (cart.unavailable.length === 0) return null;
  return (
    <div role="alert" className="mb-6 rounded-xl bg-honey-pale p-4 text-sm text-honey">
      <p className="font-semibold">No longer on sale, please remove before you check out:</p>
      <ul className="mt-2 space-y-1">
        {cart.unavailable.map(({ sku, quantity }) => (
          <li key={sku} className="flex items-center justify-between gap-3">
            <span>
              {quantity} × {sku}
            </span>
            <Button size="sm" look="outline" onClick={() => onRemove(sku)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
