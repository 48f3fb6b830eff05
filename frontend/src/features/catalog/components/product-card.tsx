import Link from 'next/link';
import { Picture } from '@/components/ui/picture';
import type { ProductSummary } from '@/lib/api/types';
import { formatRange } from '@/lib/money';

interface ProductCardProps {
  product: ProductSummary;
  eager?: boolean;
}

/** The whole card is the link's target, but only the title is its text. */
export function ProductCard({ product, eager = false }: ProductCardProps) {
  return (
    <article className="group relative">
      <div className="overflow-hidden rounded-2xl bg-cream">
        <Picture
          image={product.image && { ...product.image, alt: '' }}
          alt=""
          eager={eager}
          className="w-full transition-transform duration-500 ease-out group-hover:scale-[1.04]"
        />
      </div>
      <div className="mt-3 text-sm">
        {product.brand && <p className="truncate text-xs text-soft">{product.brand}</p>}
        <h3 className="mt-0.5 font-sans text-[0.95rem] leading-snug font-medium tracking-normal">
          <Link
            href={`/p/${product.slug}`}
            className="group-hover:underline after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-clay"
          >
            {product.title}
          </Link>
        </h3>
        <p className="mt-1 font-semibold tabular-nums">{formatRange(product.priceFrom, product.priceTo)}</p>
      </div>
    </article>
  );
}
