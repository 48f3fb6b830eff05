import type { Stock } from '@/lib/api/types';
import { useAppSelector } from '@/lib/store';

/** Stock as it was read, with what was heard of it since; an older version never replaces a newer one. */
export function useLiveStock(stock: Stock): Stock {
  const heard = useAppSelector(({ live }) => live.stock[stock.sku]);
  return heard && heard.version > stock.version ? { ...stock, ...heard } : stock;
}
