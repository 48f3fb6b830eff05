'use client';

import Link from 'next/link';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { ApiError } from '@/lib/api/problem';
import type { AuditEntry } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { useResource } from '@/lib/use-resource';
import { getDeadLetter } from '../api/dead-letters';
import { actionLabel } from '../audit/words';
import { Fact, Facts, Panel } from '../panel';
import { serviceLabel, type Service } from '../services/services';
import { useMay } from '../shell/use-may';
import { TextBlock } from '../text-block';
import { LetterActions } from './letter-actions';
import { StateBadge } from './letter-table';
import { laidOut, PARKED } from './words';

interface LetterFileProps {
  service: Service;
  id: string;
}

/** All that is known of a message that was not processed, and what can be done with it. */
export function LetterFile({ service, id }: LetterFileProps) {
  const { data: letter, error, reload } = useResource(`${service} ${id}`, (signal) => getDeadLetter(service, id, signal));
  const mayEnd = useMay('admin');
  if (!letter) {
    if (!error) return <LoadingBlock label="Loading the dead letter" rows={4} />;
    if (error instanceof ApiError && error.status === 404) {
      return <EmptyState title="There is no such dead letter" action={<ButtonLink href="/admin/dead-letters">All dead letters</ButtonLink>} />;
    }
    return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
  }
  const { topic, partition, offset, key, cause, state, parkedAt, endedAt, payload, stack, history = [] } = letter;
  return (
    <>
      <PageTitle
        eyebrow={<Link href="/admin/dead-letters">Dead letters</Link>}
        aside={mayEnd && state === PARKED && <LetterActions service={service} letter={letter} onChanged={reload} />}
      >
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="break-all">{id}</span>
          <span className="font-sans text-base tracking-normal">
            <StateBadge state={state} />
          </span>
        </span>
      </PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          <Panel title="Cause">
            <p className="text-sm font-medium break-words" data-testid="cause">
              {cause}
            </p>
            {stack && (
              <details className="mt-3 text-sm">
                <summary className="link inline-block py-1 text-soft hover:text-ink">Stack</summary>
                <TextBlock label="Stack">{stack}</TextBlock>
              </details>
            )}
          </Panel>
          <Panel title="Message">
            <TextBlock label="Message">{laidOut(payload ?? '')}</TextBlock>
          </Panel>
        </div>
        <div className="space-y-6">
          <Panel title="Where it stands">
            <Facts>
              <Fact label="Service">{serviceLabel(service)}</Fact>
              <Fact label="Topic">{topic}</Fact>
              <Fact label="Partition, offset">{`${partition}, ${offset}`}</Fact>
              <Fact label="Key">
                {key ? (
                  <Link href={`/admin/dead-letters?service=${service}&q=${encodeURIComponent(key)}`} className="link break-all">
                    {key}
                  </Link>
                ) : (
                  'none'
                )}
              </Fact>
              <Fact label="Parked">{formatInstant(parkedAt)}</Fact>
              {endedAt && <Fact label="Ended">{formatInstant(endedAt)}</Fact>}
            </Facts>
          </Panel>
          <LetterHistory history={history} />
        </div>
      </div>
    </>
  );
}

function LetterHistory({ history }: { history: AuditEntry[] }) {
  return (
    <Panel title="What staff did">
      {history.length === 0 && <p className="text-sm text-soft">Nothing yet.</p>}
      <ol className="space-y-3 text-sm" data-testid="letter-history">
        {history.map(({ sequence, action, email, at, reason }) => (
          <li key={sequence}>
            <p className="font-medium">{actionLabel(action)}</p>
            <p className="text-xs break-words text-soft">
              {email}, <time dateTime={at}>{formatInstant(at)}</time>
            </p>
            {reason && <p className="mt-0.5 break-words">{reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
