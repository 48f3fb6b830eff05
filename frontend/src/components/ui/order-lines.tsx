import type { CartLine } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';
import { Picture } from './picture';

/** Lines that can no longer be changed: on the checkout's summary and on an order. */
export function OrderLines({ lines }: { lines: CartLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.sku} className="flex gap-4 py-3">
          <Picture image={line.image} alt="" size={64} className="size-16 rounded-lg" />
          <div className="min-w-0 flex-1 text-sm">
            <p className="font-medium">{line.title}</p>
            <p className="text-soft">
              {line.variantTitle && line.variantTitle !== line.title ? `${line.variantTitle} · ` : ''}
              {line.quantity} × {formatMoney(line.unitPrice)}
            </p>
          </div>
          <p className="text-sm font-medium tabular-nums">{formatMoney(line.lineTotal)}</p>
        </li>
      ))}
    </ul>
  );
}
