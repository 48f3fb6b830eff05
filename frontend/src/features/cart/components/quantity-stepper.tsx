'use client';

import { useState } from 'react';
import { MinusIcon, PlusIcon } from '@/components/ui/icons';
import { MAX_QUANTITY } from '@/lib/cart/cart-keeper';

interface QuantityStepperProps {
  title: string;
  quantity: number;
  onChange: (quantity: number) => void;
}

const BUTTON = 'flex size-11 items-center justify-center rounded-full hover:bg-cream disabled:opacity-35';

export function QuantityStepper({ title, quantity, onChange }: QuantityStepperProps) {
  /** What is being typed, which may be no number yet. */
  const [draft, setDraft] = useState<string | null>(null);

  function take(text: string) {
    setDraft(null);
    const typed = Number(text);
    if (Number.isInteger(typed) && typed >= 1 && typed !== quantity) onChange(Math.min(typed, MAX_QUANTITY));
  }

  return (
    <div role="group" aria-label={`Quantity of ${title}`} className="inline-flex items-center rounded-full border border-line bg-white">
      <button type="button" aria-label="One less" disabled={quantity <= 1} onClick={() => onChange(quantity - 1)} className={BUTTON}>
        <MinusIcon className="size-4" />
      </button>
      <input
        aria-label="Quantity"
        inputMode="numeric"
        value={draft ?? quantity}
        onChange={({ target }) => setDraft(target.value.replace(/\D/g, '').slice(0, 2))}
        onFocus={({ target }) => target.select()}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget.value)}
        className="h-9 w-9 rounded bg-transparent text-center text-base tabular-nums sm:text-sm"
      />
      <button type="button" aria-label="One more" disabled={quantity >= MAX_QUANTITY} onClick={() => onChange(quantity + 1)} className={BUTTON}>
        <PlusIcon className="size-4" />
      </button>
    </div>
  );
}
