'use client';

import Link from 'next/link';
import { BagIcon } from '@/components/ui/icons';
import { useAppSelector } from '@/lib/store';
import { countItems } from '@/lib/store/cart';

export function CartButton() {
  const count = useAppSelector(({ cart }) => countItems(cart));
  const items = count === 1 ? '1 item' : `${count} items`;
  return (
    <Link
      href="/cart"
      data-testid="cart-button"
      data-count={count}
      aria-label={count > 0 ? `Cart, ${items}` : 'Cart, empty'}
      className="relative flex size-11 items-center justify-center rounded-full hover:bg-cream"
    >
      <BagIcon />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 flex h-5 min-w-5 items-center justify-center rounded-full bg-clay px-1 text-[11px] font-bold text-white tabular-nums"
        >
          {count}
        </span>
      )}
    </Link>
  );
}
