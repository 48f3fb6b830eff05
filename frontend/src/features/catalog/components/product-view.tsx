'use client';

import { useState, type ReactNode } from 'react';
import type { Product, Stock, Variant } from '@/lib/api/types';
import { useAvailability } from '../use-availability';
import { firstVariant } from '../variants';
import { ProductGallery } from './product-gallery';
import { StockNote } from './stock-note';
import { VariantPicker } from './variant-picker';
import { VariantPrice } from './variant-price';

interface ProductViewProps {
  product: Product;
  /** `null` when the stock could not be asked for. */
  stock: Stock[] | null;
  sku: string | undefined;
  /** What buys the chosen variant: the cart is another feature. */
  buy: (variant: Variant, soldOut: boolean) => ReactNode;
  children: ReactNode;
}

export function ProductView({ product, stock, sku, buy, children }: ProductViewProps) {
  const availableOf = useAvailability(product.variants.map((variant) => variant.sku), stock);
  const [variant, setVariant] = useState(() => firstVariant(product, sku, availableOf));
  const [picture, setPicture] = useState(() => pictureOf(product, variant));

  function pick(next: Variant) {
    setVariant(next);
    setPicture((shown) => pictureOf(product, next, shown));
    window.history.replaceState(null, '', `?sku=${encodeURIComponent(next.sku)}`);
  }

  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:gap-14">
      <ProductGallery images={product.images} title={product.title} shown={picture} onShow={setPicture} />
      <div>
        {product.brand && <p className="eyebrow">{product.brand}</p>}
        <h1 className="mt-2 text-3xl sm:text-4xl">{product.title}</h1>
        {variant && (
          <div className="mt-5 space-y-6">
            <VariantPrice variant={variant} />
            <VariantPicker product={product} variant={variant} availableOf={availableOf} onPick={pick} />
            <div className="space-y-3">
              <StockNote available={availableOf(variant.sku)} />
              {buy(variant, availableOf(variant.sku) === 0)}
            </div>
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

function pictureOf({ images }: Product, variant: Variant | undefined, otherwise = 0): number {
  const place = images.findIndex(({ url }) => url === variant?.image);
  return place < 0 ? otherwise : place;
}
