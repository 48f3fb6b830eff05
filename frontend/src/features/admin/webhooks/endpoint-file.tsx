'use client';

import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button, ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { EmptyState, LoadingBlock, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { ApiError } from '@/lib/api/problem';
import type { Webhook, WebhookInput } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { useResource } from '@/lib/use-resource';
import { getWebhook, updateWebhook } from '../api/webhooks';
import { Fact, Facts, Panel } from '../panel';
import { Deliveries } from './deliveries';
import { EndpointActions } from './endpoint-actions';
import { EndpointForm } from './endpoint-form';
import { EndpointSecret } from './endpoint-secret';
import { EndpointBadge } from './state-badge';

/** An endpoint: how it is set, how it fares, and what it was sent. */
export function EndpointFile({ id }: { id: string }) {
  const { data: endpoint, error, reload, put } = useResource(id, (signal) => getWebhook(id, signal));
  const [rotated, setRotated] = useState<Webhook | null>(null);
  const [tests, setTests] = useState(0);
  if (!endpoint) {
    if (!error) return <LoadingBlock label="Loading the endpoint" rows={4} />;
    if (error instanceof ApiError && error.status === 404) {
      return <EmptyState title="There is no such endpoint" action={<ButtonLink href="/admin/webhooks">All endpoints</ButtonLink>} />;
    }
    return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
  }
  const save = async (input: WebhookInput) => {
    put(await updateWebhook(id, input));
    toast.success('The endpoint is saved');
  };
  const { url, description, eventTypes } = endpoint;
  return (
    <>
      <PageTitle eyebrow={<Link href="/admin/webhooks">Webhooks</Link>}>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="min-w-0 text-2xl break-all sm:text-3xl">{url}</span>
          <span className="font-sans text-base tracking-normal">
            <EndpointBadge endpoint={endpoint} />
          </span>
        </span>
      </PageTitle>
      <div className="-mt-3 mb-6">
        <EndpointActions
          endpoint={endpoint}
          showsSecret={rotated !== null}
          onChanged={put}
          onSecret={setRotated}
          onTested={() => setTests((count) => count + 1)}
          onStale={reload}
        />
      </div>
      {rotated && <EndpointSecret endpoint={rotated} rotated onKept={() => setRotated(null)} />}
      <div className="mb-8 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel title="Settings">
          <EndpointForm
            key={JSON.stringify([url, description, eventTypes])}
            label="Settings"
            submitLabel="Save"
            endpoint={endpoint}
            onSubmit={save}
          />
        </Panel>
        <Standing endpoint={endpoint} />
      </div>
      <Deliveries endpoint={endpoint} revision={tests} />
    </>
  );
}

function Standing({ endpoint: { id, createdAt, updatedAt, failingSince, disabledBecause } }: { endpoint: Webhook }) {
  return (
    <Panel title="How it stands">
      <Facts>
        {disabledBecause && <Fact label="Stopped because">{disabledBecause}</Fact>}
        {failingSince && <Fact label="Nothing delivered since">{formatInstant(failingSince)}</Fact>}
        <Fact label="Made">{formatInstant(createdAt)}</Fact>
        <Fact label="Changed">{formatInstant(updatedAt)}</Fact>
      </Facts>
      <CopyText label="Id" text={id} />
      <p className="mt-4 text-sm">
        <Link href={`/admin/audit?service=notification&q=${encodeURIComponent(id)}`} className="link inline-block py-1">
          What was done to it
        </Link>
      </p>
    </Panel>
  );
}
