'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { ShieldIcon } from '@/components/ui/icons';
import type { Order } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';
import { confirmPayment } from '../api/orders';

interface ConfirmPaymentProps {
  order: Order;
  onChange: () => void;
}

/** Plays the page on which a bank asks its customer, as the built-in provider has none of its own. */
export function ConfirmPayment({ order, onChange }: ConfirmPaymentProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const url = order.payment.nextActionUrl;

  async function confirm() {
    setBusy(true);
    setFailure(null);
    try {
      await confirmPayment(order.id);
      // Busy until the order has heard of it, which takes this panel away.
      setTimeout(onChange, 500);
    } catch (cause) {
      setBusy(false);
      setFailure(cause);
      onChange();
    }
  }

  return (
    <section aria-label="Confirm the payment" className="mb-8 rounded-2xl border border-honey/30 bg-honey-pale p-6">
      <div className="flex gap-4">
        <ShieldIcon className="size-6 text-honey" />
        <div className="space-y-3">
          <h2 className="text-xl">Your bank asks: is it you?</h2>
          <p className="text-sm">
            Please confirm the payment of <strong>{formatMoney(order.totals.total)}</strong> to Ecom. Your items are set aside for some
            minutes; without confirmation the order is cancelled and nothing is charged.
          </p>
          {url && !url.startsWith('/') ? (
            <a href={url} className="link font-semibold">
              Go to your bank
            </a>
          ) : (
            <Button busy={busy} onClick={() => void confirm()}>
              Confirm payment
            </Button>
          )}
          <ProblemNotice error={failure} />
        </div>
      </div>
    </section>
  );
}
