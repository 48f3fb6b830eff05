'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { CloseIcon, MenuIcon, SearchIcon } from '@/components/ui/icons';
import type { Category } from '@/lib/api/types';

/** Search and categories on small screens; a <details>, so that it opens without JavaScript too. */
export function MobileMenu({ categories }: { categories: Category[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [pathname]);

  const closeOnEscape = (key: string) => {
    if (key === 'Escape' && menu.current) menu.current.open = false;
  };

  return (
    <details ref={menu} className="group lg:hidden" onKeyDown={({ key }) => closeOnEscape(key)}>
      <summary className="-ml-2 flex size-11 list-none items-center justify-center rounded-full hover:bg-cream [&::-webkit-details-marker]:hidden">
        <MenuIcon className="group-open:hidden" />
        <CloseIcon className="hidden group-open:block" />
        <span className="sr-only">Menu</span>
      </summary>
      <div className="absolute inset-x-0 top-full max-h-[80dvh] overflow-y-auto border-b border-line bg-paper shadow-lift">
        <div className="shell py-5">
          <form action="/search" role="search" className="relative">
            <label htmlFor="menu-search" className="sr-only">
              Search products
            </label>
            <input id="menu-search" name="q" type="search" placeholder="Search the shop" className="control rounded-full pl-11" />
            <SearchIcon className="pointer-events-none absolute top-1/2 left-4 size-4 -translate-y-1/2 text-soft" />
          </form>
          <ul className="mt-4 grid grid-cols-2 gap-x-4">
            {categories.map(({ slug, name }) => (
              <li key={slug}>
                <Link href={`/c/${slug}`} className="block border-b border-line/60 py-3 text-sm font-medium">
                  {name}
                </Link>
              </li>
            ))}
            <li>
              <Link href="/search" className="block border-b border-line/60 py-3 text-sm font-medium text-clay">
                Everything
              </Link>
            </li>
          </ul>
        </div>
      </div>
    </details>
  );
}
