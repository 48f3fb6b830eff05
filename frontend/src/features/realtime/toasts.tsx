import Link from 'next/link';
import { toast } from 'sonner';
import { orderOf, type Message } from './messages';

const TEXTS: Record<string, (number: string) => string> = {
  PENDING: (number) => `Order ${number} received`,
  CONFIRMED: (number) => `Order ${number} is confirmed`,
  SHIPPED: (number) => `Order ${number} is on its way`,
  DELIVERED: (number) => `Order ${number} has been delivered`,
  CANCELLED: (number) => `Order ${number} was cancelled`,
};

/** Tells shoppers what happens to their orders; the steps of one order replace each other. */
export function toastFor(message: Message): void {
  if (!message.type.startsWith('order:')) return;
  const order = orderOf(message);
  const text = order && TEXTS[order.status]?.(order.number);
  if (!order || !text) return;
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
