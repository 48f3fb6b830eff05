'use client';

import { Picture } from '@/components/ui/picture';
import type { Product, Variant } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { picturesByValue, variantWith } from '../variants';

interface VariantPickerProps {
  product: Product;
  variant: Variant;
  availableOf: (sku: string) => number | undefined;
  onPick: (variant: Variant) => void;
}

/** One group of radio buttons an option, so that arrow keys and screen readers work as with any form. */
export function VariantPicker({ product, variant, availableOf, onPick }: VariantPickerProps) {
  return product.options.map(({ name, values }) => {
    const pictures = picturesByValue(product, name);
    return (
      <fieldset key={name}>
        <legend className="mb-2.5 text-sm">
          <span className="font-semibold">{name}</span>
          <span className="text-soft"> · {variant.options[name]}</span>
        </legend>
        <div className="flex flex-wrap gap-2">
          {values.map((value) => {
            const target = variantWith(product, variant, name, value);
            return (
              <Value
                key={value}
                option={name}
                value={value}
                picture={pictures?.[value]}
                checked={variant.options[name] === value}
                soldOut={availableOf(target.sku) === 0}
                onChoose={() => onPick(target)}
              />
            );
          })}
        </div>
      </fieldset>
    );
  });
}

interface ValueProps {
  option: string;
  value: string;
  picture: string | undefined;
  checked: boolean;
  soldOut: boolean;
  onChoose: () => void;
}

function Value({ option, value, picture, checked, soldOut, onChoose }: ValueProps) {
  return (
    <label
      title={soldOut ? `${value}: sold out` : value}
      className={classes(
        'relative overflow-hidden rounded-xl border-2 bg-white has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-clay',
        checked ? 'border-ink' : 'border-line hover:border-field',
      )}
    >
      <input type="radio" name={`option-${option}`} value={value} checked={checked} onChange={onChoose} className="absolute inset-0 size-full cursor-pointer appearance-none rounded-xl outline-none" />
      <span className={classes('block', soldOut && 'opacity-45')}>
        {picture && <Picture image={{ url: picture }} alt="" size={56} className="size-14" />}
        <span className={picture ? 'sr-only' : classes('flex min-h-10 min-w-12 items-center justify-center px-4 text-sm', soldOut && 'line-through')}>
          {value}
        </span>
      </span>
      {soldOut && <span className="sr-only"> (sold out)</span>}
      {soldOut && picture && (
        <span aria-hidden="true" className="absolute inset-0 bg-[linear-gradient(to_top_right,transparent_calc(50%-1px),var(--color-field)_50%,transparent_calc(50%+1px))]" />
      )}
    </label>
  );
}
