import type { Metadata } from 'next';
import { LetterList } from '@/features/admin/dead-letters/letter-list';

export const metadata: Metadata = { title: 'Dead letters' };

export default function DeadLettersPage() {
  return <LetterList />;
}
