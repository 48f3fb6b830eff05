'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { ProblemNotice } from '@/components/ui/feedback';
import { ApiError } from '@/lib/api/problem';
import type { Webhook } from '@/lib/api/types';
import { useAction } from '@/lib/use-action';
import { deleteWebhook, enableWebhook, rotateWebhookSecret, testWebhook } from '../api/webhooks';
import { useIdempotencyKey } from '../idempotency';

interface EndpointActionsProps {
  endpoint: Webhook;
  /** A secret is on the page that must not be replaced by the next one unread. */
  showsSecret: boolean;
  onChanged: (endpoint: Webhook) => void;
  onSecret: (endpoint: Webhook) => void;
  onTested: () => void;
  /** Somebody else was faster. */
  onStale: () => void;
}

export function EndpointActions({ endpoint: { id, enabled }, showsSecret, onChanged, onSecret, onTested, onStale }: EndpointActionsProps) {
  const router = useRouter();
  const [asking, setAsking] = useState<'disable' | 'rotate' | 'delete' | null>(null);
  const close = () => setAsking(null);
  const rotationKey = useIdempotencyKey();
  const testKey = useIdempotencyKey();

  const enable = useAction(async () => {
    onChanged(await enableWebhook(id, true));
    toast.success('The endpoint is enabled');
  });
  const test = useAction(async () => {
    try {
      await testWebhook(id, testKey(id));
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 409) onStale();
      throw cause;
    }
    testKey(null);
    toast.success('A test is on its way');
    onTested();
  });
  const disable = async () => {
    onChanged(await enableWebhook(id, false));
    toast.success('The endpoint is disabled');
  };
  const rotate = async () => {
    const rotated = await rotateWebhookSecret(id, rotationKey(id));
    rotationKey(null);
    // At once with the secret, which takes the focus: nothing behind an open dialog can.
    close();
    onSecret(rotated);
  };
  const remove = async () => {
    await deleteWebhook(id);
    toast.success('The endpoint is deleted');
    router.replace('/admin/webhooks');
  };

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-3">
        {enabled ? (
          <>
            <Button busy={test.busy} onClick={() => void test.run()}>
              Send a test
            </Button>
            <Button look="outline" onClick={() => setAsking('disable')}>
              Disable
            </Button>
          </>
        ) : (
          <Button busy={enable.busy} onClick={() => void enable.run()}>
            Enable
          </Button>
        )}
        <Button look="outline" disabled={showsSecret} onClick={() => setAsking('rotate')}>
          Rotate secret
        </Button>
        <Button look="danger" onClick={() => setAsking('delete')}>
          Delete
        </Button>
      </div>
      <ProblemNotice error={test.error} />
      <ProblemNotice error={enable.error} />
      <ConfirmDialog open={asking === 'disable'} title="Disable the endpoint?" confirmLabel="Disable it" danger onClose={close} onConfirm={disable}>
        <p className="text-soft">What happens while it is disabled is never sent to it. What waits already goes on when it is enabled again.</p>
      </ConfirmDialog>
      <ConfirmDialog open={asking === 'rotate'} title="Rotate the secret?" confirmLabel="Rotate it" danger onClose={close} onConfirm={rotate}>
        <p className="text-soft">You get a new secret, which its receiver needs soon: the one before signs beside it for a while only.</p>
      </ConfirmDialog>
      <ConfirmDialog open={asking === 'delete'} title="Delete the endpoint?" confirmLabel="Delete it" danger onClose={close} onConfirm={remove}>
        <p className="text-soft">Nothing is sent to it any more, what waits neither. This cannot be undone.</p>
      </ConfirmDialog>
    </div>
  );
}
