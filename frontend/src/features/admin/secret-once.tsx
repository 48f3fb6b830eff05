'use client';

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';

interface SecretOnceProps {
  title: string;
  /** Missing when its answer got lost on the way: a repetition of the request is answered without it. */
  secret: string | undefined;
  /** What to do when it is missing. */
  lost: string;
  /** What it is for, and what belongs to it. */
  children: ReactNode;
  onKept: () => void;
}

/** The one sight of a secret. No dialog, which Escape would close; it stays until somebody says that they have it. */
export function SecretOnce({ title, secret, lost, children, onKept }: SecretOnceProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [kept, setKept] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section aria-labelledby={id} className="mb-6 space-y-3 rounded-2xl border border-honey/40 bg-honey-pale p-5 text-sm" data-testid="secret">
      <h2 id={id} ref={heading} tabIndex={-1} className="text-xl break-words outline-none">
        {title}
      </h2>
      {secret ? (
        <>
          <p className="font-medium">The secret is shown only now. Copy it to where it is needed; nobody can look it up later.</p>
          {children}
          <CopyText label="Secret" text={secret} />
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" checked={kept} onChange={({ target }) => setKept(target.checked)} className="size-5 accent-clay" />I have kept it
          </label>
        </>
      ) : (
        <p className="font-medium">{lost}</p>
      )}
      <Button size="sm" disabled={Boolean(secret) && !kept} onClick={onKept}>
        Done
      </Button>
    </section>
  );
}
