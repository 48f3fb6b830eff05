'use client';

import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useAction } from '@/lib/use-action';
import { Button } from './button';
import { ProblemNotice } from './feedback';

interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** While something is under way Escape does not close it. */
  busy?: boolean;
  children: ReactNode;
}

/** A native modal dialog: the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ open, title, onClose, busy = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => busy && event.preventDefault()}
      className="m-auto w-[calc(100%-2rem)] max-w-lg rounded-2xl bg-white p-6 text-ink shadow-lift backdrop:bg-ink/45"
    >
      {open && (
        <>
          <h2 id={titleId} className="text-2xl">
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  confirmLabel: string;
  danger?: boolean;
  onConfirm: (form: FormData) => Promise<void>;
  onClose: () => void;
  /** What is about to happen, and the fields it needs. */
  children: ReactNode;
}

/** Asks before something is done; stays open, with the reason, when it could not be done. */
export function ConfirmDialog({ open, title, confirmLabel, danger, onConfirm, onClose, children }: ConfirmDialogProps) {
  const { run, busy, error, forgive } = useAction(onConfirm);
  const close = () => {
    forgive();
    onClose();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await run(new FormData(event.currentTarget))) onClose();
  };
  return (
    <Dialog open={open} title={title} onClose={close} busy={busy}>
      <form onSubmit={submit} className="mt-3 space-y-5 text-sm">
        {children}
        <ProblemNotice error={error} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={close} disabled={busy}>
            Back
          </Button>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
