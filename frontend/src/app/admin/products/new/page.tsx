import type { Metadata } from 'next';
import { NewProduct } from '@/features/admin/products/new-product';

export const metadata: Metadata = { title: 'New product' };

export default function NewProductPage() {
  return <NewProduct />;
}
