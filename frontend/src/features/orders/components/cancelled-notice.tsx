'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import type { Order } from '@/lib/api/types';
import { useCartKeeper } from '@/lib/cart/use-cart-keeper';

const TITLES: Record<string, string> = {
  'out-of-stock': 'Not everything was in stock any more',
  'payment-declined': 'Your card was declined',
  'payment-timeout': 'The payment was not completed in time',
  'customer-request': 'You have cancelled this order',
  'admin-request': 'We had to cancel this order',
};
const PAYMENT = ['payment-declined', 'payment-timeout'];

/** Why there is no delivery, and the way to another try. */
export function CancelledNotice({ order }: { order: Order }) {
  const router = useRouter();
  const keeper = useCartKeeper();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { code = '', reason } = order.cancellation ?? {};
  const payAgain = PAYMENT.includes(code);

  async function again() {
    setBusy(true);
    setFailure(null);
    try {
      await keeper.refill(order.lines);
      router.push(payAgain ? '/checkout' : '/cart');
    } catch (cause) {
      setFailure(cause);
      setBusy(false);
    }
  }

  return (
    <section aria-label="Cancellation" className="mb-8 rounded-2xl border border-rust/25 bg-rust-pale p-6 text-sm" data-testid="cancellation" data-code={code}>
      <h2 className="text-xl">{TITLES[code] ?? 'This order is cancelled'}</h2>
      <p className="mt-2">{reason}</p>
      <p className="mt-1">You are not charged for it.</p>
      <div className="mt-4">
        <Button size="sm" look="outline" busy={busy} onClick={() => void again()}>
          {payAgain ? 'Try again with another card' : 'Put the items back into the cart'}
        </Button>
      </div>
      <div className="mt-3">
        <ProblemNotice error={failure} />
      </div>
    </section>
  );
}
