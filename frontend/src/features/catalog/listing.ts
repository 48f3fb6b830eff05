import { query } from '@/lib/api/query';
import { parseAmount, toDecimal } from '@/lib/money';
import type { ProductsQuery } from './products-query';

/** What a list of products shows, as it stands in the address of the page. Prices are in minor units. */
export interface Listing {
  q: string;
  category: string;
  sort: string;
  min: number | undefined;
  max: number | undefined;
  cursor: string;
}

export type SearchParams = Record<string, string | string[] | undefined>;

export const PAGE_SIZE = 24;

export const SORTS = [
  { value: 'relevance', label: 'Best match', onlyForSearch: true },
  { value: 'newest', label: 'Newest' },
  { value: 'price', label: 'Price: low to high' },
  { value: '-price', label: 'Price: high to low' },
  { value: 'title', label: 'Name' },
];

/** Addresses are typed, cut off and shared: what cannot be understood is left out, not answered with an error. */
export function readListing(params: SearchParams): Listing {
  const text = (name: string) => (params[name] === undefined ? '' : String([params[name]].flat()[0] ?? '').trim());
  const q = text('q').slice(0, 200);
  const sort = text('sort');
  return {
    q,
    category: text('category'),
    sort: sortsFor(q).some(({ value }) => value === sort) ? sort : '',
    min: parseAmount(text('min')),
    max: parseAmount(text('max')),
    cursor: text('cursor'),
  };
}

export const sortsFor = (q: string) => SORTS.filter(({ onlyForSearch }) => !onlyForSearch || q !== '');

export const defaultSort = (q: string): string => (q ? 'relevance' : 'newest');

/** The address of a listing; on a category's own page the category is in the path. */
export function listingHref(path: string, { q, category, sort, min, max, cursor }: Listing): string {
  return path + query({ q, category, min: decimal(min), max: decimal(max), sort: sort === defaultSort(q) ? '' : sort, cursor });
}

export function toProductsQuery({ q, category, sort, min, max, cursor }: Listing): ProductsQuery {
  return { q, category, sort, minPrice: min, maxPrice: max, cursor, limit: PAGE_SIZE };
}

export const decimal = (amount: number | undefined): string => (amount === undefined ? '' : toDecimal(amount).replace(/\.00$/, ''));
