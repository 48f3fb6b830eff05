'use client';

import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { Field, TextArea } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { ApiKeyInput } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { CheckGroup, chosenIn } from '../check-group';
import { endOf, readPublicKey, SCOPES } from './words';

interface KeyFormProps {
  onSubmit: (input: ApiKeyInput) => Promise<void>;
  onClose: () => void;
}

/** What a new key is for. */
export function KeyForm({ onSubmit, onClose }: KeyFormProps) {
  const { form, busy, errors, failure } = useForm(async ({ name = '', expiresAt = '', publicKey = '' }, element) => {
    const scopes = chosenIn(element, 'scopes');
    if (scopes.length === 0) throw new ApiError({ title: 'No scope is chosen' }).at('scopes', 'Choose what the key may do.');
    const [end, jwk] = [endOf(expiresAt), readPublicKey(publicKey)];
    await onSubmit({ name, scopes, ...(end && { expiresAt: end }), ...(jwk && { publicKey: jwk }) });
  });

  return (
    <form {...form} aria-label="New API key" className="mt-4 space-y-5 text-sm">
      <ProblemNotice error={failure} />
      <Field
        name="name"
        label="Name"
        hint="Of the machine or the program; stands in the audit log"
        autoComplete="off"
        required
        maxLength={100}
        error={errors.name}
      />
      <CheckGroup name="scopes" legend="What it may do" choices={SCOPES} error={errors.scopes} />
      <Field name="expiresAt" type="date" label="Last day" hint="Without one it is good until it is revoked" max="9999-12-31" error={errors.expiresAt} />
      <TextArea
        name="publicKey"
        label="Public key"
        hint="A JSON Web Key, Ed25519 or P-256: with it, every request has to be signed"
        spellCheck={false}
        rows={3}
        maxLength={2_000}
        error={errors.publicKey}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onClose} disabled={busy}>
          Back
        </Button>
        <Button type="submit" busy={busy}>
          Make the key
        </Button>
      </div>
    </form>
  );
}
