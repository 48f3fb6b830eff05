import type { PostalAddress } from '@/lib/api/types';
import { recall, remember } from '@/lib/storage';

/** The address being typed, so that a reload or a log-in on the way does not lose it. Cards are never stored. */
const STORED = 'ecom.checkout.address';

export const keepDraft = (address: PostalAddress): void => remember('sessionStorage', STORED, JSON.stringify(address));
export const forgetDraft = (): void => remember('sessionStorage', STORED, null);

export function readDraft(): Partial<PostalAddress> | null {
  try {
    return JSON.parse(recall('sessionStorage', STORED) ?? 'null') as Partial<PostalAddress> | null;
  } catch {
    return null;
  }
}
