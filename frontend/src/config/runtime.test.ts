import { afterEach, describe, expect, it, vi } from 'vitest';
import { signInProvider } from './runtime';

describe('signInProvider', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is none unless it has a name', () => {
    vi.stubEnv('ECOM_SIGN_IN_PROVIDER', '');
    expect(signInProvider()).toBeNull();
  });

  it('begins at the address by which browsers reach the gateway', () => {
    vi.stubEnv('ECOM_SIGN_IN_PROVIDER', 'Acme');
    vi.stubEnv('ECOM_AUTH_OIDC_PUBLIC_URL', 'https://api.shop.example/');
    expect(signInProvider()).toEqual({ name: 'Acme', url: 'https://api.shop.example/api/v1/auth/login/oidc' });
  });

  it('begins at the gateway where that has no other address', () => {
    vi.stubEnv('ECOM_SIGN_IN_PROVIDER', 'Acme');
    vi.stubEnv('ECOM_GATEWAY_URL', 'http://localhost:3008');
    expect(signInProvider()?.url).toBe('http://localhost:3008/api/v1/auth/login/oidc');
  });
});
