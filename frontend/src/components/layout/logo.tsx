import Link from 'next/link';
import { SITE } from '@/config/site';

export function Logo() {
  return (
    <Link href="/" className="flex items-center gap-2 font-display text-2xl font-semibold tracking-tight" aria-label={`${SITE.name}, home`}>
      <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true">
        <circle cx="16" cy="16" r="16" fill="var(--color-clay)" />
        <path d="M9 13h14l-1.6 10.5H10.6L9 13Zm3.5 2.5V12a3.5 3.5 0 0 1 7 0v3.5" fill="none" stroke="#fbf8f3" strokeWidth="1.8" strokeLinejoin="round" strokeLinecap="round" />
      </svg>
      {SITE.name}
    </Link>
  );
}
