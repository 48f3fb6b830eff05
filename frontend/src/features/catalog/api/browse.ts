import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { Page, ProductSummary, Stock } from '@/lib/api/types';
import { productsPath, type ProductsQuery } from '../products-query';

export const moreProducts = (wanted: ProductsQuery): Promise<Page<ProductSummary>> => call(productsPath(wanted));

export const currentStock = async (skus: string[], signal: AbortSignal): Promise<Stock[]> =>
  (await call<Page<Stock>>(`/inventory${query({ sku: skus })}`, { signal })).items;
