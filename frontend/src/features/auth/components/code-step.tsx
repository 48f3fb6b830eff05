'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { Session } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { RECOVERY_CODE, TOTP_CODE, withoutBlanks } from '@/lib/second-factor';
import { logInWithCode } from '../api/auth';
import { AuthFrame } from './auth-frame';

interface CodeStepProps {
  challenge: string;
  arrived: boolean;
  onSession: (session: Session) => void;
  /** The password has to be given again, because of a failure or because somebody wants to. */
  onOver: (cause?: unknown) => void;
}

const TOTP_WRONG = 'This code is wrong or was used already. The app shows a new one every 30 seconds.';
const RECOVERY_WRONG = 'This code is wrong or was used already. Each works once.';

/** Which kind of code it is only decides how it is typed; the shop takes either. */
export function CodeStep({ challenge, arrived, onSession, onOver }: CodeStepProps) {
  const [recovery, setRecovery] = useState(false);
  const { form, busy, errors, failure, forgive } = useForm(async ({ code = '' }, element) => {
    try {
      onSession(await logInWithCode(challenge, withoutBlanks(code)));
    } catch (cause) {
      if (cause instanceof ApiError && cause.slug === 'challenge-over') return onOver(cause);
      if (!(cause instanceof ApiError && cause.slug === 'invalid-code')) throw cause;
      element.querySelector('input')?.select();
      throw cause.at('code', recovery ? RECOVERY_WRONG : TOTP_WRONG);
    }
  });
  const swap = () => {
    forgive('code');
    setRecovery(!recovery);
  };
  return (
    <AuthFrame title="One more step" intro="Your account asks for a code besides the password.">
      <form {...form} className="space-y-5" aria-label="Log in with a code">
        <ProblemNotice error={failure} />
        {recovery ? (
          <Field
            {...RECOVERY_CODE}
            key="recovery"
            autoFocus
            label="Recovery code"
            hint="One of the ten you were shown when you turned this on. It will not work again."
            error={errors.code}
          />
        ) : (
          <Field {...TOTP_CODE} key="totp" autoFocus label="Code" hint="The six digits that your authenticator app shows now." error={errors.code} />
        )}
        <Button type="submit" size="lg" busy={busy || arrived} className="w-full">
          Log in
        </Button>
        <div className="flex flex-wrap justify-between gap-x-4 text-sm">
          <button type="button" onClick={swap} className="link min-h-11 text-soft hover:text-ink">
            {recovery ? 'Use the authenticator app' : 'Use a recovery code'}
          </button>
          <button type="button" onClick={() => onOver()} className="link min-h-11 text-soft hover:text-ink">
            Start over
          </button>
        </div>
      </form>
    </AuthFrame>
  );
}
