import Link from 'next/link';
import { PostalAddressBlock } from '@/components/ui/postal-address';
import type { Order } from '@/lib/api/types';
import { Panel } from '../panel';

export function CustomerPanel({ order: { customer, shippingAddress } }: { order: Order }) {
  return (
    <Panel title="Customer">
      <Link href={`/admin/accounts/${encodeURIComponent(customer.id)}`} className="link block py-1 text-sm font-medium">
        {customer.name}
      </Link>
      <a href={`mailto:${customer.email}`} className="link text-sm break-all">
        {customer.email}
      </a>
      <h3 className="mt-4 mb-1 font-sans text-xs font-semibold tracking-normal text-soft">Ships to</h3>
      <PostalAddressBlock address={shippingAddress} />
    </Panel>
  );
}
