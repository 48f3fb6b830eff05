'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { LoadingBlock } from '@/components/ui/feedback';
import type { User } from '@/lib/api/types';
import { loginPath } from '@/lib/next-path';
import { isOneOf, STAFF } from '@/lib/roles';
import { useAppSelector } from '@/lib/store';
import { rolesFor } from './sections';

/** Spares people pages they could do nothing with. It protects nothing: every call is authorised by the services. */
export function AdminGate({ children }: { children: ReactNode }) {
  const { status, user } = useAppSelector(({ session }) => session);
  const pathname = usePathname();
  if (status === 'unknown') return <LoadingBlock />;
  if (isOneOf(user, rolesFor(pathname))) return children;
  return (
    <section className="mx-auto max-w-lg py-16 text-center">
      <p className="eyebrow">Error 403</p>
      <h1 className="mt-3 text-4xl">No access</h1>
      <p className="mt-4 text-soft">{reason(user)}</p>
      <div className="mt-8 flex flex-wrap justify-center gap-3">
        {!user && <ButtonLink href={loginPath(pathname)}>Log in</ButtonLink>}
        {isOneOf(user, STAFF) && <ButtonLink href="/admin">Overview</ButtonLink>}
        <ButtonLink href="/" look="outline">
          Go to the shop
        </ButtonLink>
      </div>
    </section>
  );
}

function reason(user: User | null): string {
  if (!user) return 'Only staff can see these pages. Log in with such an account to go on.';
  if (isOneOf(user, STAFF)) return `This page is not for the roles you have: ${user.roles.join(', ')}. An admin can give you others.`;
  return `You are logged in as ${user.email}, which may not see the administration. Log out, and in again with an account of the staff.`;
}
