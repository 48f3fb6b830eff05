'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { DataTable, TableSkeleton, type Column } from '@/components/ui/data-table';
import { ProblemNotice } from '@/components/ui/feedback';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import type { Movement } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { useReloadOn } from '@/lib/use-reload-on';
import { useResource } from '@/lib/use-resource';
import { listMovements } from '../api/stock';
import { useFilters } from '../filters';
import { Panel } from '../panel';
import { orderIdOf, reasonLabel, signed } from './ledger';

const COLUMNS: Column<Movement>[] = [
  { header: 'What', cell: ({ reason }) => reasonLabel(reason) },
  { header: 'When', cell: ({ at }) => <time dateTime={at}>{formatInstant(at)}</time> },
  { header: 'On hand', cell: ({ onHand, deltaOnHand }) => <Change value={onHand} by={deltaOnHand} />, numeric: true },
  { header: 'Reserved', cell: ({ reserved, deltaReserved }) => <Change value={reserved} by={deltaReserved} />, numeric: true },
  { header: 'Because of', cell: (movement) => <Reference movement={movement} /> },
];

interface MovementsProps {
  sku: string;
  /** Every version is a movement, so that a newer one means there is more to read. */
  version: number;
}

export function Movements({ sku, version }: MovementsProps) {
  const cursor = cursorOf(useFilters().parameters);
  const { data, error, reload } = useResource(JSON.stringify([sku, cursor]), (signal) => listMovements(sku, cursor, signal));
  useReloadOn(version, reload, 200);
  return (
    <Panel title="Movements">
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton rows={3} />}
      {data?.items.length === 0 && <p className="text-sm text-soft">Nothing has moved yet.</p>}
      {data && data.items.length > 0 && (
        <DataTable caption={`Movements of ${sku}`} columns={COLUMNS} rows={data.items} rowKey={(row) => String(row.version)} />
      )}
      <Pagination nextCursor={data?.nextCursor} />
    </Panel>
  );
}

function Change({ value, by }: { value: number; by: number }) {
  return (
    <span className="whitespace-nowrap">
      {value} {by !== 0 && <span className={by > 0 ? 'text-moss' : 'text-rust'}>({signed(by)})</span>}
    </span>
  );
}

function Reference({ movement }: { movement: Movement }) {
  const orderId = orderIdOf(movement);
  if (!orderId) return <span className="min-w-0 break-words">{movement.reference}</span>;
  return (
    <Link href={`/admin/orders/${encodeURIComponent(orderId)}`} className="link">
      its order
    </Link>
  );
}
