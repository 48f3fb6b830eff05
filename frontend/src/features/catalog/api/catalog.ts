import { cache } from 'react';
import { ApiError } from '@/lib/api/problem';
import { query } from '@/lib/api/query';
import { load } from '@/lib/api/server';
import type { Category, Page, Product, ProductSummary, Stock } from '@/lib/api/types';

export interface ProductsQuery {
  q?: string;
  category?: string;
  sort?: string;
  minPrice?: number;
  maxPrice?: number;
  limit?: number;
  cursor?: string;
}

/** Cached for the request only: the layout and the page ask for the same things. */
export const loadCategories = cache(async (): Promise<Category[]> => (await load<Page<Category>>('/products/categories')).items);

export const loadProducts = (wanted: ProductsQuery): Promise<Page<ProductSummary>> => load(`/products${query({ ...wanted })}`);

/** `null` when there is no such product, or it is not for sale. */
export const loadProduct = cache((slug: string): Promise<Product | null> =>
  load<Product>(`/products/${encodeURIComponent(slug)}`).catch((cause: unknown) => {
    if (cause instanceof ApiError && cause.status === 404) return null;
    throw cause;
  }),
);

export const loadStock = async (skus: string[]): Promise<Stock[]> => (await load<Page<Stock>>(`/inventory${query({ sku: skus })}`)).items;
