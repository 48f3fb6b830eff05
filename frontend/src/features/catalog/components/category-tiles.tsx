import Link from 'next/link';
import { Picture } from '@/components/ui/picture';
import type { Category } from '@/lib/api/types';

export function CategoryTiles({ categories }: { categories: Category[] }) {
  if (categories.length === 0) return null;
  return (
    <section id="categories" className="shell scroll-mt-40 pt-14">
      <h2 className="mb-6 text-2xl sm:text-3xl">Find your corner</h2>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 lg:grid-cols-7">
        {categories.map(({ slug, name, image, productCount }) => (
          <li key={slug}>
            <Link href={`/c/${slug}`} className="group block rounded-2xl">
              <span className="block overflow-hidden rounded-2xl bg-cream">
                <Picture
                  image={image && { ...image, alt: '' }}
                  alt=""
                  size={280}
                  className="w-full transition-transform duration-500 ease-out group-hover:scale-[1.04]"
                />
              </span>
              <span className="mt-2.5 block truncate text-sm font-semibold group-hover:underline">{name}</span>
              <span className="block text-xs text-soft">{productCount} products</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
