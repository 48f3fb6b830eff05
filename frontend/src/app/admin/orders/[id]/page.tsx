import type { Metadata } from 'next';
import { OrderFile } from '@/features/admin/orders/order-file';

export const metadata: Metadata = { title: 'Order' };

export default async function OrderPage({ params }: PageProps<'/admin/orders/[id]'>) {
  const { id } = await params;
  return <OrderFile id={id} />;
}
