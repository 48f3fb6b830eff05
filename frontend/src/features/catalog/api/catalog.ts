import { cache } from 'react';
import { ApiError } from '@/lib/api/problem';
import { query } from '@/lib/api/query';
import { load } from '@/lib/api/server';
import type { Category, Page, Product, ProductSummary, Stock } from '@/lib/api/types';
import { productsPath, type ProductsQuery } from '../products-query';

/** Cached for the request only: the layout and the page ask for the same things. */
export const loadCategories = cache(async (): Promise<Category[]> => (await load<Page<Category>>('/products/categories')).items);

export const loadCategory = async (slug: string): Promise<Category | undefined> =>
  (await loadCategories()).find((category) => category.slug === slug);

export const loadProducts = (wanted: ProductsQuery): Promise<Page<ProductSummary>> => load(productsPath(wanted));

/** A cursor in an old bookmark may mean nothing any more: then the list begins at its start. */
export async function loadProductsOrStart(wanted: ProductsQuery): Promise<Page<ProductSummary>> {
  try {
    return await loadProducts(wanted);
  } catch (cause) {
    if (!wanted.cursor || !(cause instanceof ApiError) || cause.status !== 400) throw cause;
    return loadProducts({ ...wanted, cursor: '' });
  }
}

/** `null` when there is no such product, or it is not for sale. */
export const loadProduct = cache(async (slug: string): Promise<Product | null> => {
  try {
    return await load<Product>(`/products/${encodeURIComponent(slug)}`);
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 404) return null;
    throw cause;
  }
});

export const loadStock = async (skus: string[]): Promise<Stock[]> =>
  (await load<Page<Stock>>(`/inventory${query({ sku: skus })}`)).items;
