'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Badge, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import type { SecondFactor } from '@/lib/api/types';
import { useAppSelector } from '@/lib/store';
import { useResource } from '@/lib/use-resource';
import { disableSecondFactor, loadSecondFactor } from '../api/security';
import { EnableSecondFactor } from './enable-second-factor';

const FEW_CODES = 3;

export function SecondFactorPanel({ onEnabled }: { onEnabled: () => void }) {
  const { data: factor, error, reload } = useResource('second factor', loadSecondFactor);
  const [enabling, setEnabling] = useState(false);
  const finished = () => {
    setEnabling(false);
    reload();
  };
  return (
    <section className="card p-5 sm:p-7" data-testid="second-factor">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">Second factor</h2>
        {factor && !enabling && (factor.enabled ? <Badge tone="good">On</Badge> : <Badge>Off</Badge>)}
      </div>
      {!factor && !error && <LoadingBlock rows={1} label="Loading" />}
      <ProblemNotice error={error} action={<Button size="sm" onClick={reload}>Try again</Button>} />
      {enabling && <EnableSecondFactor onEnabled={onEnabled} onClose={finished} />}
      {factor && !enabling && (factor.enabled ? <Enabled factor={factor} onDisabled={reload} /> : <Disabled onEnable={() => setEnabling(true)} />)}
    </section>
  );
}

function Disabled({ onEnable }: { onEnable: () => void }) {
  const confirmed = useAppSelector(({ session }) => session.user?.emailVerified);
  return (
    <>
      <p className="mb-4 text-sm text-soft">
        With it, whoever learns your password still cannot log in: a code from an app on your phone is asked for as well.
      </p>
      {confirmed ? (
        <Button onClick={onEnable}>Turn it on</Button>
      ) : (
        <p className="text-sm">Confirm your e-mail address first: follow the link that we have sent you.</p>
      )}
    </>
  );
}

function Enabled({ factor: { recoveryCodesLeft }, onDisabled }: { factor: SecondFactor; onDisabled: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className="mb-4 text-sm text-soft">
        Logging in asks for a code of your authenticator app.{' '}
        <span className={recoveryCodesLeft <= FEW_CODES ? 'font-medium text-rust' : undefined} data-testid="recovery-codes-left">
          {recoveryCodesLeft === 1 ? '1 recovery code is left.' : `${recoveryCodesLeft} recovery codes are left.`}
        </span>{' '}
        {recoveryCodesLeft <= FEW_CODES && 'To get new ones, turn it off and on again.'}
      </p>
      <Button look="danger" onClick={() => setAsking(true)}>
        Turn it off
      </Button>
      <ConfirmDialog
        open={asking}
        title="Turn the second factor off?"
        confirmLabel="Turn it off"
        danger
        onClose={() => setAsking(false)}
        onConfirm={async (form) => {
          await disableSecondFactor(String(form.get('code') ?? '').replace(/\s/g, ''));
          toast.success('The second factor is off.');
          onDisabled();
        }}
      >
        <p className="text-soft">From then on the password alone is enough.</p>
        <Field
          name="code"
          label="Code"
          hint="Of your authenticator app, or one of your recovery codes."
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={40}
        />
      </ConfirmDialog>
    </>
  );
}
