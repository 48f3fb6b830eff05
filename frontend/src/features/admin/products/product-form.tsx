'use client';

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { ApiError } from '@/lib/api/problem';
import type { Product, ProductInput, Stock } from '@/lib/api/types';
import { useAction } from '@/lib/use-action';
import { BasicsFields } from './basics-fields';
import { CategoryFields } from './category-fields';
import { errorsByPath, readDraft, type Errors, type ProductDraft } from './draft';
import { ImageFields } from './image-fields';
import { VariantFields } from './variant-fields';

interface ProductFormProps {
  initial: ProductDraft;
  /** Missing for a product that is yet to be created. */
  version?: number;
  stock?: Record<string, Stock>;
  submitLabel: string;
  save: (input: ProductInput) => Promise<Product>;
  /** What to say about a version that is no more, above the buttons. */
  conflict?: ReactNode;
}

const FIELDS_OF_CONFLICTS: Record<string, string> = { 'slug-taken': 'slug', 'sku-taken': 'variants' };

/** Mistakes are told at their fields, by the path the API names, wherever they were found. */
export function ProductForm({ initial, version, stock = {}, submitLabel, save, conflict }: ProductFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [attempts, setAttempts] = useState(0);
  const { run, busy, error } = useAction(async (input: ProductInput) => void (await save(input)));
  // Mistakes are told from the first attempt on, and go as they are mended.
  const mistakes = attempts > 0 ? readDraft(draft, version).errors : {};
  const errors = { ...errorsOf(error), ...mistakes };
  const dirty = draft !== initial && JSON.stringify(draft) !== JSON.stringify(initial);
  const change = (part: Partial<ProductDraft>) => setDraft((now) => ({ ...now, ...part }));

  useKeepUnsaved(dirty && !busy);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts, error]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { input, errors: found } = readDraft(draft, version);
    setAttempts((now) => now + 1);
    if (Object.keys(found).length === 0) void run(input);
  };

  const parts = { draft, errors, change };
  const wrong = Object.keys(mistakes).length;
  const isStale = error instanceof ApiError && error.slug === 'stale-version';
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-6 [&_:is(input,select,textarea)]:scroll-my-32" aria-label="Product">
      <BasicsFields {...parts} />
      <CategoryFields {...parts} />
      <ImageFields {...parts} />
      <VariantFields {...parts} stock={stock} />
      <div className="sticky bottom-0 z-10 -mx-4 space-y-4 border-t border-line bg-paper/95 px-4 py-4 backdrop-blur-sm sm:mx-0 sm:px-0">
        {conflict}
        {!isStale && <ProblemNotice error={error} />}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" busy={busy}>
            {submitLabel}
          </Button>
          <p role="status" className="text-sm text-soft">
            {wrong > 0 ? `${wrong} ${wrong === 1 ? 'field needs' : 'fields need'} your attention.` : dirty && 'There are unsaved changes.'}
          </p>
        </div>
      </div>
    </form>
  );
}

function errorsOf(error: unknown): Errors {
  if (!(error instanceof ApiError)) return {};
  const field = FIELDS_OF_CONFLICTS[error.slug];
  return field ? { [field]: error.human } : errorsByPath(error.errors);
}

/** The browser asks before a page with unsaved changes is closed. */
function useKeepUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
