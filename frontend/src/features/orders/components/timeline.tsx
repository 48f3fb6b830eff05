import { CheckIcon, CloseIcon } from '@/components/ui/icons';
import type { Order } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { formatMoment } from '@/lib/dates';

const LABELS: Record<string, string> = {
  placed: 'Order placed',
  'stock-reserved': 'Items set aside for you',
  'stock-rejected': 'Not enough in stock',
  'payment-action-required': 'Waiting for you to confirm the payment',
  confirmed: 'Payment authorised, order confirmed',
  'payment-declined': 'Payment declined',
  'payment-captured': 'Payment taken',
  'payment-voided': 'Payment given back',
  'refund-requested': 'Refund on its way',
  refunded: 'Refunded',
  'return-requested': 'Return announced',
  'return-received': 'Your return has arrived',
  'return-rejected': 'Return refused',
  shipped: 'Shipped',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
};
const SAD = ['stock-rejected', 'payment-declined', 'return-rejected', 'cancelled'];
/** Their label says it all. */
const NOTE_REPEATS_LABEL = ['confirmed', 'payment-action-required', 'refund-requested'];

export function Timeline({ order }: { order: Order }) {
  const steps = order.timeline.filter(({ event }) => LABELS[event]);
  return (
    <ol data-testid="timeline" className="space-y-5">
      {steps.map(({ at, event, note }, place) => {
        const sad = SAD.includes(event);
        return (
          <li key={place} className="relative flex gap-3 pb-1" data-event={event}>
            {place < steps.length - 1 && <span aria-hidden="true" className="absolute top-7 -bottom-4 left-3 w-px bg-line" />}
            <span
              aria-hidden="true"
              className={classes('flex size-6 shrink-0 items-center justify-center rounded-full text-white', sad ? 'bg-rust' : 'bg-moss')}
            >
              {sad ? <CloseIcon className="size-3.5" /> : <CheckIcon className="size-3.5" />}
            </span>
            <div className="min-w-0 text-sm">
              <p className="font-medium">{LABELS[event]}</p>
              <p className="text-xs text-soft">
                <time dateTime={at}>{formatMoment(at)}</time>
              </p>
              {note && !NOTE_REPEATS_LABEL.includes(event) && <p className="mt-1 break-words text-soft">{note}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
