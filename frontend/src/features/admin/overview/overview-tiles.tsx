import type { Page } from '@/lib/api/types';
import type { NamedStock } from '../stock/stock-table';
import { revenue } from './figures';
import type { OrderOverview, Trouble } from './load-overview';
import { Tile } from './tile';

/** A plus where there are more than were read. */
const more = (count: number, cut: boolean): string => `${count}${cut ? '+' : ''}`;

export function OrderTiles({ orders }: { orders: OrderOverview | undefined }) {
  const { today, confirmed } = orders ?? {};
  return (
    <>
      <Tile label="Orders today" name="orders-today" value={today && more(today.orders.length, today.cut)} href="/admin/orders" />
      <Tile label="Revenue today" name="revenue-today" value={today && revenue(today.orders)} hint="confirmed orders" />
      <Tile
        label="To be shipped"
        name="to-ship"
        value={confirmed && more(confirmed.items.length, Boolean(confirmed.nextCursor))}
        href="/admin/orders?status=CONFIRMED"
      />
    </>
  );
}

export function StockTile({ low }: { low: Page<NamedStock> | undefined }) {
  return <Tile label="Low stock" name="low-stock" value={low && more(low.items.length, Boolean(low.nextCursor))} href="/admin/stock?low=true" />;
}

export function TroubleTiles({ trouble }: { trouble: Trouble | undefined }) {
  const { deadLetters, differences } = trouble ?? {};
  const unsure = deadLetters && (deadLetters.more.length > 0 || deadLetters.failed.length > 0);
  return (
    <>
      <Tile
        label="Dead letters"
        name="dead-letters"
        value={deadLetters && more(deadLetters.items.length, Boolean(unsure))}
        hint="messages not processed"
        href="/admin/dead-letters"
      />
      <Tile
        label="Differences"
        name="differences"
        value={differences?.toString()}
        hint="at the last reconciliation"
        href="/admin/reconciliation"
      />
    </>
  );
}
