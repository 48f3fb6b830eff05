'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { classes } from '@/lib/classes';

const AFTER = 'after';

/**
 * Lists are cut by cursors, which only lead forward. The address holds the cursors passed so far, so that the way back,
 * a reload and the browser's own buttons all work.
 */
export const cursorOf = (parameters: URLSearchParams): string | null => parameters.getAll(AFTER).at(-1) ?? null;

export function Pagination({ nextCursor }: { nextCursor: string | null | undefined }) {
  const pathname = usePathname();
  const parameters = useSearchParams();
  const passed = parameters.getAll(AFTER);
  if (passed.length === 0 && !nextCursor) return null;

  const to = (cursors: string[]) => {
    const next = new URLSearchParams(parameters);
    next.delete(AFTER);
    cursors.forEach((cursor) => next.append(AFTER, cursor));
    return `${pathname}?${next}`;
  };

  return (
    <nav aria-label="Pages" className="mt-5 flex items-center justify-between gap-3 text-sm">
      <Step href={passed.length > 0 ? to(passed.slice(0, -1)) : null}>← Previous</Step>
      <span className="text-soft">Page {passed.length + 1}</span>
      <Step href={nextCursor ? to([...passed, nextCursor]) : null}>Next →</Step>
    </nav>
  );
}

function Step({ href, children }: { href: string | null; children: string }) {
  const look = 'inline-flex min-h-11 items-center rounded-full border px-5 font-semibold';
  if (!href) {
    return (
      <span aria-disabled="true" className={classes(look, 'border-line text-soft/70')}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} className={classes(look, 'border-ink/25 bg-white hover:border-ink')}>
      {children}
    </Link>
  );
}
