import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/page-title';
import { CheckoutView } from '@/features/checkout/components/checkout-view';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default function CheckoutPage() {
  return (
    <div className="shell py-10 sm:py-14">
      <PageTitle>Checkout</PageTitle>
      <CheckoutView />
    </div>
  );
}
