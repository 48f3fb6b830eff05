'use client';

import { QRCodeSVG } from 'qrcode.react';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import type { Enrolment } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { grouped, TOTP_CODE, withoutBlanks } from '@/lib/second-factor';
import { confirmSecondFactor } from '../api/security';

interface ConfirmAppProps {
  enrolment: Enrolment;
  onConfirmed: (recoveryCodes: string[]) => void;
  onBack: () => void;
}

/** The picture is made here: the secret goes to nobody else. */
export function ConfirmApp({ enrolment: { secret, uri }, onConfirmed, onBack }: ConfirmAppProps) {
  const { form, busy, errors, failure } = useForm(async ({ code = '' }) => onConfirmed(await confirmSecondFactor(withoutBlanks(code))));
  return (
    <form {...form} aria-label="Confirm the authenticator app" className="space-y-5">
      <ol className="list-inside list-decimal space-y-5 text-sm">
        <li>
          Scan this with your authenticator app.
          <QRCodeSVG value={uri} size={184} marginSize={2} title="QR code for your authenticator app" className="mt-3 rounded-xl border border-line" />
          <p className="mt-3 text-soft">
            Is the app on this device?{' '}
            <a href={uri} className="link inline-block py-1 font-medium text-ink">
              Open it
            </a>
            , or type the key into it:
          </p>
          <CopyText label="Key" text={secret} shown={grouped(secret)} />
          <details className="mt-2 text-xs text-soft">
            <summary className="link inline-block py-1">The address behind the picture</summary>
            <code className="mt-1 block font-mono break-all text-ink" data-testid="otpauth">
              {uri}
            </code>
          </details>
        </li>
        <li>Type the code that it shows now.</li>
      </ol>
      <ProblemNotice error={failure} />
      <Field {...TOTP_CODE} autoFocus label="Code" hint="Six digits, new every 30 seconds." error={errors.code} className="max-w-xs" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          Turn it on
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
