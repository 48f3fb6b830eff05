import type { Tone } from '@/components/ui/feedback';
import { ApiError } from '@/lib/api/problem';
import type { ApiKey, PublicKey } from '@/lib/api/types';

/** What a key may be made for; `admin` has none. */
export const SCOPES = [
  { value: 'support:read', label: 'support:read', hint: 'Looks up accounts, orders and their history, stock, dead letters.' },
  { value: 'support:write', label: 'support:write', hint: 'Cancels, refunds and takes back as well.' },
  { value: 'catalog:read', label: 'catalog:read', hint: 'Looks up products, drafts among them, and stock.' },
  { value: 'catalog:write', label: 'catalog:write', hint: 'Writes products, categories and stock, and imports as well.' },
] as const;

export interface KeyState {
  value: 'active' | 'expired' | 'revoked';
  label: string;
  tone: Tone;
}

export function stateOf({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now = Date.now()): KeyState {
  if (revokedAt) return { value: 'revoked', label: 'Revoked', tone: 'bad' };
  if (expiresAt && Date.parse(expiresAt) <= now) return { value: 'expired', label: 'Expired', tone: 'neutral' };
  return { value: 'active', label: 'Active', tone: 'good' };
}

/** A day as its field gives it; the key is good until it ends, where the admin is. */
export const endOf = (day: string): string | undefined => (day ? new Date(`${day}T23:59:59`).toISOString() : undefined);

/** A JSON Web Key, of which only the public parts leave the browser. */
export function readPublicKey(text: string): PublicKey | undefined {
  if (!text) return undefined;
  const jwk = parse(text);
  if ('d' in jwk) throw wrong('This is the private key, which nobody else may know. Give the public one, without "d".');
  const { kty, crv, x, y } = jwk;
  if (typeof kty !== 'string' || typeof crv !== 'string' || typeof x !== 'string') throw wrong(SHAPE);
  return { kty, crv, x, ...(typeof y === 'string' && { y }) };
}

const SHAPE = 'Give a JSON Web Key such as {"kty":"OKP","crv":"Ed25519","x":"…"}.';

const wrong = (message: string): ApiError => new ApiError({ title: 'No public key' }).at('publicKey', message);

function parse(text: string): Record<string, unknown> {
  try {
    const jwk: unknown = JSON.parse(text);
    if (typeof jwk === 'object' && jwk !== null) return jwk as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw wrong(SHAPE);
}
