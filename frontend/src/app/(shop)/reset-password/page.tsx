import type { Metadata } from 'next';
import { ResetPassword } from '@/features/auth/components/reset-password';

export const metadata: Metadata = { title: 'Choose a new password', robots: { index: false } };

export default function ResetPasswordPage() {
  return <ResetPassword />;
}
