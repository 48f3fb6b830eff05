import { call } from '@/lib/api/browser';
import { ApiError } from '@/lib/api/problem';
import { query } from '@/lib/api/query';
import type { Category, ImportReport, Page, Product, ProductInput, ProductSummary, SkuView } from '@/lib/api/types';

export interface ProductFilter {
  q: string;
  status: string;
  cursor: string | null;
}

export const listProducts = ({ q, status, cursor }: ProductFilter, signal?: AbortSignal): Promise<Page<ProductSummary>> =>
  call(`/products${query({ q, status: status || 'all', cursor, limit: 20 })}`, { signal });

/**
 * Products that are not for sale exist only for who is logged in. An access token that ran out says "not found" and not
 * "log in", so that the session is renewed before that is believed.
 */
export async function getProduct(id: string, signal?: AbortSignal): Promise<Product> {
  const read = () => call<Product>(`/products/${encodeURIComponent(id)}`, { signal });
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof ApiError && cause.status === 404)) throw cause;
    await call('/auth/me', { signal });
    return read();
  }
}

export const createProduct = (body: ProductInput, idempotencyKey: string): Promise<Product> =>
  call('/products', { method: 'POST', body, idempotencyKey });

export const updateProduct = (id: string, body: ProductInput): Promise<Product> =>
  call(`/products/${encodeURIComponent(id)}`, { method: 'PUT', body });

export const archiveProduct = (id: string): Promise<Product> =>
  call(`/products/${encodeURIComponent(id)}/archive`, { method: 'POST' });

export const listCategories = (signal?: AbortSignal): Promise<Page<Category>> =>
  call('/products/categories', { signal });

export const importProducts = (csv: string): Promise<ImportReport> =>
  call('/products/imports', { method: 'POST', body: csv, headers: { 'content-type': 'text/csv; charset=utf-8' } });

/** What SKUs are called, in one question; those of drafts stay unknown. */
export async function describeSkus(skus: string[], signal?: AbortSignal): Promise<Record<string, SkuView>> {
  if (skus.length === 0) return {};
  const { items } = await call<Page<SkuView>>(`/products/skus${query({ sku: skus })}`, { signal });
  return Object.fromEntries(items.map((item) => [item.sku, item]));
}
