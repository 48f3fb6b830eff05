'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { MAX_QUANTITY } from '@/lib/cart/cart-keeper';
import { useCartKeeper } from '@/lib/cart/use-cart-keeper';
import { useAppSelector } from '@/lib/store';
import { quantityOf } from '@/lib/store/cart';

interface AddToCartProps {
  sku: string;
  disabled?: boolean;
}

export function AddToCart({ sku, disabled = false }: AddToCartProps) {
  const keeper = useCartKeeper();
  const inCart = useAppSelector(({ cart }) => quantityOf(cart, sku));
  const busy = useAppSelector(({ cart }) => cart.wanted[sku] !== undefined);
  const [failure, setFailure] = useState<unknown>(null);

  async function add() {
    setFailure(null);
    await keeper.add(sku).catch(setFailure);
  }

  return (
    <div className="space-y-3">
      <Button
        look="accent"
        size="lg"
        className="w-full"
        busy={busy}
        disabled={disabled || inCart >= MAX_QUANTITY}
        onClick={() => void add()}
      >
        {disabled ? 'Not available' : 'Add to cart'}
      </Button>
      <p role="status" className="min-h-6 text-center text-sm">
        {inCart > 0 && !busy && (
          <>
            <span data-testid="in-cart">{inCart} in your cart</span>
            {' · '}
            <Link href="/cart" className="link font-medium">
              View cart
            </Link>
          </>
        )}
      </p>
      <ProblemNotice error={failure} />
    </div>
  );
}
