import { Badge } from '@/components/ui/feedback';
import type { Variant } from '@/lib/api/types';
import { formatMoney } from '@/lib/money';

export function VariantPrice({ variant: { price, compareAtPrice } }: { variant: Variant }) {
  const reduced = compareAtPrice && compareAtPrice.amount > price.amount ? compareAtPrice : undefined;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span data-testid="price" className="text-2xl font-semibold tabular-nums">
        {formatMoney(price)}
      </span>
      {reduced && (
        <>
          <s className="text-soft tabular-nums">
            <span className="sr-only">instead of </span>
            {formatMoney(reduced)}
          </s>
          <Badge tone="bad">Reduced</Badge>
        </>
      )}
      <span className="w-full text-xs text-soft">VAT included, shipping is added at the till</span>
    </p>
  );
}
