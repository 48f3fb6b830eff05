'use client';

import { useCartKeeper } from '@/lib/cart/use-cart-keeper';
import { useAppDispatch } from '@/lib/store';
import { signedOut } from '@/lib/store/session';
import { logOut } from '../api/auth';
import { rememberSignedIn } from '../api/memory';

/** The cart goes too: the next person at this computer is somebody else. */
export function useLogOut(): () => Promise<void> {
  const dispatch = useAppDispatch();
  const cart = useCartKeeper();
  return async () => {
    await logOut();
    rememberSignedIn(false);
    cart.forget();
    dispatch(signedOut());
  };
}
