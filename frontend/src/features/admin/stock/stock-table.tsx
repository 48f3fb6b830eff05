import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { SkuView, Stock } from '@/lib/api/types';
import { LiveLevel, StockBadge } from './live-level';

export type NamedStock = Stock & { article: SkuView | undefined };

const nameOf = ({ article }: NamedStock): string | null =>
  article ? [article.title, article.variantTitle].filter((part) => part && part !== 'Default').join(', ') : null;

const COLUMNS: Column<NamedStock>[] = [
  {
    header: 'SKU',
    cell: (row) => (
      <>
        <Link href={`/admin/stock/${encodeURIComponent(row.sku)}`} className="link inline-block py-1 font-semibold">
          {row.sku}
        </Link>
        <span className="block font-normal text-soft">{nameOf(row)}</span>
      </>
    ),
  },
  { header: 'On hand', cell: (stock) => <LiveLevel stock={stock} of="onHand" />, numeric: true },
  { header: 'Reserved', cell: (stock) => <LiveLevel stock={stock} of="reserved" />, numeric: true },
  { header: 'Available', cell: (stock) => <LiveLevel stock={stock} of="available" />, numeric: true },
  { header: 'State', cell: (stock) => <StockBadge stock={stock} /> },
];

export function StockTable({ caption, stock, stale }: { caption: string; stock: NamedStock[]; stale?: boolean }) {
  return <DataTable caption={caption} columns={COLUMNS} rows={stock} rowKey={({ sku }) => sku} stale={stale} />;
}
