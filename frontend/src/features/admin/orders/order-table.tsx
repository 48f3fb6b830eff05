import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import { OrderStatusBadge } from '@/components/ui/order-status';
import type { Order } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { paymentLabel } from './words';

const units = ({ lines }: Order): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

const COLUMNS: Column<Order>[] = [
  {
    header: 'Order',
    cell: ({ id, number }) => (
      <Link href={`/admin/orders/${id}`} className="link inline-block py-1 font-semibold whitespace-nowrap">
        {number}
      </Link>
    ),
  },
  { header: 'Placed', cell: ({ placedAt }) => <time dateTime={placedAt}>{formatMoment(placedAt)}</time> },
  { header: 'Customer', cell: ({ customer }) => <span className="min-w-0 break-words">{customer.name || customer.email}</span> },
  { header: 'Units', cell: units, numeric: true, wideOnly: true },
  { header: 'Total', cell: ({ totals }) => formatMoney(totals.total), numeric: true },
  { header: 'Payment', cell: ({ payment }) => paymentLabel(payment.status), wideOnly: true },
  { header: 'Status', cell: ({ status }) => <OrderStatusBadge status={status} /> },
];

export function OrderTable({ caption, orders, stale }: { caption: string; orders: Order[]; stale?: boolean }) {
  return <DataTable caption={caption} columns={COLUMNS} rows={orders} rowKey={({ id }) => id} stale={stale} />;
}
