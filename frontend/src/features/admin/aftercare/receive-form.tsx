'use client';

import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { ApiError } from '@/lib/api/problem';
import type { Order, Return } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { receiveReturn } from '../api/aftercare';
import { useIdempotencyKey } from '../idempotency';
import { titleOf } from './left';
import { UnitsField, unitsName } from './units-field';

interface ReceiveFormProps {
  order: Order;
  announced: Return;
  onChanged: () => void;
  onClose: () => void;
}

const restockName = (sku: string): string => `restock ${sku}`;

/** What came may be less than what was announced, and not all of it fit to be sold again. */
export function ReceiveForm({ order, announced, onChanged, onClose }: ReceiveFormProps) {
  const keyFor = useIdempotencyKey();
  const { form, busy, errors, failure } = useForm(async (values) => {
    const lines = announced.lines
      .map(({ sku }) => ({ sku, quantity: Number(values[unitsName(sku)] ?? 0), restock: values[restockName(sku)] === 'on' }))
      .filter(({ quantity }) => quantity > 0);
    if (lines.length === 0) throw new ApiError({ title: 'Nothing came', detail: 'Say how many units came, or refuse the return.' });
    try {
      await receiveReturn(order.id, announced.id, lines, keyFor(lines));
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 409) onChanged();
      throw cause;
    }
    keyFor(null);
    toast.success(`${order.number}: the goods are taken in`);
    onChanged();
    onClose();
  });

  return (
    <form {...form} aria-label="Take goods in" className="mt-4 space-y-5 text-sm">
      <p className="text-soft">What was charged for them is refunded; shipping is not.</p>
      <ProblemNotice error={failure} />
      <fieldset className="space-y-4">
        <legend className="mb-1.5 font-medium">Units that came</legend>
        {announced.lines.map(({ sku, quantity }) => (
          <div key={sku}>
            <UnitsField sku={sku} title={titleOf(order, sku)} most={quantity} initial={quantity} error={errors[unitsName(sku)]} />
            <label className="flex min-h-11 items-center gap-3 text-soft">
              <input type="checkbox" name={restockName(sku)} defaultChecked className="size-5 accent-clay" />
              Can be sold again
            </label>
          </div>
        ))}
      </fieldset>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onClose} disabled={busy}>
          Back
        </Button>
        <Button type="submit" busy={busy}>
          Take in and refund
        </Button>
      </div>
    </form>
  );
}
