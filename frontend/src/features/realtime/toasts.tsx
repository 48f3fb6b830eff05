import Link from 'next/link';
import { toast } from 'sonner';
import { orderOf, type Message, type OrderData } from './messages';

const TEXTS: Record<string, (number: string) => string> = {
  CONFIRMED: (number) => `Order ${number} is confirmed`,
  SHIPPED: (number) => `Order ${number} is on its way`,
  DELIVERED: (number) => `Order ${number} has been delivered`,
  CANCELLED: (number) => `Order ${number} was cancelled`,
};

/** Tells shoppers what happens to their orders; the steps of one order replace each other. */
export function toastFor(message: Message): void {
  if (!message.type.startsWith('order:')) return;
  const order = orderOf(message);
  const text = order && textFor(message.type, order);
  if (!text) return;
  const show = order.status === 'CANCELLED' ? toast.warning : order.status === 'PENDING' ? toast.info : toast.success;
  show(text, {
    id: `order-${order.orderId}`,
    duration: 8_000,
    description: (
      <>
        {order.reason && <span className="block">{order.reason}</span>}
        <Link href={`/orders/${order.orderId}`} className="link">
          See the order
        </Link>
      </>
    ),
  });
}

/** An order that is told of without a new status waits for its customer while it is pending; otherwise it is bookkeeping. */
function textFor(type: string, { number, status, previousStatus }: OrderData): string | undefined {
  if (type === 'order:created') return `Order ${number} received`;
  if (status === 'PENDING') return `Order ${number} needs you to confirm the payment`;
  return status === previousStatus ? undefined : TEXTS[status]?.(number);
}
