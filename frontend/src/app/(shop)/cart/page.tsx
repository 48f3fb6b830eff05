import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/page-title';
import { CartView } from '@/features/cart/components/cart-view';

export const metadata: Metadata = { title: 'Cart', robots: { index: false } };

export default function CartPage() {
  return (
    <div className="shell py-10 sm:py-14">
      <PageTitle>Your cart</PageTitle>
      <CartView />
    </div>
  );
}
