import { recall, remember } from '@/lib/storage';

/**
 * Whether somebody has logged in here. The cookies are out of reach of scripts and the access cookie is short-lived, so
 * without this mark every guest's visit would begin with a vain attempt to refresh.
 */
export const SIGNED_IN_KEY = 'ecom.signed-in';

export const wasSignedIn = (): boolean => recall('localStorage', SIGNED_IN_KEY) !== null;
export const rememberSignedIn = (signedIn: boolean): void => remember('localStorage', SIGNED_IN_KEY, signedIn ? 'yes' : null);
