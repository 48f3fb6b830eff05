'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import type { Stock } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { useForm } from '@/lib/forms';
import { adjustStock, setStock } from '../api/stock';
import { useIdempotencyKey } from '../idempotency';
import { Panel } from '../panel';

type Mode = 'set' | 'adjust';
const MODES: { mode: Mode; label: string }[] = [
  { mode: 'set', label: 'Counted' },
  { mode: 'adjust', label: 'Add or take' },
];

interface ChangeStockProps {
  stock: Stock;
  onChanged: (stock: Stock) => void;
}

/** Counting says how many there are; adding or taking leaves alone what sells meanwhile. */
export function ChangeStock({ stock, onChanged }: ChangeStockProps) {
  const [mode, setMode] = useState<Mode>('set');
  const keyFor = useIdempotencyKey();
  const { sku } = stock;

  const { form, busy, errors, failure } = useForm(async ({ onHand = '', delta = '', reason = '' }, element) => {
    const change = { delta: Number(delta), reason };
    const changed = mode === 'set' ? await setStock(sku, Number(onHand), reason) : await adjustStock(sku, change.delta, reason, keyFor(change));
    keyFor(null);
    onChanged(changed);
    element.reset();
    toast.success(`${sku}: ${changed.onHand} on hand`);
  });

  return (
    <Panel title="Change stock">
      <ModeChoice mode={mode} onChange={setMode} />
      <form key={mode} {...form} className="mt-4 space-y-4">
        {mode === 'set' ? (
          <Field
            name="onHand"
            label="Units on hand"
            hint={`Now ${stock.onHand}, of which ${stock.reserved} reserved`}
            pattern="\d{1,9}"
            title="Give a whole number, 0 or more."
            inputMode="numeric"
            autoComplete="off"
            error={errors.onHand}
            required
          />
        ) : (
          <Field
            name="delta"
            label="Units more, or less"
            hint="Such as 5, or -2 to take away"
            pattern="[+\-]?\d{1,9}"
            title="Give a whole number such as 5 or -2."
            autoComplete="off"
            error={errors.delta}
            required
          />
        )}
        <Field name="reason" label="Reason" hint="Stands in the ledger" maxLength={200} error={errors.reason} required />
        <ProblemNotice error={failure} />
        <Button type="submit" busy={busy} className="w-full">
          Save
        </Button>
      </form>
    </Panel>
  );
}

function ModeChoice({ mode, onChange }: { mode: Mode; onChange: (mode: Mode) => void }) {
  return (
    <fieldset className="grid grid-cols-2 rounded-full bg-cream p-1">
      <legend className="sr-only">How to change it</legend>
      {MODES.map(({ mode: value, label }) => (
        <label
          key={value}
          className={classes(
            'relative rounded-full py-2 text-center text-sm font-medium has-focus-visible:outline-2 has-focus-visible:outline-clay',
            mode === value && 'bg-white shadow-lift',
          )}
        >
          <input type="radio" name="mode" value={value} checked={mode === value} onChange={() => onChange(value)} className="absolute inset-0 opacity-0" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
