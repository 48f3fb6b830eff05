'use client';

import Link from 'next/link';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { ApiError } from '@/lib/api/problem';
import type { SkuView, Stock } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { useAppSelector } from '@/lib/store';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource } from '@/lib/use-resource';
import { describeSkus } from '../api/products';
import { getStock } from '../api/stock';
import { useMay } from '../shell/use-may';
import { ChangeStock } from './change-stock';
import { StockBadge } from './live-level';
import { Movements } from './movements';
import { useLiveStock } from './use-live-stock';

interface SkuFileData {
  stock: Stock;
  article: SkuView | undefined;
}

async function loadSku(sku: string, signal: AbortSignal): Promise<SkuFileData> {
  const [stock, articles] = await Promise.all([getStock(sku, signal), describeSkus([sku], signal)]);
  return { stock, article: articles[sku] };
}

export function SkuFile({ sku }: { sku: string }) {
  const { data, error, reload, put } = useResource(sku, (signal) => loadSku(sku, signal));
  useReloadOn(useAppSelector(({ live }) => live.epoch), reload);
  if (!data) {
    if (!error) return <LoadingBlock label="Loading stock" />;
    if (error instanceof ApiError && error.status === 404) {
      return <EmptyState title={`There is no SKU ${sku}`} action={<ButtonLink href="/admin/stock">All stock</ButtonLink>} />;
    }
    return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
  }
  return <Loaded data={data} onChanged={(stock) => put({ ...data, stock })} />;
}

function Loaded({ data: { stock: read, article }, onChanged }: { data: SkuFileData; onChanged: (stock: Stock) => void }) {
  const stock = useLiveStock(read);
  const mayChange = useMay('catalog', 'admin');
  return (
    <>
      <PageTitle eyebrow={<Link href="/admin/stock">Stock</Link>} aside={<StockBadge stock={read} />}>
        <span className="break-all">{stock.sku}</span>
      </PageTitle>
      {article && (
        <p className="-mt-5 mb-8 text-sm text-soft">
          <Link href={`/admin/products/${article.productId}`} className="link">
            {article.title}
          </Link>
          {article.variantTitle !== 'Default' && `, ${article.variantTitle}`}
        </p>
      )}
      <dl className="mb-6 grid grid-cols-3 gap-3 sm:gap-6">
        <Level label="On hand" name="on-hand" value={stock.onHand} />
        <Level label="Reserved" name="reserved" value={stock.reserved} />
        <Level label="Available" name="available" value={stock.available} />
      </dl>
      <div className={classes('grid items-start gap-6', mayChange && 'lg:grid-cols-[20rem_minmax(0,1fr)]')}>
        {mayChange && <ChangeStock stock={stock} onChanged={onChanged} />}
        <Movements sku={stock.sku} version={stock.version} />
      </div>
    </>
  );
}

function Level({ label, name, value }: { label: string; name: string; value: number }) {
  return (
    <div className="card p-4 sm:p-5">
      <dt className="text-xs text-soft sm:text-sm">{label}</dt>
      <dd data-testid={name} className="mt-1 font-display text-3xl tabular-nums">
        {value}
      </dd>
    </div>
  );
}
