import type { ReactNode } from 'react';
import { Skeleton } from '@/components/ui/feedback';
import type { ProductSummary } from '@/lib/api/types';
import { ProductCard } from './product-card';

const GRID = 'grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 sm:gap-y-10 lg:grid-cols-4';

interface ProductGridProps {
  products: ProductSummary[];
  /** How many pictures are surely in sight at once. */
  eager?: number;
  children?: ReactNode;
}

export function ProductGrid({ products, eager = 0, children }: ProductGridProps) {
  return (
    <ul className={GRID}>
      {products.map((product, place) => (
        <li key={product.id}>
          <ProductCard product={product} eager={place < eager} />
        </li>
      ))}
      {children}
    </ul>
  );
}

export function ProductSkeletons({ count }: { count: number }) {
  return Array.from({ length: count }, (_, place) => (
    <li key={place} aria-hidden="true">
      <Skeleton className="aspect-square rounded-2xl" />
      <Skeleton className="mt-3 h-3 w-1/3" />
      <Skeleton className="mt-2 h-4 w-3/4" />
      <Skeleton className="mt-2 h-4 w-1/4" />
    </li>
  ));
}
