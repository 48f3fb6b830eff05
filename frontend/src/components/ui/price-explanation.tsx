import type { Totals } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';

/** Every reason why the total is what it is, as the shop reckoned it. */
export function PriceExplanation({ totals, open = false }: { totals: Totals; open?: boolean }) {
  return (
    <details open={open} className="group text-sm" data-testid="explanation">
      <summary className="link inline-block py-1 text-soft hover:text-ink">How this total comes about</summary>
      <ul className="mt-2 space-y-1.5">
        {totals.explanation.map(({ kind, label, amount }, place) => {
          const included = kind === 'included-tax';
          return (
            <li key={place} className={included ? 'flex justify-between gap-4 pl-4 text-xs text-soft' : 'flex justify-between gap-4'}>
              <span>{label}</span>
              <span className="tabular-nums">{included ? `(${formatMoney(amount)})` : formatMoney(amount)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
