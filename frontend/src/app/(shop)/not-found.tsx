import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { SearchForm } from '@/features/catalog/components/search-form';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <div className="shell max-w-2xl py-24 text-center">
      <p className="eyebrow">Error 404</p>
      <h1 className="mt-3 text-4xl">This shelf is empty</h1>
      <p className="mt-4 text-soft">The page may have moved, or the product is no longer sold. Perhaps you find it here:</p>
      <SearchForm label="Look for something else" className="mx-auto mt-8 max-w-md" />
      <ButtonLink href="/" look="outline" className="mt-6">
        Go to the start
      </ButtonLink>
    </div>
  );
}
