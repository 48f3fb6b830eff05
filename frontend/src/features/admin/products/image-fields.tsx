import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Picture } from '@/components/ui/picture';
import { PlusIcon, TrashIcon } from '@/components/ui/icons';
import { uuid } from '@/lib/uuid';
import type { PartProps } from './basics-fields';
import { FormSection } from './form-section';

const MOST = 30;

export function ImageFields({ draft: { images }, errors, change }: PartProps) {
  const edit = (key: string, part: { url?: string; alt?: string }) =>
    change({ images: images.map((image) => (image.key === key ? { ...image, ...part } : image)) });
  const remove = (key: string) => change({ images: images.filter((image) => image.key !== key) });
  return (
    <FormSection title="Pictures" hint="The first one stands for the product in lists.">
      <ul className="space-y-4">
        {images.map(({ key, url, alt }, index) => (
          <li key={key} className="grid grid-cols-[4rem_minmax(0,1fr)_auto] items-start gap-3">
            <Picture image={url ? { url, alt: '' } : null} alt="" size={64} className="size-16 rounded-lg" />
            <div className="grid gap-3 sm:grid-cols-2">
              <Field
                label={`Picture ${index + 1}: address`}
                value={url}
                onChange={({ target }) => edit(key, { url: target.value })}
                maxLength={2000}
                error={errors[`images[${index}].url`]}
                required
              />
              <Field
                label="What it shows"
                value={alt}
                onChange={({ target }) => edit(key, { alt: target.value })}
                maxLength={500}
                error={errors[`images[${index}].alt`]}
              />
            </div>
            <RemoveButton label={`Remove picture ${index + 1}`} onClick={() => remove(key)} />
          </li>
        ))}
      </ul>
      {images.length < MOST && (
        <Button look="outline" size="sm" className="mt-4" onClick={() => change({ images: [...images, { key: uuid(), url: '', alt: '' }] })}>
          <PlusIcon className="size-4" /> Add a picture
        </Button>
      )}
    </FormSection>
  );
}

export function RemoveButton({ label, onClick, disabled }: { label: string; onClick: () => void; disabled?: boolean }) {
  return (
    <button
      type="button"
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      title={label}
      className="mt-6 grid size-11 place-items-center rounded-full text-soft hover:bg-rust-pale hover:text-rust disabled:invisible"
    >
      <TrashIcon />
    </button>
  );
}
