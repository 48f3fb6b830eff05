import { describe, expect, it } from 'vitest';
import { atProvider, loginPath, safeNext } from './next-path';

describe('safeNext', () => {
  it.each(['/checkout', '/orders/1?placed=1', '/search?q=a%26b#top'])('goes back to %s', (path) => {
    expect(safeNext(path)).toBe(path);
    expect(new URL(loginPath(path), 'http://shop').searchParams.get('next')).toBe(path);
  });

  it.each([null, undefined, '', 'checkout', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example'])(
    'does not leave the shop for %j',
    (path) => expect(safeNext(path, '/')).toBe('/'),
  );
});

describe('atProvider', () => {
  it('comes back to where one was going', () => {
    const begin = new URL(atProvider('https://api.shop.example/api/v1/auth/login/oidc', '/search?q=a%26b&page=2'));
    expect(begin.origin + begin.pathname).toBe('https://api.shop.example/api/v1/auth/login/oidc');
    expect(begin.searchParams.get('returnTo')).toBe('/search?q=a%26b&page=2');
  });
});
