import Link from 'next/link';
import { Field, SelectField } from '@/components/ui/field';
import { SITE } from '@/config/site';
import type { Stock } from '@/lib/api/types';
import { LiveLevel } from '../stock/live-level';
import type { Errors, ProductDraft, VariantDraft } from './draft';
import { RemoveButton } from './image-fields';

interface VariantCardProps {
  variant: VariantDraft;
  index: number;
  options: string[];
  images: ProductDraft['images'];
  stock: Stock | undefined;
  errors: Errors;
  onChange: (part: Partial<VariantDraft>) => void;
  onRemove: (() => void) | undefined;
}

export function VariantCard({ variant, index, options, images, stock, errors, onChange, onRemove }: VariantCardProps) {
  const path = `variants[${index}]`;
  const error = (field: string): string | undefined => errors[`${path}.${field}`];
  const setValue = (option: number, value: string) => onChange({ values: variant.values.with(option, value) });

  return (
    <li className="rounded-xl border border-line bg-paper/60 p-4">
      <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] gap-x-2">
        <legend className="sr-only">Variant {index + 1}</legend>
        <div className="grid min-w-0 gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {options.map((name, option) => (
            <Field
              key={option}
              label={name}
              value={variant.values[option] ?? ''}
              onChange={({ target }) => setValue(option, target.value)}
              maxLength={80}
              error={error(`options[${option}]`)}
              required
            />
          ))}
          <Field
            label="SKU"
            value={variant.sku}
            onChange={({ target }) => onChange({ sku: target.value })}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            error={error('sku')}
            required
          />
          <Field
            label={`Price in ${SITE.currency}`}
            value={variant.price}
            onChange={({ target }) => onChange({ price: target.value })}
            inputMode="decimal"
            autoComplete="off"
            error={error('price')}
            required
          />
          <Field
            label="Reduced from"
            value={variant.compareAt}
            onChange={({ target }) => onChange({ compareAt: target.value })}
            inputMode="decimal"
            autoComplete="off"
            error={error('compareAtPrice')}
          />
          {images.length > 1 && (
            <SelectField label="Picture" value={variant.image} onChange={({ target }) => onChange({ image: target.value })} error={error('image')}>
              <option value="">The first one</option>
              {images.map(({ key, url, alt }, at) => (
                <option key={key} value={url}>
                  {at + 1}: {alt || url}
                </option>
              ))}
            </SelectField>
          )}
          {!variant.known && (
            <Field
              label="Stock to begin with"
              value={variant.initialQuantity}
              onChange={({ target }) => onChange({ initialQuantity: target.value })}
              inputMode="numeric"
              autoComplete="off"
              error={error('initialQuantity')}
            />
          )}
          {stock && (
            <p className="self-end pb-2.5 text-sm">
              <LiveLevel stock={stock} of="available" /> available{' '}
              <Link href={`/admin/stock/${encodeURIComponent(variant.sku)}`} className="link">
                Stock
              </Link>
            </p>
          )}
        </div>
        {onRemove && <RemoveButton label={`Remove variant ${index + 1}`} onClick={onRemove} />}
        {error('options') && <p className="mt-2 text-sm font-medium text-rust">{error('options')}</p>}
      </fieldset>
    </li>
  );
}
