import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { Movement, Page, Stock } from '@/lib/api/types';

export interface StockFilter {
  q: string;
  lowStock: boolean;
  cursor: string | null;
  limit?: number;
}

const MOST_AT_ONCE = 100;

export const listStock = ({ q, lowStock, cursor, limit = 20 }: StockFilter, signal?: AbortSignal): Promise<Page<Stock>> =>
  call(`/inventory${query({ q, lowStock: lowStock || null, cursor, limit })}`, { signal });

export const getStock = (sku: string, signal?: AbortSignal): Promise<Stock> =>
  call(`/inventory/${encodeURIComponent(sku)}`, { signal });

/** The stock of many SKUs, a hundred a question. */
export async function stockOf(skus: string[], signal?: AbortSignal): Promise<Record<string, Stock>> {
  const parts = Array.from({ length: Math.ceil(skus.length / MOST_AT_ONCE) }, (_, part) =>
    skus.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
  );
  const pages = await Promise.all(parts.map((sku) => call<Page<Stock>>(`/inventory${query({ sku })}`, { signal })));
  return Object.fromEntries(pages.flatMap(({ items }) => items).map((stock) => [stock.sku, stock]));
}

export const setStock = (sku: string, onHand: number, reason: string): Promise<Stock> =>
  call(`/inventory/${encodeURIComponent(sku)}`, { method: 'PUT', body: { onHand, reason } });

export const adjustStock = (sku: string, delta: number, reason: string, idempotencyKey: string): Promise<Stock> =>
  call(`/inventory/${encodeURIComponent(sku)}/adjustments`, { method: 'POST', body: { delta, reason }, idempotencyKey });

export const listMovements = (sku: string, cursor: string | null, signal?: AbortSignal): Promise<Page<Movement>> =>
  call(`/inventory/${encodeURIComponent(sku)}/movements${query({ cursor, limit: 15 })}`, { signal });
