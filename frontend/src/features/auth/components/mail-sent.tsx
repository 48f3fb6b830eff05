import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Outcome } from './outcome';

interface MailSentProps {
  login: string;
  onAgain: () => void;
  children: ReactNode;
}

/** Where it goes on by mail, as only the owner of the address may learn whether it has an account. */
export function MailSent({ login, onAgain, children }: MailSentProps) {
  return (
    <Outcome
      title="Look into your mailbox"
      action={
        <>
          <ButtonLink href={login}>Log in</ButtonLink>
          <Button look="outline" onClick={onAgain}>
            Another address
          </Button>
        </>
      }
    >
      {children} Nothing came? Look among the spam.
    </Outcome>
  );
}

export function Address({ children }: { children: string }) {
  return <strong className="font-semibold break-words text-ink">{children}</strong>;
}
