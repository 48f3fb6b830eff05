import { useId } from 'react';

interface UnitsFieldProps {
  sku: string;
  title: string;
  most: number;
  initial: number;
  error: string | undefined;
}

/** No name of the API's: a line has no field of its own there. */
export const unitsName = (sku: string): string => `units ${sku}`;

/** How many units of a line, beside its name. */
export function UnitsField({ sku, title, most, initial, error }: UnitsFieldProps) {
  const id = useId();
  return (
    <div>
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={id} className="min-w-0 break-words">
          {title} <span className="block text-xs text-soft">{sku}</span>
        </label>
        <span className="flex shrink-0 items-center gap-2">
          <input
            id={id}
            name={unitsName(sku)}
            type="number"
            inputMode="numeric"
            min={0}
            max={most}
            step={1}
            required
            defaultValue={initial}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            className="control w-20 text-right"
          />
          <span className="w-12 text-soft">of {most}</span>
        </span>
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 font-medium text-rust">
          {error}
        </p>
      )}
    </div>
  );
}
