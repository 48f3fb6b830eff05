'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { useForm } from '@/lib/forms';
import { requestPasswordReset } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { Address, MailSent } from './mail-sent';

export function ForgotPassword() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, busy, errors, failure } = useForm(async ({ email = '' }) => {
    await requestPasswordReset(email);
    setSentTo(email);
  });

  if (sentTo) {
    return (
      <MailSent login="/login" onAgain={() => setSentTo(null)}>
        If <Address>{sentTo}</Address> has an account, a link to choose a new password is on its way. It works once, for half an hour.
      </MailSent>
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
