import type { Metadata } from 'next';
import { EndpointFile } from '@/features/admin/webhooks/endpoint-file';

export const metadata: Metadata = { title: 'Webhook' };

export default async function WebhookPage({ params }: PageProps<'/admin/webhooks/[id]'>) {
  const { id } = await params;
  return <EndpointFile id={id} />;
}
