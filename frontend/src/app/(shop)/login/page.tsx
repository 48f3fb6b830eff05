import type { Metadata } from 'next';
import { signInProvider } from '@/config/runtime';
import { LoginForm } from '@/features/auth/components/login-form';
import { safeNext } from '@/lib/next-path';

export const metadata: Metadata = { title: 'Log in', robots: { index: false } };

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next, problem } = await searchParams;
  return (
    <LoginForm
      next={safeNext(typeof next === 'string' ? next : null)}
      provider={signInProvider()}
      refused={typeof problem === 'string' ? problem : null}
    />
  );
}
