import { describe, expect, it } from 'vitest';
import { providerRefusal } from './provider-refusal';

describe('providerRefusal', () => {
  it('says what to do', () => {
    expect(providerRefusal('account-not-verified').human).toContain('Log in with its password');
    expect(providerRefusal('second-factor-required').human).toContain('a code');
    expect(providerRefusal('email-not-verified').human).toContain('e-mail address');
  });

  it.each(['sign-in-refused', '', '__proto__', 'constructor', '<script>'])('says no word of %j', (slug) => {
    expect(providerRefusal(slug).human).toBe('Please try again, or log in with a password.');
  });
});
