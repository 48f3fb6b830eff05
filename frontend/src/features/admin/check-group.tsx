import { useId } from 'react';
import { classes } from '@/lib/classes';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface CheckGroupProps {
  /** All boxes have it: `chosenIn` reads them. */
  name: string;
  legend: string;
  choices: readonly Choice[];
  /** What is ticked at first. */
  chosen?: readonly string[];
  error?: string | undefined;
  /** Of the list, such as how many columns it has. */
  className?: string;
}

/** Several of a few things, told what is wrong with the choice like any other field. */
export function CheckGroup({ name, legend, choices, chosen = [], error, className = 'space-y-3' }: CheckGroupProps) {
  const errorId = useId();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className={className}>
        {choices.map(({ value, label, hint }) => (
          <label key={value} className={classes('flex gap-3 py-1 text-sm', hint ? 'items-start' : 'items-center')}>
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              className="mt-0.5 size-5 shrink-0 accent-clay"
            />
            <span className="min-w-0">
              <span className="block font-medium break-words">{label}</span>
              {hint && <span className="text-soft">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className="mt-1.5 text-sm font-medium text-rust first-letter:uppercase">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The values of the ticked boxes, in the order of the page. */
export const chosenIn = (form: HTMLFormElement, name: string): string[] => new FormData(form).getAll(name).map(String);
