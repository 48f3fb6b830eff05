'use client';

import { useState } from 'react';
import type { SignInProvider } from '@/config/runtime';
import { isChallenge, logIn, type Credentials } from '../api/auth';
import { CodeStep } from './code-step';
import { PasswordStep } from './password-step';
import { providerRefusal } from '../provider-refusal';
import { useArrival } from './use-arrival';

interface LoginFormProps {
  next: string;
  provider: SignInProvider | null;
  /** Why the sign-in at the provider did not work from which one comes. */
  refused: string | null;
}

/** By password; whoever has a second factor is asked for a code next. */
export function LoginForm({ next, provider, refused }: LoginFormProps) {
  const { arrived, begin } = useArrival(next);
  const [challenge, setChallenge] = useState<string | null>(null);
  /** Once it begins again, and why if it was not wished for. */
  const [again, setAgain] = useState<{ cause: unknown } | null>(refused === null ? null : { cause: providerRefusal(refused) });

  const startOver = (cause?: unknown) => {
    setAgain({ cause });
    setChallenge(null);
  };
  const submit = async (credentials: Credentials) => {
    const answer = await logIn(credentials);
    if (isChallenge(answer)) setChallenge(answer.challenge);
    else begin(answer);
  };

  if (challenge) return <CodeStep challenge={challenge} arrived={arrived} onSession={begin} onOver={startOver} />;
  return <PasswordStep next={next} provider={provider} arrived={arrived} again={again} onSubmit={submit} />;
}
