import { Field, SelectField, TextArea } from '@/components/ui/field';
import type { Errors, ProductDraft } from './draft';
import { STATUSES } from './draft';
import { FormSection } from './form-section';
import { STATUS_LABELS } from './product-status';

export interface PartProps {
  draft: ProductDraft;
  errors: Errors;
  change: (part: Partial<ProductDraft>) => void;
}

export function BasicsFields({ draft, errors, change }: PartProps) {
  return (
    <FormSection title="What it is">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Title"
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
          maxLength={255}
          error={errors.title}
          required
          className="sm:col-span-2"
        />
        <Field label="Brand" value={draft.brand} onChange={({ target }) => change({ brand: target.value })} maxLength={100} error={errors.brand} />
        <Field
          label="Address"
          hint="The end of its page’s URL; made from the title when left out"
          value={draft.slug}
          onChange={({ target }) => change({ slug: target.value })}
          maxLength={120}
          error={errors.slug}
        />
        <TextArea
          label="Description"
          hint="Plain text; an empty line begins a paragraph"
          value={draft.description}
          onChange={({ target }) => change({ description: target.value })}
          maxLength={20_000}
          rows={7}
          error={errors.description}
          className="sm:col-span-2"
        />
        <SelectField
          label="Status"
          value={draft.status}
          onChange={({ target }) => change({ status: target.value as ProductDraft['status'] })}
          error={errors.status}
          required
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {STATUS_LABELS[status]}
            </option>
          ))}
        </SelectField>
        <Field
          label="Tags"
          hint="Divided by commas; the search finds them"
          value={draft.tags}
          onChange={({ target }) => change({ tags: target.value })}
          error={errors.tags}
        />
      </div>
    </FormSection>
  );
}
