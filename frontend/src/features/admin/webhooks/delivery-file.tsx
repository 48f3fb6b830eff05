'use client';

import Link from 'next/link';
import { toast } from 'sonner';
import { Button, ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { ApiError } from '@/lib/api/problem';
import type { WebhookAttempt, WebhookDelivery } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { useAction } from '@/lib/use-action';
import { useResource } from '@/lib/use-resource';
import { getDelivery, resendDelivery } from '../api/webhooks';
import { laidOut } from '../dead-letters/words';
import { useIdempotencyKey } from '../idempotency';
import { Fact, Facts, Panel } from '../panel';
import { TextBlock } from '../text-block';
import { DeliveryBadge } from './state-badge';
import { attemptOutcome, endpointHref, eventLabel, subjectHref } from './words';

interface DeliveryFileProps {
  endpoint: string;
  id: string;
}

/** A message: what is sent, each attempt at it, and a way to send it again. */
export function DeliveryFile({ endpoint, id }: DeliveryFileProps) {
  const { data: delivery, error, loading, reload } = useResource(`${endpoint} ${id}`, (signal) => getDelivery(endpoint, id, signal));
  const keyFor = useIdempotencyKey();
  const resend = useAction(async () => {
    await resendDelivery(endpoint, id, keyFor(id));
    keyFor(null);
    toast.success('It is sent again');
    reload();
  });

  if (!delivery) {
    if (!error) return <LoadingBlock label="Loading the delivery" rows={4} />;
    if (error instanceof ApiError && error.status === 404) {
      return <EmptyState title="There is no such delivery" action={<ButtonLink href={endpointHref(endpoint)}>The endpoint</ButtonLink>} />;
    }
    return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
  }
  const aside = (
    <div className="flex flex-wrap gap-3">
      <Button look="outline" busy={loading} onClick={reload}>
        Look again
      </Button>
      <Button busy={resend.busy} onClick={() => void resend.run()}>
        Send it again
      </Button>
    </div>
  );
  return (
    <>
      <PageTitle eyebrow={<Link href={endpointHref(endpoint)}>Endpoint</Link>} aside={aside}>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="break-words">{eventLabel(delivery.type)}</span>
          <span className="font-sans text-base tracking-normal">
            <DeliveryBadge state={delivery.state} />
          </span>
        </span>
      </PageTitle>
      <div className="mb-6 space-y-4 empty:hidden">
        <ProblemNotice error={resend.error} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          <Attempts attempts={delivery.attempts ?? []} />
          <Panel title="Message">
            <TextBlock label="Message">{laidOut(delivery.body ?? '')}</TextBlock>
          </Panel>
        </div>
        <Standing delivery={delivery} />
      </div>
    </>
  );
}

function Standing({ delivery }: { delivery: WebhookDelivery }) {
  const { messageId, subject, sequence, failed, createdAt, dueAt, endedAt } = delivery;
  const href = subjectHref(delivery);
  return (
    <Panel title="How it stands">
      <Facts>
        <Fact label="About">
          {href ? (
            <Link href={href} className="link break-all">
              {subject}
            </Link>
          ) : (
            <span className="break-all">{subject}</span>
          )}
        </Fact>
        <Fact label="Sequence">{sequence}</Fact>
        <Fact label="Noted">{formatInstant(createdAt)}</Fact>
        <Fact label="Failed attempts">{failed}</Fact>
        {dueAt && <Fact label="Next attempt">{formatInstant(dueAt)}</Fact>}
        {endedAt && <Fact label="Ended">{formatInstant(endedAt)}</Fact>}
      </Facts>
      <CopyText label="Message id" text={messageId} />
    </Panel>
  );
}

function Attempts({ attempts }: { attempts: WebhookAttempt[] }) {
  return (
    <Panel title="Attempts">
      {attempts.length === 0 && <p className="text-sm text-soft">None yet.</p>}
      <ol className="divide-y divide-line text-sm" data-testid="attempts">
        {attempts.map((attempt, place) => (
          <li key={place} className="py-3 first:pt-0 last:pb-0">
            <p className="font-medium">{attemptOutcome(attempt)}</p>
            <p className="text-xs text-soft">
              <time dateTime={attempt.at}>{formatInstant(attempt.at)}</time>, after {attempt.millis} ms
            </p>
            {attempt.body && <TextBlock label={`Answer ${place + 1}`}>{attempt.body}</TextBlock>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
