import { adminOrderHeard, eventsMissed, notificationHeard, orderHeard, stockHeard, type LiveStock } from '@/lib/store/live';
import { orderOf, type Message } from './messages';

type LiveAction = ReturnType<
  typeof adminOrderHeard | typeof eventsMissed | typeof notificationHeard | typeof orderHeard | typeof stockHeard
>;

/** What a message changes in the store. */
export function actionsFor(message: Message): LiveAction[] {
  switch (message.type) {
    case 'order:created':
    case 'order:updated':
    case 'order:cancelled':
      return orderActions(message);
    case 'admin:order:created':
    case 'admin:order:updated':
      return [...orderActions(message), adminOrderHeard()];
    case 'inventory:updated':
    case 'admin:inventory:updated':
      return stockActions(message);
    case 'notification':
      return [notificationHeard()];
    case 'resync':
      return [eventsMissed()];
    default:
      return [];
  }
}

function orderActions(message: Message): LiveAction[] {
  const order = orderOf(message);
  return order ? [orderHeard({ id: order.orderId, status: order.status })] : [];
}

function stockActions({ data }: Message): LiveAction[] {
  const { sku, available, version, onHand, reserved } = data;
  if (typeof sku !== 'string' || typeof available !== 'number' || typeof version !== 'number') return [];
  const stock: LiveStock = { available, version };
  if (typeof onHand === 'number') stock.onHand = onHand;
  if (typeof reserved === 'number') stock.reserved = reserved;
  return [stockHeard({ sku, ...stock })];
}
