import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LetterFile } from '@/features/admin/dead-letters/letter-file';
import { isService } from '@/features/admin/services/services';

export const metadata: Metadata = { title: 'Dead letter' };

export default async function DeadLetterPage({ params }: PageProps<'/admin/dead-letters/[service]/[id]'>) {
  const { service, id } = await params;
  if (!isService(service)) notFound();
  return <LetterFile service={service} id={decodeURIComponent(id)} />;
}
