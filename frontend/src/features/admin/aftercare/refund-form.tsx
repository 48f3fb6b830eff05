'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field, TextArea } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { Money, Order } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { formatMoney, parseAmount } from '@/lib/money';
import { refundOrder, type RefundInput } from '../api/aftercare';
import { useIdempotencyKey } from '../idempotency';
import { leftToRefund } from './left';

interface RefundFormProps {
  order: Order;
  onChanged: () => void;
  onClose: () => void;
}

/** Gives back all that is left, or a part. */
export function RefundForm({ order, onChanged, onClose }: RefundFormProps) {
  const [part, setPart] = useState(false);
  const keyFor = useIdempotencyKey();
  const left = leftToRefund(order);

  const { form, busy, errors, failure } = useForm(async ({ amount = '', reason = '' }) => {
    const input: RefundInput = part ? { amount: readPart(amount, left), reason } : { reason };
    try {
      await refundOrder(order.id, input, keyFor(input));
    } catch (cause) {
      // It moved on meanwhile: what is left is shown anew.
      if (cause instanceof ApiError && cause.status === 409) onChanged();
      throw cause;
    }
    keyFor(null);
    toast.success(`${order.number}: the refund is under way`);
    onChanged();
    onClose();
  });

  return (
    <form {...form} aria-label="Refund" className="mt-4 space-y-5 text-sm">
      <ProblemNotice error={failure} />
      <fieldset className="space-y-1">
        <legend className="mb-1.5 font-medium">How much</legend>
        <Choice label={`All that is left, ${formatMoney(left)}`} checked={!part} onChoose={() => setPart(false)} />
        <Choice label="A part of it" checked={part} onChoose={() => setPart(true)} />
      </fieldset>
      {part && (
        <Field
          name="amount"
          label={`Amount in ${left.currency}`}
          hint={`At most ${formatMoney(left)}`}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          required
          maxLength={12}
          error={errors.amount}
        />
      )}
      <TextArea name="reason" label="Reason" hint="Stands in the order and in the audit log" required maxLength={500} rows={3} error={errors.reason} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onClose} disabled={busy}>
          Back
        </Button>
        <Button type="submit" look="danger" busy={busy}>
          Refund
        </Button>
      </div>
    </form>
  );
}

function readPart(text: string, left: Money): Money {
  const amount = parseAmount(text);
  if (!amount) throw wrongAmount('Give an amount such as 12.50.');
  if (amount > left.amount) throw wrongAmount(`Only ${formatMoney(left)} is left.`);
  return { amount, currency: left.currency };
}

const wrongAmount = (message: string) => new ApiError({ title: message, errors: [{ field: 'amount', message }] });

function Choice({ label, checked, onChoose }: { label: string; checked: boolean; onChoose: () => void }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="radio" name="extent" checked={checked} onChange={onChoose} className="size-5 accent-clay" />
      {label}
    </label>
  );
}
