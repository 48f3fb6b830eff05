'use client';

import { Button } from '@/components/ui/button';
import { ProblemNotice, Skeleton } from '@/components/ui/feedback';
import { useResource } from '@/lib/use-resource';
import { listCategories } from '../api/products';
import type { PartProps } from './basics-fields';
import { FormSection } from './form-section';

export function CategoryFields({ draft, errors, change }: PartProps) {
  const { data, error, reload } = useResource('categories', listCategories);
  const toggle = (slug: string, chosen: boolean) =>
    change({ categories: chosen ? [...draft.categories, slug] : draft.categories.filter((other) => other !== slug) });
  return (
    <FormSection title="Categories">
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <Skeleton className="h-24 w-full" />}
      {data?.items.length === 0 && <p className="text-sm text-soft">There are no categories yet.</p>}
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {data?.items.map(({ slug, name }) => (
          <label key={slug} className="flex items-center gap-2.5 py-2 text-sm">
            <input
              type="checkbox"
              checked={draft.categories.includes(slug)}
              onChange={({ target }) => toggle(slug, target.checked)}
              className="size-4.5 accent-clay"
            />
            {name}
          </label>
        ))}
      </div>
      {errors.categories && <p className="mt-2 text-sm font-medium text-rust">{errors.categories}</p>}
    </FormSection>
  );
}
