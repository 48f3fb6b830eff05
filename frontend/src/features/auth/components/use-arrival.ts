'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Session } from '@/lib/api/types';
import { useAppDispatch, useAppSelector } from '@/lib/store';
import { signedIn } from '@/lib/store/session';
import { rememberSignedIn } from '../api/memory';

/** Takes whoever is logged in, just now or already, to where they wanted to go. */
export function useArrival(next: string) {
  const dispatch = useAppDispatch();
  const router = useRouter();
  const arrived = useAppSelector(({ session }) => session.status === 'signedIn');

  useEffect(() => {
    if (arrived) router.replace(next);
  }, [arrived, next, router]);

  const begin = ({ user }: Session) => {
    rememberSignedIn(true);
    dispatch(signedIn(user));
  };
  return { arrived, begin };
}
