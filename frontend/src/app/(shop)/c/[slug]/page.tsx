import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Picture } from '@/components/ui/picture';
import { loadCategory } from '@/features/catalog/api/catalog';
import { ProductListing } from '@/features/catalog/components/product-listing';
import { readListing } from '@/features/catalog/listing';

export async function generateMetadata({ params }: PageProps<'/c/[slug]'>): Promise<Metadata> {
  const category = await loadCategory((await params).slug);
  if (!category) return { title: 'Not found' };
  return {
    title: category.name,
    description: category.description || `${category.name}: ${category.productCount} products, in stock and ready to leave.`,
    alternates: { canonical: `/c/${category.slug}` },
  };
}

export default async function CategoryPage({ params, searchParams }: PageProps<'/c/[slug]'>) {
  const category = await loadCategory((await params).slug);
  if (!category) notFound();
  const listing = { ...readListing(await searchParams), q: '', category: '' };
  return (
    <div className="shell py-8">
      <Breadcrumbs trail={[{ href: '/', label: 'Home' }]} here={category.name} />
      <div className="mb-8 flex items-center justify-between gap-6 overflow-hidden rounded-3xl bg-cream">
        <div className="p-6 sm:p-10">
          <h1 className="text-3xl sm:text-5xl">{category.name}</h1>
          <p className="mt-2 text-soft">{category.description || `${category.productCount} products`}</p>
        </div>
        <Picture image={category.image && { ...category.image, alt: '' }} alt="" size={220} eager className="w-32 self-stretch sm:w-56" />
      </div>
      <ProductListing path={`/c/${category.slug}`} listing={listing} category={category.slug} />
    </div>
  );
}
