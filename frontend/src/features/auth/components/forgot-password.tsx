'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { useForm } from '@/lib/forms';
import { requestPasswordReset } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { Outcome } from './outcome';

export function ForgotPassword() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, busy, errors, failure } = useForm(async ({ email = '' }) => {
    await requestPasswordReset(email);
    setSentTo(email);
  });

  if (sentTo) {
    return (
      <Outcome
        title="Look into your mailbox"
        action={
          <>
            <ButtonLink href="/login">Log in</ButtonLink>
            <Button look="outline" onClick={() => setSentTo(null)}>
              Another address
            </Button>
          </>
        }
      >
        If <strong className="font-semibold break-words text-ink">{sentTo}</strong> has an account, a link to choose a new password is on
        its way. It works once, for half an hour. Nothing came? Look among the spam.
      </Outcome>
    );
  }
  return (
    <AuthFrame title="Forgot your password?" intro="Tell us your address, and we send a link to choose a new one.">
      <form {...form} className="space-y-5" aria-label="Have a link sent">
        <ProblemNotice error={failure} />
        <Field label="E-mail" name="email" type="email" autoComplete="username" autoFocus required maxLength={320} error={errors.email} />
        <Button type="submit" size="lg" busy={busy} className="w-full">
          Send the link
        </Button>
      </form>
    </AuthFrame>
  );
}
