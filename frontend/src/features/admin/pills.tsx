'use client';

import { classes } from '@/lib/classes';
import { useFilters } from './filters';

interface PillsProps {
  /** Of the parameter in the address. */
  name: string;
  label: string;
  /** The first is what is shown when nothing is chosen: its value is empty. */
  choices: readonly { value: string; label: string }[];
}

/** A filter with few choices, all in sight. */
export function Pills({ name, label, choices }: PillsProps) {
  const { get, set } = useFilters();
  const chosen = get(name);
  return (
    <div role="group" aria-label={label} className="-mx-4 mb-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
      {choices.map(({ value, label: text }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          onClick={() => set(name, value)}
          className={classes(
            'min-h-10 rounded-full border px-4 text-sm font-medium whitespace-nowrap',
            chosen === value ? 'border-ink bg-ink text-paper' : 'border-line bg-white hover:border-ink',
          )}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
