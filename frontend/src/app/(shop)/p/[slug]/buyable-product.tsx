'use client';

import type { ReactNode } from 'react';
import { AddToCart } from '@/features/cart/components/add-to-cart';
import { ProductView } from '@/features/catalog/components/product-view';
import type { Product, Stock } from '@/lib/api/types';

interface BuyableProductProps {
  product: Product;
  stock: Stock[] | null;
  sku: string | undefined;
  children: ReactNode;
}

/** Where the catalogue and the cart meet. */
export function BuyableProduct(props: BuyableProductProps) {
  return <ProductView {...props} buy={({ sku }, soldOut) => <AddToCart sku={sku} disabled={soldOut} />} />;
}
