import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/page-title';
import { OrderList } from '@/features/orders/components/order-list';

export const metadata: Metadata = { title: 'Your orders', robots: { index: false } };

export default function OrdersPage() {
  return (
    <div className="shell max-w-4xl py-10 sm:py-14">
      <PageTitle>Your orders</PageTitle>
      <OrderList />
    </div>
  );
}
