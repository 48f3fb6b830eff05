import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { Skeleton } from './feedback';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Not on small screens, where every row is a card. */
  wideOnly?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The rows are of an earlier question, and the next answer is on its way. */
  stale?: boolean;
}

/**
 * A table on wide screens, a stack of cards on phones. The first column names the row. The roles are spelt out because
 * browsers forget what a table is when its parts are laid out as blocks.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, stale = false }: DataTableProps<Row>) {
  return (
    <table role="table" aria-busy={stale} className={classes('card block w-full overflow-clip text-sm transition-opacity md:table', stale && 'opacity-55')}>
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
        <tr role="row" className="border-b border-line bg-cream/60 text-left text-xs text-soft">
          {columns.map(({ header, numeric }) => (
            <th key={header} role="columnheader" scope="col" className={classes('px-4 py-3 font-semibold whitespace-nowrap', numeric && 'text-right')}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block divide-y divide-line md:table-row-group">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className="grid grid-cols-2 gap-x-4 px-4 py-3 hover:bg-cream/40 md:table-row md:p-0">
            {columns.map((column, index) => (
              <Cell key={column.header} column={column} row={row} naming={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, naming }: { column: Column<Row>; row: Row; naming: boolean }) {
  const { header, cell, numeric, wideOnly } = column;
  if (naming) {
    return (
      <th scope="row" role="rowheader" className="col-span-2 pb-1.5 text-left font-medium md:table-cell md:px-4 md:py-3">
        {cell(row)}
      </th>
    );
  }
  return (
    <td
      role="cell"
      data-label={header}
      className={classes(
        'min-w-0 py-1 before:block before:text-xs before:text-soft before:content-[attr(data-label)] md:table-cell md:px-4 md:py-3 md:before:content-none',
        wideOnly && 'hidden',
        numeric && 'tabular-nums md:text-right',
      )}
    >
      {cell(row)}
    </td>
  );
}

export function TableSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status" className="card divide-y divide-line">
      <span className="sr-only">Loading…</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-6 p-4">
          <Skeleton className="h-5 w-1/3" />
          <Skeleton className="h-5 w-1/5" />
          <Skeleton className="ml-auto h-5 w-16" />
        </div>
      ))}
    </div>
  );
}
