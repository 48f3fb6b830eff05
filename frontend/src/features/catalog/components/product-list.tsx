'use client';

import Link from 'next/link';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { ProblemNotice } from '@/components/ui/feedback';
import type { Page, ProductSummary } from '@/lib/api/types';
import { moreProducts } from '../api/browse';
import type { ProductsQuery } from '../products-query';
import { listingHref, PAGE_SIZE, toProductsQuery, type Listing } from '../listing';
import { ProductGrid, ProductSkeletons } from './product-grid';

interface ProductListProps {
  path: string;
  listing: Listing;
  /** The category of the page, when it is in the path and not in the listing. */
  category?: string;
  first: Page<ProductSummary>;
}

/** What was loaded on top of a page, by its address: going back from a product finds the list as long as it was. */
const loadedBefore = new Map<string, Page<ProductSummary>>();

/** The first page comes from the server. "Show more" is a link to the next one; with JavaScript it adds it here instead. */
export function ProductList({ path, listing, category, first }: ProductListProps) {
  const address = listingHref(path, listing);
  const [page, setPage] = useState(() => resume(address, first));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const grid = useRef<HTMLDivElement>(null);
  const focusOn = useRef<number | null>(null);

  useEffect(() => {
    if (focusOn.current === null) return;
    grid.current?.querySelectorAll<HTMLElement>('article a')[focusOn.current]?.focus({ preventScroll: true });
    focusOn.current = null;
  }, [page]);

  const cursor = page.nextCursor ?? '';

  async function showMore(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const wanted: ProductsQuery = { ...toProductsQuery({ ...listing, cursor }), ...(category && { category }) };
      const next = await moreProducts(wanted);
      const whole = { items: [...page.items, ...next.items], nextCursor: next.nextCursor ?? null };
      loadedBefore.set(address, whole);
      focusOn.current = page.items.length;
      setPage(whole);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div ref={grid}>
      {listing.cursor && (
        <p className="mb-6 text-sm">
          <Link href={listingHref(path, { ...listing, cursor: '' })} className="link">
            Back to the start of the list
          </Link>
        </p>
      )}
      <ProductGrid products={page.items} eager={4}>
        {busy && <ProductSkeletons count={4} />}
      </ProductGrid>
      <p role="status" className="mt-12 text-center text-sm text-soft">
        {busy ? 'Loading more products…' : `${page.items.length} ${page.items.length === 1 ? 'product' : 'products'}${cursor ? ' so far' : ''}`}
      </p>
      {Boolean(error) && (
        <div className="mx-auto mt-4 max-w-lg">
          <ProblemNotice error={error} />
        </div>
      )}
      {cursor && (
        <div className="mt-4 text-center">
          <Link
            href={listingHref(path, { ...listing, cursor })}
            prefetch={false}
            onClick={(event) => void showMore(event)}
            aria-disabled={busy || undefined}
            className="inline-flex min-h-11 items-center rounded-full border border-ink/25 bg-white px-7 text-sm font-semibold hover:border-ink hover:bg-cream aria-disabled:opacity-55"
          >
            Show {PAGE_SIZE} more
          </Link>
        </div>
      )}
    </div>
  );
}

/** Only as long as the first page is still the same; otherwise the server's word counts. */
function resume(address: string, first: Page<ProductSummary>): Page<ProductSummary> {
  const before = loadedBefore.get(address);
  const same = before && first.items.every(({ id }, place) => before.items[place]?.id === id);
  return same ? before : first;
}
