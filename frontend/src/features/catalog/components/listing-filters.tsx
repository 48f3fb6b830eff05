'use client';

import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { CloseIcon } from '@/components/ui/icons';
import { SITE } from '@/config/site';
import { formatMoney } from '@/lib/money';
import { decimal, defaultSort, listingHref, sortsFor, type Listing } from '../listing';

interface ListingFiltersProps {
  path: string;
  listing: Listing;
}

/** A form that changes the address: it works without JavaScript, where only choosing an order needs the button too. */
export function ListingFilters({ path, listing }: ListingFiltersProps) {
  const { q, category, sort, min, max } = listing;
  return (
    <div className="mb-8 border-y border-line py-4">
      <Form key={listingHref(path, listing)} action={path} className="flex flex-wrap items-end gap-x-3 gap-y-4">
        {q && <input type="hidden" name="q" value={q} />}
        {category && <input type="hidden" name="category" value={category} />}
        <fieldset className="flex items-end gap-2">
          <legend className="sr-only">Price</legend>
          <PriceField label={`Price from (${SITE.currency})`} name="min" value={min} placeholder="0" />
          <span aria-hidden="true" className="pb-2.5 text-soft">
            –
          </span>
          <PriceField label="to" name="max" value={max} placeholder="any" />
          <Button type="submit" look="outline" size="md">
            Apply
          </Button>
        </fieldset>
        <label className="w-full sm:ml-auto sm:w-56">
          <span className="mb-1.5 block text-xs font-medium text-soft">Sort by</span>
          <Select name="sort" defaultValue={sort || defaultSort(q)} onChange={({ target }) => target.form?.requestSubmit()}>
            {sortsFor(q).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </label>
      </Form>
      <ActiveFilters path={path} listing={listing} />
    </div>
  );
}

function PriceField({ label, name, value, placeholder }: { label: string; name: string; value: number | undefined; placeholder: string }) {
  return (
    <label className="w-24">
      <span className="mb-1.5 block text-xs font-medium whitespace-nowrap text-soft">{label}</span>
      <input
        name={name}
        defaultValue={decimal(value)}
        inputMode="decimal"
        pattern="\d{1,9}([.,]\d{0,2})?"
        title="An amount such as 25 or 19.90"
        placeholder={placeholder}
        className="control"
      />
    </label>
  );
}

function ActiveFilters({ path, listing }: ListingFiltersProps) {
  const { min, max } = listing;
  if (min === undefined && max === undefined) return null;
  const money = (amount: number) => formatMoney({ amount, currency: SITE.currency });
  const text = min === undefined ? `up to ${money(max ?? 0)}` : max === undefined ? `from ${money(min)}` : `${money(min)} – ${money(max)}`;
  return (
    <p className="mt-4">
      <Link
        href={listingHref(path, { ...listing, min: undefined, max: undefined, cursor: '' })}
        className="inline-flex min-h-9 items-center gap-2 rounded-full bg-sand px-4 text-sm hover:bg-line"
      >
        <span className="sr-only">Remove: </span>Price {text} <CloseIcon className="size-3.5" />
      </Link>
    </p>
  );
}
