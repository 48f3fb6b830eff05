import { describe, expect, it } from 'vitest';
import { loginPath, safeNext } from './next-path';

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
