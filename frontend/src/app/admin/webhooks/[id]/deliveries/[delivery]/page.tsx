import type { Metadata } from 'next';
import { DeliveryFile } from '@/features/admin/webhooks/delivery-file';

export const metadata: Metadata = { title: 'Webhook delivery' };

export default async function DeliveryPage({ params }: PageProps<'/admin/webhooks/[id]/deliveries/[delivery]'>) {
  const { id, delivery } = await params;
  return <DeliveryFile endpoint={id} id={delivery} />;
}
