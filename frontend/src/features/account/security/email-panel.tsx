'use client';

import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Badge, ProblemNotice } from '@/components/ui/feedback';
import { useAppSelector } from '@/lib/store';
import { useAction } from '@/lib/use-action';
import { requestEmailVerification } from '../api/security';

export function EmailPanel() {
  const user = useAppSelector(({ session }) => session.user);
  const { run, busy, error } = useAction(async () => {
    await requestEmailVerification();
    toast.success('A link is on its way to you.');
  });
  if (!user) return null;
  return (
    <section className="card p-5 sm:p-7">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">E-mail address</h2>
        {user.emailVerified ? <Badge tone="good">Confirmed</Badge> : <Badge tone="warn">Not confirmed</Badge>}
      </div>
      <p className="text-sm break-words">{user.email}</p>
      {!user.emailVerified && (
        <div className="mt-3 space-y-4">
          <p className="text-sm text-soft">We have sent you a link. Follow it, so that we know that our messages reach you.</p>
          <ProblemNotice error={error} />
          <Button size="sm" look="outline" busy={busy} onClick={() => void run()}>
            Send the link again
          </Button>
        </div>
      )}
    </section>
  );
}
