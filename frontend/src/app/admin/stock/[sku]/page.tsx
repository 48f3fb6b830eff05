import type { Metadata } from 'next';
import { SkuFile } from '@/features/admin/stock/sku-file';

export const metadata: Metadata = { title: 'Stock of a SKU' };

export default async function SkuPage({ params }: PageProps<'/admin/stock/[sku]'>) {
  const { sku } = await params;
  return <SkuFile sku={decodeURIComponent(sku)} />;
}
