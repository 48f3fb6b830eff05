import type { Tone } from '@/components/ui/feedback';
import type { Money, OrderHistoryEntry, OrderStatus } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

const PAYMENTS: Record<string, string> = {
  none: 'Not asked for',
  requested: 'Asked for',
  'action-required': 'Waits for customer',
  authorised: 'Authorised',
  declined: 'Declined',
  captured: 'Captured',
  'capture-failed': 'Could not be captured',
  voided: 'Voided',
  refunded: 'Refunded',
};

export const paymentLabel = (status: string): string => PAYMENTS[status] ?? status;

/** The statuses in the order of an order's life, as filters. */
export const STATUSES: { status: OrderStatus; label: string }[] = [
  { status: 'PENDING', label: 'In progress' },
  { status: 'CONFIRMED', label: 'Confirmed' },
  { status: 'SHIPPED', label: 'Shipped' },
  { status: 'DELIVERED', label: 'Delivered' },
  { status: 'CANCELLED', label: 'Cancelled' },
];

export const isOrderStatus = (text: string): text is OrderStatus => STATUSES.some(({ status }) => status === text);

interface Step {
  title: string;
  by: string;
  tone: Tone;
}

/** Each event of an order's stream: what it means, and which part of the shop answered. */
const STEPS: Record<string, Step> = {
  Placed: { title: 'Order placed', by: 'Checkout', tone: 'neutral' },
  StockReserved: { title: 'Stock reserved', by: 'Inventory', tone: 'good' },
  StockRejected: { title: 'Not enough stock', by: 'Inventory', tone: 'bad' },
  PaymentActionRequired: { title: 'Customer has to confirm the payment', by: 'Payment', tone: 'warn' },
  PaymentAuthorised: { title: 'Payment authorised, order confirmed', by: 'Payment', tone: 'good' },
  PaymentDeclined: { title: 'Payment declined', by: 'Payment', tone: 'bad' },
  PaymentCaptured: { title: 'Payment captured', by: 'Payment', tone: 'good' },
  PaymentCaptureFailed: { title: 'Payment could not be captured', by: 'Payment', tone: 'bad' },
  PaymentVoided: { title: 'Payment voided', by: 'Payment', tone: 'info' },
  RefundRequested: { title: 'Refund asked for', by: 'Staff', tone: 'warn' },
  Refunded: { title: 'Refunded', by: 'Payment', tone: 'good' },
  RefundFailed: { title: 'Refund failed', by: 'Payment', tone: 'bad' },
  ReturnRequested: { title: 'Return announced', by: 'Order', tone: 'warn' },
  ReturnReceived: { title: 'Returned goods taken in', by: 'Staff', tone: 'good' },
  ReturnRejected: { title: 'Return refused', by: 'Staff', tone: 'bad' },
  Shipped: { title: 'Shipped', by: 'Fulfilment', tone: 'info' },
  Delivered: { title: 'Delivered', by: 'Fulfilment', tone: 'good' },
  Cancelled: { title: 'Order cancelled', by: 'Order', tone: 'bad' },
  LateAnswer: { title: 'Answer after the cancellation', by: 'Order', tone: 'warn' },
};

export const stepOf = ({ event }: OrderHistoryEntry): Step => STEPS[event] ?? { title: event, by: 'Order', tone: 'neutral' };

/** The trace id of a W3C `traceparent`: version, trace, span and flags. */
export function traceIdOf({ traceparent }: OrderHistoryEntry): string | undefined {
  const [, trace] = (traceparent ?? '').split('-');
  return trace && /^[0-9a-f]{32}$/.test(trace) ? trace : undefined;
}

/** What an event says beside its name; the data of the first event is the order itself, which the page shows anyway. */
export function detailsOf({ event, data }: OrderHistoryEntry): [label: string, value: string][] {
  if (event === 'Placed') return [];
  return Object.entries(data as Record<string, unknown>)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => [labelOf(name), valueOf(value)]);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const isMoney = (value: object): value is Money =>
  Object.keys(value).length === 2 && 'amount' in value && typeof value.amount === 'number' && 'currency' in value;

/** Events carry texts, numbers, instants and money, and lists of such: `sku MUG-1, requested 2, available 0`. */
function valueOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueOf).join('; ');
  if (typeof value === 'object' && value !== null && isMoney(value)) return formatMoney(value);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${name} ${valueOf(part)}`)
      .join(', ');
  }
  return typeof value === 'string' && INSTANT.test(value) ? formatInstant(value) : String(value);
}

const labelOf = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
