'use client';

import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { SITE } from '@/config/site';

interface RecoveryCodesProps {
  codes: string[];
  onKept: () => void;
}

/** The shop keeps only their hashes, so that this is the one sight of them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [kept, setKept] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      toast.success('The codes are copied.');
    } catch {
      toast.error('Please select the codes and copy them yourself.');
    }
  };
  return (
    <div className="space-y-4 text-sm">
      <h3 ref={heading} tabIndex={-1} className="text-xl outline-none">
        The second factor is on. Keep these recovery codes.
      </h3>
      <p className="text-soft">
        If you lose your phone, each of them lets you in once. They are shown only now: print them, or keep them with your passwords.
      </p>
      <ul className="grid gap-x-6 gap-y-1.5 rounded-xl border border-line bg-cream/60 p-4 font-mono sm:grid-cols-2" data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button size="sm" look="outline" onClick={() => void copy()}>
          Copy
        </Button>
        <Button size="sm" look="outline" onClick={() => download(codes)}>
          Save as a file
        </Button>
      </div>
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" checked={kept} onChange={({ target }) => setKept(target.checked)} className="size-5 accent-clay" />I have kept them
      </label>
      <Button disabled={!kept} onClick={onKept}>
        Done
      </Button>
    </div>
  );
}

function download(codes: string[]): void {
  const text = `Recovery codes for ${SITE.name}. Each works once.\n\n${codes.join('\n')}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'recovery-codes.txt' });
  link.click();
  URL.revokeObjectURL(url);
}
