import { ApiError } from '@/lib/api/problem';

const REASONS: Record<string, string> = {
  'account-not-verified':
    'There is an account with your e-mail address here, and nobody has confirmed the address yet. Log in with its password and confirm it; then you can sign in there as well.',
  'second-factor-required': 'Your account asks for a code as well. Log in with your password and a code.',
  'email-not-verified': 'You have not confirmed your e-mail address there yet. Do that first, or log in with a password.',
};

/** What to tell whoever comes back from a provider without a session; the slug is of the problem and may be made up by anybody. */
export function providerRefusal(slug: string): ApiError {
  const detail = Object.hasOwn(REASONS, slug) ? REASONS[slug] : 'Please try again, or log in with a password.';
  return new ApiError({ title: 'Signing in there did not work', status: 401, detail });
}
