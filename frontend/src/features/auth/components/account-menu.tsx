'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { UserIcon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';
import { asApiError } from '@/lib/api/problem';
import type { User } from '@/lib/api/types';
import { loginPath } from '@/lib/next-path';
import { isOneOf, STAFF } from '@/lib/roles';
import { useAppSelector } from '@/lib/store';
import { useLogOut } from './use-log-out';

const ICON = 'flex size-11 items-center justify-center rounded-full hover:bg-cream';
const ENTRY = 'block w-full rounded-lg px-3 py-2.5 text-left text-sm hover:bg-cream';
const NOWHERE_TO_RETURN = ['/login', '/register', '/forgot-password', '/reset-password', '/verify-email'];

export function AccountMenu() {
  const { status, user } = useAppSelector(({ session }) => session);
  const pathname = usePathname();
  if (status === 'signedIn' && user) return <SignedInMenu user={user} />;
  const next = NOWHERE_TO_RETURN.includes(pathname) ? '/' : pathname;
  return (
    <Link href={loginPath(next)} className={ICON} aria-label="Log in">
      <UserIcon className={status === 'unknown' ? 'opacity-50' : undefined} />
    </Link>
  );
}

function SignedInMenu({ user }: { user: User }) {
  const initial = (
    <span aria-hidden="true" className="flex size-8 items-center justify-center rounded-full bg-moss text-sm font-semibold text-white">
      {user.name.trim().charAt(0).toUpperCase()}
    </span>
  );
  return (
    <Menu label={`Account of ${user.name}`} icon={initial} className="w-60">
      <div className="border-b border-line px-3 pt-1.5 pb-3">
        <p className="truncate text-sm font-semibold">{user.name}</p>
        <p className="truncate text-xs text-soft">{user.email}</p>
      </div>
      <ul className="pt-2">
        <Entry href="/orders">Your orders</Entry>
        <Entry href="/account">Profile and addresses</Entry>
        <Entry href="/account/security">Security</Entry>
        {isOneOf(user, STAFF) && <Entry href="/admin">Dashboard</Entry>}
        <li>
          <LogOutButton />
        </li>
      </ul>
    </Menu>
  );
}

function Entry({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <Link href={href} className={ENTRY}>
        {children}
      </Link>
    </li>
  );
}

function LogOutButton() {
  const [busy, setBusy] = useState(false);
  const logOut = useLogOut();

  async function leave() {
    if (busy) return;
    setBusy(true);
    try {
      await logOut();
      toast.success('You are logged out.');
    } catch (cause) {
      setBusy(false);
      toast.error(asApiError(cause).human);
    }
  }

  return (
    <button type="button" onClick={() => void leave()} aria-busy={busy || undefined} className={ENTRY}>
      Log out
    </button>
  );
}
