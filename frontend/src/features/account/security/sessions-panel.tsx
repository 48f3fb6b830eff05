'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Badge, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import type { ActiveSession } from '@/lib/api/types';
import { formatMoment } from '@/lib/dates';
import { useAction } from '@/lib/use-action';
import { useResource } from '@/lib/use-resource';
import { endOtherSessions, endSession, listSessions } from '../api/security';
import { deviceName } from './device';

/** Where one is logged in; another revision means that sessions may have ended. */
export function SessionsPanel({ revision }: { revision: number }) {
  const { data: sessions, error, reload } = useResource(`sessions ${revision}`, listSessions);
  const [asking, setAsking] = useState(false);
  const end = useAction(async (session: ActiveSession) => {
    await endSession(session.id);
    toast.success(`${deviceName(session.device)} is logged out.`);
    reload();
  });
  const others = sessions?.some(({ current }) => !current);

  return (
    <section className="card p-5 sm:p-7">
      <h2 className="text-2xl">Where you are logged in</h2>
      <p className="mt-1 mb-4 text-sm text-soft">Something you do not know? Log it out, and change your password.</p>
      {!sessions && !error && <LoadingBlock rows={2} label="Loading your sessions" />}
      <ProblemNotice error={error} action={<Button size="sm" onClick={reload}>Try again</Button>} />
      <ProblemNotice error={end.error} />
      <ul className="divide-y divide-line" data-testid="sessions">
        {sessions?.map((session) => (
          <SessionRow key={session.id} session={session} busy={end.busy} onEnd={() => void end.run(session)} />
        ))}
      </ul>
      {others && (
        <Button size="sm" look="danger" className="mt-4" onClick={() => setAsking(true)}>
          Log out everywhere else
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title="Log out everywhere else?"
        confirmLabel="Log out the others"
        danger
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await endOtherSessions();
          toast.success('You are logged in here only.');
          reload();
        }}
      >
        <p className="text-soft">Only this device stays logged in.</p>
      </ConfirmDialog>
    </section>
  );
}

interface SessionRowProps {
  session: ActiveSession;
  busy: boolean;
  onEnd: () => void;
}

function SessionRow({ session: { current, device, startedAt, lastUsedAt }, busy, onEnd }: SessionRowProps) {
  const name = deviceName(device);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 text-sm">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="min-w-0 break-words">{name}</span>
          {current && <Badge tone="good">This device</Badge>}
        </p>
        <p className="text-xs text-soft">
          Since <time dateTime={startedAt}>{formatMoment(startedAt)}</time>, last seen <time dateTime={lastUsedAt}>{formatMoment(lastUsedAt)}</time>
        </p>
      </div>
      {!current && (
        <Button size="sm" look="outline" busy={busy} aria-label={`Log out ${name}, since ${formatMoment(startedAt)}`} onClick={onEnd}>
          Log out
        </Button>
      )}
    </li>
  );
}
