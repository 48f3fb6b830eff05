'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import type { SignInProvider } from '@/config/runtime';
import { ApiError } from '@/lib/api/problem';
import type { Session } from '@/lib/api/types';
import { rawValue, useForm } from '@/lib/forms';
import { loginPath } from '@/lib/next-path';
import { NEW_PASSWORD } from '@/lib/passwords';
import { isChallenge, logIn, register, type Credentials } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { Address, MailSent } from './mail-sent';
import { ProviderLink } from './provider-link';
import { useArrival } from './use-arrival';

export function RegisterForm({ next, provider }: { next: string; provider: SignInProvider | null }) {
  const { arrived, begin } = useArrival(next);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, busy, errors, failure } = useForm(async ({ name = '', email = '' }, element) => {
    const credentials = { email, password: rawValue(element, 'password') };
    await register({ ...credentials, name });
    const session = await enter(credentials);
    if (session) begin(session);
    else setSentTo(email);
  });

  if (sentTo) {
    return (
      <MailSent login={loginPath(next)} onAgain={() => setSentTo(null)}>
        We have written to <Address>{sentTo}</Address> how to go on.
      </MailSent>
    );
  }
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
        <ProblemNotice error={failure} />
        <Field label="Name" name="name" autoComplete="name" required maxLength={100} error={errors.name} />
        <Field label="E-mail" name="email" type="email" autoComplete="email" required maxLength={254} error={errors.email} />
        <Field {...NEW_PASSWORD} label="Password" name="password" error={errors.password} />
        <Button type="submit" size="lg" busy={busy || arrived} className="w-full">
          Create account
        </Button>
      </form>
      <ProviderLink provider={provider} next={next} />
    </AuthFrame>
  );
}

/** Nothing if the address had an account before, which has another password or asks for a code. */
async function enter(credentials: Credentials): Promise<Session | null> {
  try {
    const answer = await logIn(credentials);
    return isChallenge(answer) ? null : answer;
  } catch (cause) {
    if (cause instanceof ApiError && cause.slug === 'invalid-credentials') return null;
    throw cause;
  }
}
