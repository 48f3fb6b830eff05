import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { PlusIcon } from '@/components/ui/icons';
import type { Stock } from '@/lib/api/types';
import { uuid } from '@/lib/uuid';
import type { PartProps } from './basics-fields';
import { newVariant, type VariantDraft } from './draft';
import { FormSection } from './form-section';
import { RemoveButton } from './image-fields';
import { VariantCard } from './variant-card';

const MOST_OPTIONS = 3;
const MOST_VARIANTS = 100;

type VariantFieldsProps = PartProps & { stock: Record<string, Stock> };

export function VariantFields({ draft, errors, change, stock }: VariantFieldsProps) {
  const { variants, options } = draft;
  const edit = (key: string, part: Partial<VariantDraft>) =>
    change({ variants: variants.map((variant) => (variant.key === key ? { ...variant, ...part } : variant)) });
  return (
    <>
      <OptionFields draft={draft} errors={errors} change={change} />
      <FormSection title="Variants" hint="What is actually bought: each has a SKU, a price and its own stock.">
        {errors.variants && <p className="mb-3 text-sm font-medium text-rust">{errors.variants}</p>}
        <ul className="space-y-4">
          {variants.map((variant, index) => (
            <VariantCard
              key={variant.key}
              variant={variant}
              index={index}
              options={options.map(({ name }, option) => name || `Option ${option + 1}`)}
              images={draft.images}
              stock={variant.known ? stock[variant.sku] : undefined}
              errors={errors}
              onChange={(part) => edit(variant.key, part)}
              onRemove={variants.length > 1 ? () => change({ variants: variants.filter(({ key }) => key !== variant.key) }) : undefined}
            />
          ))}
        </ul>
        {variants.length < MOST_VARIANTS && (
          <Button look="outline" size="sm" className="mt-4" onClick={() => change({ variants: [...variants, likeLast(variants, options.length)] })}>
            <PlusIcon className="size-4" /> Add a variant
          </Button>
        )}
      </FormSection>
    </>
  );
}

/** Variants seldom differ in price, so that a new one begins with that of the last. */
function likeLast(variants: VariantDraft[], options: number): VariantDraft {
  const last = variants.at(-1);
  return { ...newVariant(options), price: last?.price ?? '', compareAt: last?.compareAt ?? '' };
}

function OptionFields({ draft: { options, variants }, errors, change }: PartProps) {
  const add = () =>
    change({
      options: [...options, { key: uuid(), name: '' }],
      variants: variants.map((variant) => ({ ...variant, values: [...variant.values, ''] })),
    });
  const remove = (index: number) =>
    change({
      options: options.toSpliced(index, 1),
      variants: variants.map((variant) => ({ ...variant, values: variant.values.toSpliced(index, 1) })),
    });
  const rename = (index: number, name: string) =>
    change({ options: options.map((option, at) => (at === index ? { ...option, name } : option)) });

  return (
    <FormSection title="Options" hint="What the variants differ in, such as Colour and Size. A product with one variant needs none.">
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {options.map(({ key, name }, index) => (
          <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
            <Field
              label={`Option ${index + 1}`}
              value={name}
              onChange={({ target }) => rename(index, target.value)}
              maxLength={80}
              error={errors[`options[${index}].name`]}
              required
            />
            <RemoveButton label={`Remove option ${name || index + 1}`} onClick={() => remove(index)} />
          </li>
        ))}
      </ul>
      {errors.options && <p className="mt-2 text-sm font-medium text-rust">{errors.options}</p>}
      {options.length < MOST_OPTIONS && (
        <Button look="outline" size="sm" className="mt-3" onClick={add}>
          <PlusIcon className="size-4" /> Add an option
        </Button>
      )}
    </FormSection>
  );
}
