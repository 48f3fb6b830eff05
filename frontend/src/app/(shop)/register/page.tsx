import type { Metadata } from 'next';
import { signInProvider } from '@/config/runtime';
import { RegisterForm } from '@/features/auth/components/register-form';
import { safeNext } from '@/lib/next-path';

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } };

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const { next } = await searchParams;
  return <RegisterForm next={safeNext(typeof next === 'string' ? next : null)} provider={signInProvider()} />;
}
