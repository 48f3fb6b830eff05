'use client';

import Link from 'next/link';
import { Button, ButtonLink } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import { rawValue, useForm } from '@/lib/forms';
import { loginPath } from '@/lib/next-path';
import { NEW_PASSWORD } from '@/lib/passwords';
import { register } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { useArrival } from './use-arrival';

export function RegisterForm({ next }: { next: string }) {
  const { arrived, begin } = useArrival(next);
  const { form, busy, errors, failure } = useForm(async ({ name = '', email = '' }, element) => {
    begin(await register({ name, email, password: rawValue(element, 'password') }));
  });
  const taken = failure instanceof ApiError && failure.slug === 'email-taken';
  return (
    <AuthFrame
      title="Create an account"
      intro={
        <>
          Already a customer?{' '}
          <Link href={loginPath(next)} className="link font-medium text-ink">
            Log in
          </Link>
        </>
      }
    >
      <form {...form} className="space-y-5" aria-label="Create an account">
        <ProblemNotice
          error={failure}
          action={
            taken && (
              <ButtonLink href={loginPath(next)} size="sm" look="outline">
                Log in instead
              </ButtonLink>
            )
          }
        />
        <Field label="Name" name="name" autoComplete="name" required maxLength={100} error={errors.name} />
        <Field label="E-mail" name="email" type="email" autoComplete="email" required maxLength={254} error={errors.email} />
        <Field {...NEW_PASSWORD} label="Password" name="password" error={errors.password} />
        <Button type="submit" size="lg" busy={busy || arrived} className="w-full">
          Create account
        </Button>
      </form>
    </AuthFrame>
  );
}
