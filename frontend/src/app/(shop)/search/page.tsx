import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/page-title';
import { loadCategories } from '@/features/catalog/api/catalog';
import { CategoryChips } from '@/features/catalog/components/category-chips';
import { ProductListing } from '@/features/catalog/components/product-listing';
import { SearchForm } from '@/features/catalog/components/search-form';
import { readListing } from '@/features/catalog/listing';

export async function generateMetadata({ searchParams }: PageProps<'/search'>): Promise<Metadata> {
  const { q } = readListing(await searchParams);
  return q ? { title: `“${q}”`, robots: { index: false } } : { title: 'Everything', alternates: { canonical: '/search' } };
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const listing = readListing(await searchParams);
  const categories = await loadCategories();
  return (
    <div className="shell py-8">
      <PageTitle eyebrow={listing.q ? 'Search' : 'The whole shop'}>{listing.q ? `“${listing.q}”` : 'Everything'}</PageTitle>
      <SearchForm className="mb-6 md:hidden" />
      <CategoryChips categories={categories} path="/search" listing={listing} />
      <ProductListing path="/search" listing={listing} />
    </div>
  );
}
