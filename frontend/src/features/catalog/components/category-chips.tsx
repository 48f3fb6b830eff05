import Link from 'next/link';
import type { Category } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { listingHref, type Listing } from '../listing';

interface CategoryChipsProps {
  categories: Category[];
  path: string;
  listing: Listing;
}

/** Narrows a search to one category. */
export function CategoryChips({ categories, path, listing }: CategoryChipsProps) {
  if (categories.length === 0) return null;
  const choices = [{ slug: '', name: 'Everything' }, ...categories];
  return (
    <nav aria-label="Narrow to a category" className="-mx-4 mb-6 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-2 py-1 sm:flex-wrap">
        {choices.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              href={listingHref(path, { ...listing, category: slug, cursor: '' })}
              aria-current={slug === listing.category ? 'true' : undefined}
              className={classes(
                'inline-flex min-h-9 items-center rounded-full border px-4 text-sm whitespace-nowrap',
                slug === listing.category ? 'border-ink bg-ink text-paper' : 'border-line bg-white hover:border-ink',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
