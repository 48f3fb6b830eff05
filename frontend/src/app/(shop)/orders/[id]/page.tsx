import type { Metadata } from 'next';
import { OrderView } from '@/features/orders/components/order-view';

export const metadata: Metadata = { title: 'Your order', robots: { index: false } };

export default async function OrderPage({ params, searchParams }: PageProps<'/orders/[id]'>) {
  const [{ id }, { placed }] = await Promise.all([params, searchParams]);
  return (
    <div className="shell py-10 sm:py-14">
      <OrderView id={id} placed={placed === '1'} />
    </div>
  );
}
