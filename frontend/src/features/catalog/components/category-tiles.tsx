import Link from 'next/link';
import { Picture } from '@/components/ui/picture';
import type { Category } from '@/lib/api/types';

export function CategoryTiles({ categories }: { categories: Category[] }) {
  if (categories.length === 0) return null;
  return (
    <section id="categories" className="shell scroll-mt-40 pt-14">
      <h2 className="mb-6 text-2xl sm:text-3xl">Find your corner</h2>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {categories.map(({ slug, name, image, productCount }) => (
          <li key={slug}>
            <Link href={`/c/${slug}`} className="group relative block overflow-hidden rounded-2xl bg-cream">
              <Picture
                image={image && { ...image, alt: '' }}
                alt=""
                size={280}
                className="w-full transition-transform duration-500 ease-out group-hover:scale-[1.04]"
              />
              <span className="absolute inset-x-2 bottom-2 flex items-baseline justify-between gap-2 rounded-xl bg-white/95 px-3.5 py-2.5">
                <span className="truncate text-sm font-semibold">{name}</span>
                <span className="text-xs text-soft">
                  {productCount} <span className="sr-only">products</span>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
