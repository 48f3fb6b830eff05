import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Skeleton } from '@/components/ui/feedback';
import { Picture } from '@/components/ui/picture';
import type { ProductSummary, Stock } from '@/lib/api/types';
import { formatRange } from '@/lib/money';
import { useAppSelector } from '@/lib/store';
import { ProductStatus } from './product-status';

type StockBySku = Record<string, Stock> | undefined;

const columns = (stock: StockBySku): Column<ProductSummary>[] => [
  {
    header: 'Product',
    cell: ({ id, title, brand, image }) => (
      <span className="flex items-center gap-3">
        <Picture image={image ? { ...image, alt: '' } : null} alt="" size={48} className="size-12 shrink-0 rounded-lg" />
        <span className="min-w-0">
          <Link href={`/admin/products/${id}`} className="link font-semibold">
            {title}
          </Link>
          <span className="block font-normal text-soft">{brand}</span>
        </span>
      </span>
    ),
  },
  { header: 'Status', cell: ({ status }) => <ProductStatus status={status} /> },
  { header: 'Price', cell: ({ priceFrom, priceTo }) => <span className="whitespace-nowrap">{formatRange(priceFrom, priceTo)}</span>, numeric: true },
  { header: 'Variants', cell: ({ skus }) => skus.length, numeric: true, wideOnly: true },
  { header: 'Available', cell: ({ skus }) => <StockTotal skus={skus} stock={stock} />, numeric: true },
];

interface ProductTableProps {
  products: ProductSummary[];
  stock: StockBySku;
  stale: boolean;
}

export function ProductTable({ products, stock, stale }: ProductTableProps) {
  return <DataTable caption="Products" columns={columns(stock)} rows={products} rowKey={({ id }) => id} stale={stale} />;
}

function StockTotal({ skus, stock }: { skus: string[]; stock: StockBySku }) {
  const heard = useAppSelector(({ live }) => live.stock);
  if (!stock) return <Skeleton className="ml-auto h-4 w-8" />;
  const available = (sku: string): number => {
    const read = stock[sku];
    const news = heard[sku];
    return (news && news.version > (read?.version ?? -1) ? news.available : read?.available) ?? 0;
  };
  return <>{skus.reduce((sum, sku) => sum + available(sku), 0)}</>;
}
