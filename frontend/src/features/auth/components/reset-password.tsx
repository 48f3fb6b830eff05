'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import { rawValue, useForm } from '@/lib/forms';
import { NEW_PASSWORD } from '@/lib/passwords';
import { useAppSelector } from '@/lib/store';
import { resetPassword } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { Outcome } from './outcome';
import { useLinkToken } from './use-link-token';
import { useLogOut } from './use-log-out';

const ASK_AGAIN = <ButtonLink href="/forgot-password">Ask for a new link</ButtonLink>;

export function ResetPassword() {
  const token = useLinkToken();
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Outcome title="Your password is changed" action={<ButtonLink href="/login">Log in</ButtonLink>}>
        You are logged out everywhere. Log in with the new one.
      </Outcome>
    );
  }
  if (token === '') {
    return (
      <Outcome title="This link is not complete" action={ASK_AGAIN}>
        Some mail programs break long links. Copy all of it into the address bar, or ask for a new one.
      </Outcome>
    );
  }
  return <NewPassword token={token} onDone={() => setDone(true)} />;
}

interface NewPasswordProps {
  /** Null until it is known. */
  token: string | null;
  onDone: () => void;
}

function NewPassword({ token, onDone }: NewPasswordProps) {
  const signedIn = useAppSelector(({ session }) => session.status === 'signedIn');
  const logOut = useLogOut();
  const { form, busy, errors, failure } = useForm(async (_values, element) => {
    if (token === null) return;
    await resetPassword(token, rawValue(element, 'newPassword'));
    if (signedIn) await logOut().catch(() => undefined);
    // It works once: nobody is to find it in the history and wonder.
    window.history.replaceState(window.history.state, '', window.location.pathname);
    onDone();
  });
  const expired = failure instanceof ApiError && failure.slug === 'link-expired';
  return (
    <AuthFrame title="Choose a new password" intro="It ends every session of your account, wherever that is.">
      <form {...form} className="space-y-5" aria-label="Choose a new password">
        <ProblemNotice error={failure} action={expired && ASK_AGAIN} />
        <Field {...NEW_PASSWORD} label="New password" name="newPassword" error={errors.newPassword} />
        <Button type="submit" size="lg" busy={busy || token === null} className="w-full">
          Change password
        </Button>
      </form>
    </AuthFrame>
  );
}
