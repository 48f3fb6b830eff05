'use client';

import { useEffect } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { TraceId } from '@/components/ui/feedback';
import { readDigest } from '@/lib/api/problem';
import { formatWait } from '@/lib/dates';

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const problem = readDigest(error.digest);
  const wait = problem?.retryAfterSeconds;
  useEffect(() => console.error(error), [error]);
  return (
    <div className="shell max-w-2xl py-24 text-center">
      <p className="eyebrow">{problem ? `Error ${problem.status}` : 'Error'}</p>
      <h1 className="mt-3 text-4xl">{problem?.title ?? 'Something went wrong'}</h1>
      <p className="mt-4 text-soft">This is our fault, not yours. Try again{wait && ` in about ${formatWait(wait)}`}; your cart is safe.</p>
      <TraceId id={problem?.traceId} />
      <div className="mt-8 flex justify-center gap-3">
        <Button onClick={() => window.location.reload()}>Try again</Button>
        <ButtonLink look="outline" href="/" onClick={reset}>
          Go to the start
        </ButtonLink>
      </div>
    </div>
  );
}
