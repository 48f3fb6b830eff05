import type { Metadata } from 'next';
import { AccountFile } from '@/features/admin/accounts/account-file';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage({ params }: PageProps<'/admin/accounts/[id]'>) {
  const { id } = await params;
  return <AccountFile id={id} />;
}
