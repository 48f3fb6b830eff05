'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { DeadLetter } from '@/lib/api/types';
import { discardDeadLetter, redriveDeadLetter } from '../api/dead-letters';
import type { Service } from '../services/services';

interface LetterActionsProps {
  service: Service;
  letter: DeadLetter;
  onChanged: () => void;
}

export function LetterActions({ service, letter: { id }, onChanged }: LetterActionsProps) {
  const [asking, setAsking] = useState<'redrive' | 'discard' | null>(null);
  const close = () => setAsking(null);

  /** A refusal is news as well: it failed again, or somebody else was faster. */
  const end = async (work: Promise<DeadLetter>, done: string) => {
    try {
      const { alsoRedriven } = await work;
      toast.success(alsoRedriven ? `${done}, and ${alsoRedriven} behind it` : done);
      onChanged();
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 409) onChanged();
      throw cause;
    }
  };

  return (
    <div className="flex flex-wrap gap-3">
      <Button onClick={() => setAsking('redrive')}>Redrive</Button>
      <Button look="danger" onClick={() => setAsking('discard')}>
        Discard
      </Button>
      <ConfirmDialog
        open={asking === 'redrive'}
        title="Handle it again?"
        confirmLabel="Redrive"
        onClose={close}
        onConfirm={() => end(redriveDeadLetter(service, id), 'It is processed')}
      >
        <p className="text-soft">When it succeeds, what is parked behind it follows in order. When it fails, it stays here.</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'discard'}
        title="Never process it?"
        confirmLabel="Discard"
        danger
        onClose={close}
        onConfirm={(form) => end(discardDeadLetter(service, id, String(form.get('reason') ?? '').trim()), 'It is discarded')}
      >
        <p className="text-soft">What it was to change will not be changed. What is parked behind it follows in order. This cannot be undone.</p>
        <TextArea name="reason" label="Reason" hint="Stands in the audit log" required maxLength={500} rows={3} />
      </ConfirmDialog>
    </div>
  );
}
