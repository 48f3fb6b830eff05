'use client';

import { Button } from '@/components/ui/button';
import { TableSkeleton } from '@/components/ui/data-table';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import { useAppSelector } from '@/lib/store';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource } from '@/lib/use-resource';
import { FilterBar, useFilters } from '../filters';
import { listNamedStock } from './named-stock';
import { StockTable } from './stock-table';

export function StockList() {
  const { get, set, parameters } = useFilters();
  const q = get('q');
  const lowStock = get('low') === 'true';
  const cursor = cursorOf(parameters);
  const { data, error, loading, reload } = useResource(JSON.stringify([q, lowStock, cursor]), (signal) =>
    listNamedStock({ q, lowStock, cursor }, signal),
  );
  useReloadOn(useAppSelector(({ live }) => live.epoch), reload);

  return (
    <>
      <PageTitle>Stock</PageTitle>
      <FilterBar label="Search SKUs" placeholder="SKU, from its beginning">
        <label className="control flex w-auto items-center gap-2.5">
          <input
            type="checkbox"
            checked={lowStock}
            onChange={({ target }) => set('low', target.checked ? 'true' : '')}
            className="size-4 accent-clay"
          />
          Only what is low
        </label>
      </FilterBar>
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton />}
      {data && data.items.length > 0 && <StockTable caption="Stock" stock={data.items} stale={loading && !error} />}
      {data && data.items.length === 0 && (
        <EmptyState title={q || lowStock ? 'Nothing fits' : 'No stock yet'}>
          {q || lowStock ? 'No SKU fits these filters.' : 'SKUs appear here when products are created or imported.'}
        </EmptyState>
      )}
      <Pagination nextCursor={data?.nextCursor} />
    </>
  );
}
