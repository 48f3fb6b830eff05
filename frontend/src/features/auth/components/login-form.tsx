'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { useForm } from '@/lib/forms';
import { logIn } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { useArrival } from './use-arrival';

export function LoginForm({ next }: { next: string }) {
  const { arrived, begin } = useArrival(next);
  const { form, busy, errors, failure } = useForm(async ({ email = '' }, { elements }) => {
    // Not trimmed: blanks are part of a password.
    const password = (elements.namedItem('password') as HTMLInputElement).value;
    begin(await logIn({ email, password }));
  });
  return (
    <AuthFrame
      title="Welcome back"
      intro={
        <>
          New here?{' '}
          <Link href={`/register?next=${encodeURIComponent(next)}`} className="link font-medium text-ink">
            Create an account
          </Link>
        </>
      }
    >
      <form {...form} className="space-y-5" aria-label="Log in">
        <ProblemNotice error={failure} />
        <Field label="E-mail" name="email" type="email" autoComplete="email" required maxLength={320} error={errors.email} />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required maxLength={256} error={errors.password} />
        <Button type="submit" size="lg" busy={busy || arrived} className="w-full">
          Log in
        </Button>
      </form>
    </AuthFrame>
  );
}
