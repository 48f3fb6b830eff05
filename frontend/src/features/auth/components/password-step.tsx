'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import type { SignInProvider } from '@/config/runtime';
import { rawValue, useForm } from '@/lib/forms';
import { KNOWN_PASSWORD } from '@/lib/passwords';
import type { Credentials } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { ProviderLink } from './provider-link';

interface PasswordStepProps {
  next: string;
  provider: SignInProvider | null;
  arrived: boolean;
  /** After a second step that led back here, and why. */
  again: { cause: unknown } | null;
  onSubmit: (credentials: Credentials) => Promise<void>;
}

export function PasswordStep({ next, provider, arrived, again, onSubmit }: PasswordStepProps) {
  const { form, busy, errors, failure } = useForm(({ email = '' }, element) =>
    onSubmit({ email, password: rawValue(element, 'password') }),
  );
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
        <ProblemNotice error={failure ?? again?.cause} />
        <Field label="E-mail" name="email" type="email" autoComplete="username" autoFocus={again !== null} required maxLength={320} error={errors.email} />
        <Field {...KNOWN_PASSWORD} label="Password" name="password" error={errors.password} />
        <Button type="submit" size="lg" busy={busy || arrived} className="w-full">
          Log in
        </Button>
        <p className="text-center text-sm">
          <Link href="/forgot-password" className="link inline-block py-2 text-soft hover:text-ink">
            Forgot your password?
          </Link>
        </p>
      </form>
      <ProviderLink provider={provider} next={next} />
    </AuthFrame>
  );
}
