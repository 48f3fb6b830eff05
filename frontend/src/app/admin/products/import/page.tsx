import type { Metadata } from 'next';
import { ImportProducts } from '@/features/admin/products/import-products';

export const metadata: Metadata = { title: 'Import products' };

export default function ImportPage() {
  return <ImportProducts />;
}
