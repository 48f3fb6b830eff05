import { Badge, type Tone } from '@/components/ui/feedback';
import type { Order } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { Panel } from '../panel';

const LOOKS: Record<string, { tone: Tone; label: string }> = {
  requested: { tone: 'warn', label: 'Under way' },
  refunded: { tone: 'good', label: 'Refunded' },
  failed: { tone: 'bad', label: 'Failed' },
};

export function RefundsPanel({ order: { refunds } }: { order: Order }) {
  if (refunds.length === 0) return null;
  return (
    <Panel title={refunds.length === 1 ? '1 refund' : `${refunds.length} refunds`}>
      <ul className="divide-y divide-line text-sm" data-testid="refunds">
        {refunds.map(({ id, amount, reason, status, code, requestedAt }) => {
          const { tone, label } = LOOKS[status] ?? { tone: 'neutral' as const, label: status };
          return (
            <li key={id} data-status={status} className="py-3 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-center justify-between gap-2">
                <span className="font-semibold tabular-nums">{formatMoney(amount)}</span>
                <Badge tone={tone}>{label}</Badge>
              </p>
              <p className="mt-1 break-words">{reason === 'return' ? 'For goods that came back' : reason}</p>
              <p className="text-xs text-soft">
                <time dateTime={requestedAt}>{formatMoment(requestedAt)}</time>
                {code && ` · ${code}`}
              </p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
