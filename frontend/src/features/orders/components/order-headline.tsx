import { CheckIcon, Spinner } from '@/components/ui/icons';
import { OrderStatusBadge } from '@/components/ui/order-status';
import { PageTitle } from '@/components/ui/page-title';
import type { Order } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';

interface OrderHeadlineProps {
  order: Order;
  status: string;
  /** The shopper comes from the checkout. */
  placed: boolean;
}

export function OrderHeadline({ order, status, placed }: OrderHeadlineProps) {
  const badge = <OrderStatusBadge status={status} />;
  if (!placed || status === 'CANCELLED') {
    return (
      <PageTitle eyebrow={`Placed on ${formatMoment(order.placedAt)}`} aside={badge}>
        Order {order.number}
      </PageTitle>
    );
  }
  const firstName = order.customer.name.split(' ')[0];
  const confirmed = status !== 'PENDING';
  return (
    <div className="mb-10 rounded-3xl bg-moss-pale px-6 py-8 sm:px-10 sm:py-10" data-testid="confirmation">
      <div className="flex items-start justify-between gap-4">
        <span className="flex size-12 items-center justify-center rounded-full bg-moss text-white">
          {confirmed ? <CheckIcon className="size-6" /> : <Spinner className="size-6" />}
        </span>
        {badge}
      </div>
      <h1 className="mt-5 text-3xl sm:text-4xl">{confirmed ? `Thank you, ${firstName}.` : 'We have your order.'}</h1>
      <p className="mt-3 max-w-xl">{confirmed ? confirmation(order) : waiting(order)}</p>
    </div>
  );
}

const confirmation = ({ number, customer }: Order) =>
  `Order ${number} is confirmed. We send the details to ${customer.email} and tell you here when it is on its way.`;

const waiting = ({ number, payment }: Order) =>
  payment.status === 'action-required'
    ? `Order ${number} is complete once you have confirmed the payment.`
    : `Order ${number} is being worked on: we set your items aside and ask your bank. This page tells you as soon as it is decided; you may also leave.`;
