'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { TableSkeleton } from '@/components/ui/data-table';
import { ConfirmDialog, Dialog } from '@/components/ui/dialog';
import { EmptyState, ProblemNotice } from '@/components/ui/feedback';
import { PageTitle } from '@/components/ui/page-title';
import { cursorOf, Pagination } from '@/components/ui/pagination';
import type { ApiKey, ApiKeyInput } from '@/lib/api/types';
import { useResource } from '@/lib/use-resource';
import { createApiKey, listApiKeys, revokeApiKey } from '../api/api-keys';
import { useFilters } from '../filters';
import { useIdempotencyKey } from '../idempotency';
import { SecretOnce } from '../secret-once';
import { KeyForm } from './key-form';
import { KeyTable } from './key-table';

/** What machines log in with. */
export function KeyList() {
  const cursor = cursorOf(useFilters().parameters);
  const { data, error, loading, reload } = useResource(`api-keys ${cursor}`, (signal) => listApiKeys(cursor, signal));
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<ApiKey | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const keyFor = useIdempotencyKey();

  const make = async (input: ApiKeyInput) => {
    const key = await createApiKey(input, keyFor(input));
    keyFor(null);
    setMade(key);
    setMaking(false);
    reload();
  };
  const revoke = async ({ id, name }: ApiKey) => {
    await revokeApiKey(id);
    toast.success(`${name} is revoked`);
    reload();
  };
  const newKey = (
    <Button disabled={made !== null} onClick={() => setMaking(true)}>
      New API key
    </Button>
  );

  return (
    <>
      <PageTitle aside={newKey}>API keys</PageTitle>
      <p className="-mt-5 mb-6 max-w-2xl text-sm text-soft">
        What machines log in with, such as an ERP: they get tokens from <code className="font-mono text-xs">/api/v1/auth/token</code> by id and
        secret. No key may do what only admins may.
      </p>
      <Dialog open={making} title="New API key" onClose={() => setMaking(false)}>
        <KeyForm onSubmit={make} onClose={() => setMaking(false)} />
      </Dialog>
      <ConfirmDialog
        open={revoking !== null}
        title={`Revoke ${revoking?.name}?`}
        confirmLabel="Revoke the key"
        danger
        onClose={() => setRevoking(null)}
        onConfirm={async () => {
          if (revoking) await revoke(revoking);
        }}
      >
        <p className="text-soft">Within a second it is of no use any more, nor are the tokens it was given. This cannot be undone.</p>
      </ConfirmDialog>
      {made && (
        <SecretOnce
          key={made.id}
          title={`Keep the secret of ${made.name}`}
          secret={made.secret}
          lost="The key is made, but the answer with its secret got lost on the way. Revoke it and make another."
          onKept={() => setMade(null)}
        >
          <CopyText label="Id" text={made.id} />
        </SecretOnce>
      )}
      <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />
      {!data && !error && <TableSkeleton rows={3} />}
      {data && data.items.length > 0 && <KeyTable keys={data.items} stale={loading && !error} onRevoke={setRevoking} />}
      {data?.items.length === 0 && (
        <EmptyState title="No API keys">Machines cannot log in yet. Make a key for each of them, that may do no more than it has to.</EmptyState>
      )}
      <Pagination nextCursor={data?.nextCursor} />
    </>
  );
}
