'use client';

import { useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { LoadingBlock } from '@/components/ui/feedback';
import { ApiError, asApiError } from '@/lib/api/problem';
import { useAppSelector, useAppStore } from '@/lib/store';
import { signedIn } from '@/lib/store/session';
import { verifyEmail, whoAmI } from '../api/auth';
import { Outcome } from './outcome';
import { useLinkToken } from './use-link-token';

type State = { token: string; failure: unknown };

/** Whoever follows the link has proved the address; nothing more is asked of them. */
export function VerifyEmail() {
  const token = useLinkToken();
  const store = useAppStore();
  const user = useAppSelector(({ session }) => session.user);
  const [state, setState] = useState<State | null>(null);
  const [turn, setTurn] = useState(0);
  const sent = useRef('');

  useEffect(() => {
    const attempt = `${turn} ${token}`;
    // A link works once, and an effect may run twice.
    if (!token || sent.current === attempt) return;
    sent.current = attempt;
    verifyEmail(token).then(
      async () => {
        if (store.getState().session.status === 'signedIn') await whoAmI().then((now) => store.dispatch(signedIn(now)), () => undefined);
        setState({ token, failure: undefined });
      },
      (failure: unknown) => setState({ token, failure }),
    );
  }, [token, turn, store]);

  if (token === '') {
    return (
      <Outcome title="This link is not complete" action={<ButtonLink href="/account/security">Have another sent</ButtonLink>}>
        Some mail programs break long links. Copy all of it into the address bar, or have another sent from your account.
      </Outcome>
    );
  }
  if (state?.token !== token) {
    return (
      <div className="shell max-w-md py-12 sm:py-20">
        <h1 className="sr-only">Your e-mail address</h1>
        <LoadingBlock label="Confirming your address" />
      </div>
    );
  }
  if (!state.failure || user?.emailVerified) {
    return (
      <Outcome title="Your address is confirmed" action={<ButtonLink href="/">Go to the shop</ButtonLink>}>
        Thank you. Now we know that our messages reach you.
      </Outcome>
    );
  }
  const expired = state.failure instanceof ApiError && state.failure.slug === 'link-expired';
  const retry = () => {
    setState(null);
    setTurn(turn + 1);
  };
  const again = <Button onClick={retry}>Try again</Button>;
  return (
    <Outcome
      title="Your address is not confirmed"
      action={expired ? <ButtonLink href="/account/security">Have another link sent</ButtonLink> : again}
    >
      {asApiError(state.failure).human}
    </Outcome>
  );
}
