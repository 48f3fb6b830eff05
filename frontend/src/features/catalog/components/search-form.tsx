'use client';

import Form from 'next/form';
import { useSearchParams } from 'next/navigation';
import { useId } from 'react';
import { SearchIcon } from '@/components/ui/icons';
import { classes } from '@/lib/classes';

const LONGEST = 200;

interface SearchFormProps {
  /** Tells it from the search in the header, for those who jump from landmark to landmark. */
  label?: string;
  className?: string;
}

/** A plain form: without JavaScript the browser sends it, with it the router does. */
export function SearchForm({ label, className }: SearchFormProps) {
  const id = useId();
  const asked = useSearchParams().get('q') ?? '';
  return (
    <Form action="/search" role="search" aria-label={label} className={classes('relative', className)}>
      <label htmlFor={id} className="sr-only">
        Search products
      </label>
      <input
        key={asked}
        id={id}
        name="q"
        type="search"
        defaultValue={asked}
        maxLength={LONGEST}
        autoComplete="off"
        enterKeyHint="search"
        placeholder="Search the shop"
        className="control rounded-full pr-4 pl-11"
      />
      <SearchIcon className="pointer-events-none absolute top-1/2 left-4 size-4 -translate-y-1/2 text-soft" />
    </Form>
  );
}
