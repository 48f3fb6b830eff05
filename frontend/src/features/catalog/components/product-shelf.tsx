import Link from 'next/link';
import { ArrowIcon } from '@/components/ui/icons';
import type { ProductSummary } from '@/lib/api/types';
import { ProductGrid } from './product-grid';

interface ProductShelfProps {
  title: string;
  products: ProductSummary[];
  more?: { href: string; label: string };
}

/** A titled row of products, as on the start page. */
export function ProductShelf({ title, products, more }: ProductShelfProps) {
  if (products.length === 0) return null;
  return (
    <section className="shell mt-20">
      <div className="mb-6 flex items-baseline justify-between gap-4">
        <h2 className="text-2xl sm:text-3xl">{title}</h2>
        {more && (
          <Link href={more.href} className="inline-flex items-center gap-1.5 py-1 text-sm font-medium whitespace-nowrap hover:text-clay">
            {more.label} <ArrowIcon className="size-4" />
          </Link>
        )}
      </div>
      <ProductGrid products={products} />
    </section>
  );
}
