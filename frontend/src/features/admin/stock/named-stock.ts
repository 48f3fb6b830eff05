import type { Page } from '@/lib/api/types';
import { describeSkus } from '../api/products';
import { listStock, type StockFilter } from '../api/stock';
import type { NamedStock } from './stock-table';

/** A page of stock with the names of its articles: two questions, however many rows. */
export async function listNamedStock(filter: StockFilter, signal?: AbortSignal): Promise<Page<NamedStock>> {
  const { items, nextCursor } = await listStock(filter, signal);
  const articles = await describeSkus(items.map(({ sku }) => sku), signal);
  return { items: items.map((stock) => ({ ...stock, article: articles[stock.sku] })), nextCursor };
}
