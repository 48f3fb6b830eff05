'use client';

import { Badge } from '@/components/ui/feedback';
import type { Stock } from '@/lib/api/types';
import { useLiveStock } from './use-live-stock';

interface LiveLevelProps {
  stock: Stock;
  of: 'onHand' | 'reserved' | 'available';
}

/** A number that changes before one's eyes when somebody orders. */
export function LiveLevel({ stock, of }: LiveLevelProps) {
  return <span data-testid={`${of}-${stock.sku}`}>{useLiveStock(stock)[of]}</span>;
}

export function StockBadge({ stock }: { stock: Stock }) {
  const { available } = useLiveStock(stock);
  if (available <= 0) return <Badge tone="bad">Sold out</Badge>;
  return stock.lowStock && available <= stock.available ? <Badge tone="warn">Low</Badge> : <Badge tone="good">In stock</Badge>;
}
