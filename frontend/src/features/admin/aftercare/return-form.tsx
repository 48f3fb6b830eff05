'use client';

import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { TextArea } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { Order } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { announceReturn } from '../api/aftercare';
import { useIdempotencyKey } from '../idempotency';
import { returnable } from './left';
import { UnitsField, unitsName } from './units-field';

interface ReturnFormProps {
  order: Order;
  onChanged: () => void;
  onClose: () => void;
}

/** Announces goods that come back; the money follows when they are taken in. */
export function ReturnForm({ order, onChanged, onClose }: ReturnFormProps) {
  const keyFor = useIdempotencyKey();
  const choices = returnable(order);

  const { form, busy, errors, failure } = useForm(async (values) => {
    const lines = choices
      .map(({ sku }) => ({ sku, quantity: Number(values[unitsName(sku)] ?? 0) }))
      .filter(({ quantity }) => quantity > 0);
    if (lines.length === 0) throw new ApiError({ title: 'Nothing is chosen', detail: 'Say how many units of what come back.' });
    const input = { lines, reason: values.reason ?? '' };
    try {
      await announceReturn(order.id, input, keyFor(input));
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 409) onChanged();
      throw cause;
    }
    keyFor(null);
    toast.success(`${order.number}: the return is announced`);
    onChanged();
    onClose();
  });

  return (
    <form {...form} aria-label="Return" className="mt-4 space-y-5 text-sm">
      <p className="text-soft">Once the goods are here, take them in: their price is given back then.</p>
      <ProblemNotice error={failure} />
      <fieldset className="space-y-3">
        <legend className="mb-1.5 font-medium">Units that come back</legend>
        {choices.map(({ sku, title, left }) => (
          <UnitsField key={sku} sku={sku} title={title} most={left} initial={choices.length === 1 ? left : 0} error={errors[unitsName(sku)]} />
        ))}
      </fieldset>
      <TextArea name="reason" label="Reason" hint="Why the customer returns it" required maxLength={500} rows={3} error={errors.reason} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onClose} disabled={busy}>
          Back
        </Button>
        <Button type="submit" busy={busy}>
          Announce the return
        </Button>
      </div>
    </form>
  );
}
