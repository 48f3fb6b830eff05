interface Kind {
  label: string;
  /** Where its subject can be looked at. */
  of: 'order' | 'sku' | 'service';
  todo: string;
}

const HEALED = 'Heals by itself.';

/** Each kind of difference: what it means and what to do, in short; docs/operations.md has the rest. */
const KINDS: Record<string, Kind> = {
  'order-overdue': { label: 'Order pending past its deadline', of: 'order', todo: HEALED },
  'order-view-missing': { label: 'Order is not shown', of: 'order', todo: HEALED },
  'order-view-differs': { label: 'Order is shown otherwise than it is', of: 'order', todo: HEALED },
  'cancelled-payment-held': { label: 'Cancelled, but the payment is held', of: 'order', todo: 'Heals by itself. If the money was taken: refund it.' },
  'cancelled-stock-held': { label: 'Cancelled, but stock is held', of: 'order', todo: 'Heals by itself. If the goods have left: ask the warehouse.' },
  'pending-though-paid': { label: 'Paid, but the order has not heard of it', of: 'order', todo: 'Redrive payment.updated from the dead letters.' },
  'confirmed-without-payment': { label: 'Confirmed without a payment', of: 'order', todo: 'Look for its dead letters; else cancel it.' },
  'confirmed-without-stock': { label: 'Confirmed without stock', of: 'order', todo: 'Look for its dead letters; else cancel it.' },
  'shipped-not-captured': { label: 'Shipped, but the money was not taken', of: 'order', todo: 'Redrive order.updated of payments, or ask for another payment.' },
  'shipped-still-reserved': { label: 'Shipped, but stock still counts it', of: 'order', todo: 'Redrive order.updated of the inventory.' },
  'payment-amount-differs': { label: 'Another amount was charged', of: 'order', todo: 'Compare with the provider, then correct by a refund.' },
  'payment-differs-at-provider': { label: 'The provider says otherwise', of: 'order', todo: 'Compare with the provider, then correct by a refund.' },
  'refund-differs': { label: 'Refunds do not agree', of: 'order', todo: 'Compare with the provider, then correct by a refund.' },
  'payment-without-order': { label: 'Payment that nobody ordered', of: 'order', todo: 'Void it at the provider.' },
  'reservation-without-order': { label: 'Reservation that nobody ordered', of: 'order', todo: 'Release it.' },
  'reservation-lines-differ': { label: 'Other goods are held than ordered', of: 'order', todo: 'Cancel the order.' },
  'stock-ledger-differs': { label: 'Movements do not lead to this stock', of: 'sku', todo: 'Count, and set what was counted.' },
  'outbox-backlog': { label: 'Events wait too long', of: 'service', todo: 'Look at Kafka, and at the log of the service.' },
  'service-silent': { label: 'Service did not answer', of: 'service', todo: 'Is it up, and has it the same internal key?' },
};

export const kindOf = (kind: string): Kind => KINDS[kind] ?? { label: kind, of: 'service', todo: '' };

const PLACES = { order: '/admin/orders', sku: '/admin/stock' } as const;

export function subjectHref(kind: string, subject: string): string | null {
  const { of } = kindOf(kind);
  return of === 'service' ? null : `${PLACES[of]}/${encodeURIComponent(subject)}`;
}
