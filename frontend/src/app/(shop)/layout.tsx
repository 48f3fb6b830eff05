import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { loadCategories } from '@/features/catalog/api/catalog';
import { SiteHeader } from './site-header';

export default async function ShopLayout({ children }: { children: ReactNode }) {
  const categories = await loadCategories().catch(() => []);
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader categories={categories} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter categories={categories.slice(0, 6)} />
    </div>
  );
}
