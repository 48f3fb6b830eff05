import type { Metadata } from 'next';
import { KeyList } from '@/features/admin/api-keys/key-list';

export const metadata: Metadata = { title: 'API keys' };

export default function ApiKeysPage() {
  return <KeyList />;
}
