'use client';

import Link from 'next/link';
import { TrashIcon } from '@/components/ui/icons';
import { Picture } from '@/components/ui/picture';
import type { CartLine } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { formatMoney } from '@/lib/money';
import { useAppSelector } from '@/lib/store';
import { quantityOf } from '@/lib/store/cart';
import { QuantityStepper } from './quantity-stepper';

interface CartLineRowProps {
  line: CartLine;
  available: number | undefined;
  onChange: (sku: string, quantity: number) => void;
}

export function CartLineRow({ line, available, onChange }: CartLineRowProps) {
  const { sku, slug, title, variantTitle, image, unitPrice, lineTotal } = line;
  const quantity = useAppSelector(({ cart }) => quantityOf(cart, sku));
  const changing = useAppSelector(({ cart }) => cart.wanted[sku] !== undefined);
  if (quantity === 0) return null;
  const name = variantTitle && variantTitle !== title ? `${title}, ${variantTitle}` : title;
  return (
    <li className="grid grid-cols-[5rem_1fr_auto] gap-x-4 gap-y-3 py-6 sm:grid-cols-[7rem_1fr_auto]" data-testid="cart-line" data-sku={sku}>
      <Link href={`/p/${slug}`} tabIndex={-1} aria-hidden="true" className="row-span-2">
        <Picture image={image} alt="" size={112} className="w-full rounded-xl" />
      </Link>
      <div className="min-w-0">
        <Link href={`/p/${slug}`} className="font-medium hover:text-clay">
          {title}
        </Link>
        {variantTitle && variantTitle !== title && <p className="text-sm text-soft">{variantTitle}</p>}
        <p className="mt-1 text-sm text-soft">{formatMoney(unitPrice)} each</p>
        <StockHint quantity={quantity} available={available} />
      </div>
      <p className={classes('font-semibold tabular-nums', changing && 'opacity-40')} aria-busy={changing}>
        {formatMoney(lineTotal)}
      </p>
      <div className="col-span-2 flex items-center justify-between gap-3">
        <QuantityStepper title={name} quantity={quantity} onChange={(next) => onChange(sku, next)} />
        <button
          type="button"
          onClick={() => onChange(sku, 0)}
          aria-label={`Remove ${name}`}
          className="flex min-h-11 items-center gap-1.5 rounded-full px-3 text-sm text-soft hover:bg-cream hover:text-rust"
        >
          <TrashIcon className="size-4" />
          <span className="hidden sm:inline">Remove</span>
        </button>
      </div>
    </li>
  );
}

function StockHint({ quantity, available }: { quantity: number; available: number | undefined }) {
  if (available === undefined || available >= quantity) return null;
  return (
    <p className="mt-1 text-sm font-medium text-rust">
      {available <= 0 ? 'Sold out at the moment. Please remove it to check out.' : `Only ${available} left. Please take fewer.`}
    </p>
  );
}
