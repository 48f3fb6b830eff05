'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import type { Enrolment } from '@/lib/api/types';
import { rawValue, useForm } from '@/lib/forms';
import { KNOWN_PASSWORD } from '@/lib/passwords';
import { enrolSecondFactor } from '../api/security';
import { ConfirmApp } from './confirm-app';
import { RecoveryCodes } from './recovery-codes';

interface EnableSecondFactorProps {
  /** It counts, and other sessions have ended; the recovery codes are still to be kept. */
  onEnabled: () => void;
  onClose: () => void;
}

/** The password, the app, the recovery codes. */
export function EnableSecondFactor({ onEnabled, onClose }: EnableSecondFactorProps) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const confirmed = (given: string[]) => {
    setCodes(given);
    onEnabled();
  };

  if (codes) return <RecoveryCodes codes={codes} onKept={onClose} />;
  if (enrolment) return <ConfirmApp enrolment={enrolment} onConfirmed={confirmed} onBack={onClose} />;
  return <PasswordFirst onEnrolled={setEnrolment} onBack={onClose} />;
}

interface PasswordFirstProps {
  onEnrolled: (enrolment: Enrolment) => void;
  onBack: () => void;
}

function PasswordFirst({ onEnrolled, onBack }: PasswordFirstProps) {
  const { form, busy, errors, failure } = useForm(async (_values, element) => onEnrolled(await enrolSecondFactor(rawValue(element, 'password'))));
  return (
    <form {...form} aria-label="Turn on the second factor" className="space-y-4">
      <p className="text-sm text-soft">You need an authenticator app on your phone. First, your password: it has to be you.</p>
      <ProblemNotice error={failure} />
      <Field {...KNOWN_PASSWORD} autoFocus label="Password" name="password" error={errors.password} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          Go on
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
