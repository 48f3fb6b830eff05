import type { ReactNode } from 'react';
import { ApiError, asApiError } from '@/lib/api/problem';
import { classes } from '@/lib/classes';
import { formatWait } from '@/lib/dates';
import { AlertIcon } from './icons';

const TONES = {
  neutral: 'bg-cream text-soft',
  good: 'bg-moss-pale text-moss',
  warn: 'bg-honey-pale text-honey',
  bad: 'bg-rust-pale text-rust',
  info: 'bg-sky-pale text-sky',
};

export type Tone = keyof typeof TONES;

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes('inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs font-semibold whitespace-nowrap', TONES[tone])}>
      {children}
    </span>
  );
}

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={classes('animate-pulse rounded-lg bg-sand/60', className)} />;
}

/** Stands in for a page that is being loaded; says so to those who do not see the grey boxes. */
export function LoadingBlock({ label = 'Loading', rows = 3 }: { label?: string; rows?: number }) {
  return (
    <div role="status" className="space-y-4">
      <span className="sr-only">{label}…</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-20 w-full" />
      ))}
    </div>
  );
}

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-3xl border border-dashed border-line bg-cream/50 px-6 py-16 text-center">
      <svg viewBox="0 0 96 72" className="mb-6 h-16 text-clay" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <path d="M18 30h60l-6 34H24l-6-34Z" fill="var(--color-sand)" />
        <path d="M34 38V24a14 14 0 0 1 28 0v14" strokeLinecap="round" />
        <path d="M6 64h84" strokeLinecap="round" />
      </svg>
      <h2 className="text-2xl">{title}</h2>
      {children && <div className="mt-2 max-w-md text-soft">{children}</div>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  );
}

export function TraceId({ id }: { id: string | undefined }) {
  if (!id) return null;
  return (
    <p className="mt-2 text-xs text-soft">
      If you ask us about it, mention <code className="rounded bg-white/70 px-1 py-0.5 font-mono break-all">{id}</code>
    </p>
  );
}

/** A failed call, told to a person: what happened, which fields, and the trace id for support. */
export function ProblemNotice({ error, action }: { error: unknown; action?: ReactNode }) {
  if (!error) return null;
  const problem: ApiError = asApiError(error);
  return (
    <div role="alert" className="flex gap-3 rounded-xl border border-rust/25 bg-rust-pale p-4 text-sm">
      <AlertIcon className="text-rust" />
      <div className="min-w-0">
        <p className="font-semibold text-rust">{problem.human}</p>
        {problem.retryAfterSeconds !== undefined && <p className="mt-1">Try again in {formatWait(problem.retryAfterSeconds)}.</p>}
        {problem.errors.length > 0 && (
          <ul className="mt-1 list-inside list-disc">
            {problem.errors.map(({ field, message }) => (
              <li key={field + message}>
                <span className="font-medium">{field}</span>: {message}
              </li>
            ))}
          </ul>
        )}
        <TraceId id={problem.traceId} />
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  );
}
