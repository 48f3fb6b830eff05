import type { Totals } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';

/** The sum of a cart or an order as the shop reckoned it; nothing is added up in the browser. */
export function TotalsList({ totals }: { totals: Totals }) {
  return (
    <dl className="space-y-2.5 text-sm">
      <Row label="Subtotal" value={formatMoney(totals.subtotal)} />
      <Row label="Shipping" value={totals.shipping.amount === 0 ? 'Free' : formatMoney(totals.shipping)} />
      <div className="flex items-baseline justify-between border-t border-line pt-3 text-base font-semibold">
        <dt>Total</dt>
        <dd data-testid="total" className="text-lg tabular-nums">
          {formatMoney(totals.total)}
        </dd>
      </div>
      <Row label="Includes VAT" value={formatMoney(totals.tax)} quiet />
    </dl>
  );
}

function Row({ label, value, quiet = false }: { label: string; value: string; quiet?: boolean }) {
  return (
    <div className={quiet ? 'flex justify-between text-xs text-soft' : 'flex justify-between'}>
      <dt className="text-soft">{label}</dt>
      <dd className="tabular-nums">{value}</dd>
    </div>
  );
}
