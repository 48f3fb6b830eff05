import { describe, expect, it } from 'vitest';
import { csrfToken } from './csrf';

describe('the token against forged requests', () => {
  it('is found among other cookies', () => {
    expect(csrfToken('theme=dark; ecom_csrf=abc-_1; x=y')).toBe('abc-_1');
  });

  it('comes from the cookie of this host if there is one', () => {
    expect(csrfToken('ecom_csrf=planted; __Host-ecom_csrf=ours')).toBe('ours');
  });

  it.each(['', 'ecom_csrf=', 'xecom_csrf=1', 'ecom_csrf'])('is not in %j', (cookies) => {
    expect(csrfToken(cookies)).toBeUndefined();
  });
});
