import type { Metadata } from 'next';
import { StockList } from '@/features/admin/stock/stock-list';

export const metadata: Metadata = { title: 'Stock' };

export default function StockPage() {
  return <StockList />;
}
