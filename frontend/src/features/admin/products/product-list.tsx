'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { Select } from '@/components/ui/field';
import { PlusIcon, UploadIcon } from '@/components/ui/icons';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import { useResource } from '@/lib/use-resource';
import { listProducts } from '../api/products';
import { stockOf } from '../api/stock';
import { FilterBar, useFilters } from '../filters';
import { STATUSES } from './draft';
import { STATUS_LABELS } from './product-status';
import { ProductTable } from './product-table';

export function ProductList() {
  const { get, set, parameters } = useFilters();
  const q = get('q');
  const status = STATUSES.some((known) => known === get('status')) ? get('status') : '';
  const cursor = cursorOf(parameters);
  const key = JSON.stringify([q, status, cursor]);
  const { data, error, loading, reload } = useResource(key, (signal) => listProducts({ q, status, cursor }, signal));
  const skus = data?.items.flatMap(({ skus }) => skus) ?? [];
  const { data: stock } = useResource(skus.join(' '), (signal) => stockOf(skus, signal));
  const filtered = Boolean(q || status);

  return (
    <>
      <PageTitle
        aside={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/admin/products/import" look="outline">
              <UploadIcon className="size-4" /> Import
            </ButtonLink>
            <ButtonLink href="/admin/products/new">
              <PlusIcon className="size-4" /> New product
            </ButtonLink>
          </div>
        }
      >
        Products
      </PageTitle>
      <FilterBar label="Search products" placeholder="Title, brand, tag or description">
        <div className="w-44">
          <Select aria-label="Status" value={status} onChange={({ target }) => set('status', target.value)}>
            <option value="">Every status</option>
            {STATUSES.map((known) => (
              <option key={known} value={known}>
                {STATUS_LABELS[known]}
              </option>
            ))}
          </Select>
        </div>
      </FilterBar>
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton />}
      {data && data.items.length > 0 && <ProductTable products={data.items} stock={stock} stale={loading && !error} />}
      {data?.items.length === 0 && (
        <EmptyState title={filtered ? 'No such products' : 'No products yet'}>
          {filtered ? 'Nothing fits these filters.' : 'Create the first one, or import a Shopify file.'}
        </EmptyState>
      )}
      <Pagination nextCursor={data?.nextCursor} />
    </>
  );
}
