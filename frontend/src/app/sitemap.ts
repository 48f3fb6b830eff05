import type { MetadataRoute } from 'next';
import { storefrontUrl } from '@/config/runtime';
import { loadCategories, loadProducts } from '@/features/catalog/api/catalog';

const LARGEST_PAGE = 100;
/** A sitemap holds 50 000 addresses; the rest is for the start page and the categories. */
const MOST_PRODUCTS = 49_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [categories, products] = await Promise.all([loadCategories(), productSlugs()]);
  const paths = ['/', '/search', ...categories.map(({ slug }) => `/c/${slug}`), ...products.map((slug) => `/p/${slug}`)];
  return paths.map((path) => ({ url: storefrontUrl() + path }));
}

async function productSlugs(): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null | undefined = '';
  do {
    const page: Awaited<ReturnType<typeof loadProducts>> = await loadProducts({ sort: 'newest', limit: LARGEST_PAGE, cursor });
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
  } while (cursor && slugs.length < MOST_PRODUCTS);
  return slugs;
}
