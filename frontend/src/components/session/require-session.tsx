'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, type ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState, LoadingBlock } from '@/components/ui/feedback';
import { loginPath } from '@/lib/next-path';
import { useAppSelector } from '@/lib/store';

interface RequireSessionProps {
  /** Why to log in. */
  title: string;
  children: ReactNode;
}

/** Shows its children to whoever is logged in, and the way to log in to everybody else. */
export function RequireSession({ title, children }: RequireSessionProps) {
  const status = useAppSelector(({ session }) => session.status);
  if (status === 'unknown') return <LoadingBlock />;
  if (status === 'signedIn') return children;
  return (
    <Suspense>
      <LogInFirst title={title} />
    </Suspense>
  );
}

function LogInFirst({ title }: { title: string }) {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const here = search ? `${pathname}?${search}` : pathname;
  return (
    <EmptyState
      title={title}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink href={loginPath(here)}>Log in</ButtonLink>
          <ButtonLink look="outline" href={`/register?next=${encodeURIComponent(here)}`}>
            Create an account
          </ButtonLink>
        </div>
      }
    >
      You will come back to this page.
    </EmptyState>
  );
}
