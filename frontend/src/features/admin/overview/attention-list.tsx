import Link from 'next/link';
import { Badge } from '@/components/ui/feedback';
import { formatMoment } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import type { Concern } from './figures';

const SHOWN = 6;

export function AttentionList({ concerns }: { concerns: Concern[] }) {
  if (concerns.length === 0) return <p className="card p-5 text-sm text-soft">Nothing waits for you.</p>;
  return (
    <ul className="card divide-y divide-line text-sm">
      {concerns.slice(0, SHOWN).map(({ order, why }) => (
        <li key={order.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-cream/40">
          <Link href={`/admin/orders/${order.id}`} className="font-semibold after:absolute after:inset-0">
            {order.number}
          </Link>
          <Badge tone={order.status === 'CONFIRMED' ? 'info' : 'warn'}>{why}</Badge>
          <span className="ml-auto text-soft">{formatMoment(order.placedAt)}</span>
          <span className="w-24 text-right tabular-nums">{formatMoney(order.totals.total)}</span>
        </li>
      ))}
      {concerns.length > SHOWN && <li className="px-4 py-3 text-soft">and {concerns.length - SHOWN} more</li>}
    </ul>
  );
}
