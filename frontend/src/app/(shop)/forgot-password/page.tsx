import type { Metadata } from 'next';
import { ForgotPassword } from '@/features/auth/components/forgot-password';

export const metadata: Metadata = { title: 'Forgot your password', robots: { index: false } };

export default function ForgotPasswordPage() {
  return <ForgotPassword />;
}
