import { describe, expect, it } from 'vitest';
import { fieldErrors } from '@/lib/api/problem';
import { endOf, readPublicKey, stateOf } from './words';

describe('an API key', () => {
  const now = Date.parse('2026-05-01T12:00:00Z');

  it('is active until it ends or is revoked', () => {
    expect(stateOf({}, now).value).toBe('active');
    expect(stateOf({ expiresAt: '2026-05-01T12:00:01Z' }, now).value).toBe('active');
    expect(stateOf({ expiresAt: '2026-05-01T12:00:00Z' }, now).value).toBe('expired');
    expect(stateOf({ expiresAt: '2026-04-01T12:00:00Z', revokedAt: '2026-03-01T12:00:00Z' }, now).value).toBe('revoked');
  });

  it('is good for the whole of its last day', () => {
    expect(endOf('2030-12-31')).toBe(new Date(2030, 11, 31, 23, 59, 59).toISOString());
    expect(endOf('')).toBeUndefined();
  });
});

describe('a public key', () => {
  const mistake = (text: string): string | undefined => {
    try {
      readPublicKey(text);
      return undefined;
    } catch (cause) {
      return fieldErrors(cause).publicKey;
    }
  };

  it('is sent without what else the JSON holds', () => {
    expect(readPublicKey('{"kty":"EC","crv":"P-256","x":"a","y":"b","use":"sig"}')).toEqual({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b' });
    expect(readPublicKey('{"kty":"OKP","crv":"Ed25519","x":"a"}')).toEqual({ kty: 'OKP', crv: 'Ed25519', x: 'a' });
    expect(readPublicKey('')).toBeUndefined();
  });

  it('is never a private one', () => {
    expect(mistake('{"kty":"OKP","crv":"Ed25519","x":"a","d":"secret"}')).toContain('private key');
  });

  it('is a JSON Web Key', () => {
    for (const text of ['ssh-ed25519 AAAA', '"a"', 'null', '{"kty":"OKP","crv":"Ed25519"}']) expect(mistake(text)).toContain('JSON Web Key');
  });
});
