'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { RequireSession } from '@/components/session/require-session';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock } from '@/components/ui/feedback';
import { Spinner } from '@/components/ui/icons';
import type { Address, Money, PostalAddress, User } from '@/lib/api/types';
import { useCartKeeper } from '@/lib/cart/use-cart-keeper';
import { useAppSelector } from '@/lib/store';
import { useResource } from '@/lib/use-resource';
import { keepAddress, loadAddresses } from '../api/checkout';
import { NEW_ADDRESS } from './address-section';
import { CheckoutForm } from './checkout-form';
import { OutcomeNotice } from './outcome-notice';
import { StageStatus } from './review';
import { usePlacing, type Stage } from './use-placing';

export function CheckoutView() {
  const user = useAppSelector(({ session }) => session.user);
  return <RequireSession title="Log in to check out">{user && <Checkout user={user} />}</RequireSession>;
}

function Checkout({ user }: { user: User }) {
  const keeper = useCartKeeper();
  const { status, cart } = useAppSelector((state) => state.cart);
  // The order can be placed without the address book; one just types the address.
  const addresses = useResource(user.id, loadAddresses);
  const { stage, retryIn, failure, setFailure, cancelled, send, sendAgain } = usePlacing(user);
  const [chosen, setChosen] = useState<string | null>(null);
  const [expected, setExpected] = useState<Money | null>(null);

  /** On the side: the order does not wait for it and does not fail with it. */
  const keep = (address: PostalAddress) => {
    keepAddress({ ...address, isDefault: false }).then(
      (kept) => {
        addresses.put([...(addresses.data ?? []), kept]);
        setChosen(kept.id);
      },
      () => toast.info('The address could not be kept for next time.'),
    );
  };

  const notice = <OutcomeNotice failure={failure} cancelled={cancelled} expected={expected} onAgain={() => void sendAgain()} />;
  if (status === 'failed') {
    return (
      <EmptyState title="Your cart cannot be shown right now" action={<Button onClick={() => void keeper.load()}>Try again</Button>}>
        It is safe; the shop just did not answer.
      </EmptyState>
    );
  }
  if (status === 'unknown' || (addresses.loading && !addresses.data)) return <LoadingBlock label="Preparing the checkout" rows={4} />;
  if (!cart || cart.lines.length === 0) {
    if (stage !== 'idle') return <Waiting stage={stage} retryIn={retryIn} />;
    return (
      <>
        {notice}
        <EmptyState title="Your cart is empty" action={<ButtonLink href="/search">Look around</ButtonLink>}>
          There is nothing to check out.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {notice}
      <CheckoutForm
        user={user}
        cart={cart}
        addresses={addresses.data ?? []}
        chosen={chosen ?? usual(addresses.data ?? [])}
        onChoose={setChosen}
        onKeep={keep}
        stage={stage}
        retryIn={retryIn}
        onPlace={(attempt) => {
          setExpected(cart.totals.total);
          return send(attempt);
        }}
        onFailure={setFailure}
      />
    </>
  );
}

const usual = (addresses: Address[]): string =>
  (addresses.find(({ isDefault }) => isDefault) ?? addresses[0])?.id ?? NEW_ADDRESS;

function Waiting({ stage, retryIn }: { stage: Stage; retryIn: number | undefined }) {
  return (
    <div className="flex flex-col items-center gap-4 py-24">
      <Spinner className="size-8 text-clay" />
      <StageStatus stage={stage} retryIn={retryIn} />
    </div>
  );
}
