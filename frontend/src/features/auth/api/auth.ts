import { call } from '@/lib/api/browser';
import type { Challenge, Session, User } from '@/lib/api/types';

export interface Credentials {
  email: string;
  password: string;
}

export const whoAmI = () => call<User>('/auth/me');

/** The right password starts a session, or is answered by a challenge if a code is asked for as well. */
export const logIn = (body: Credentials) => call<Session | Challenge>('/auth/login', { method: 'POST', body });
export const isChallenge = (answer: Session | Challenge): answer is Challenge => 'challenge' in answer;
export const logInWithCode = (challenge: string, code: string) =>
  call<Session>('/auth/login/second-factor', { method: 'POST', body: { challenge, code } });

export const logOut = () => call<void>('/auth/logout', { method: 'POST', body: {} });
/** Says the same whether or not the address has an account. */
export const register = (body: Credentials & { name: string }) => call<void>('/auth/register', { method: 'POST', body });

export const requestPasswordReset = (email: string) => call<void>('/auth/password-reset', { method: 'POST', body: { email } });
export const resetPassword = (token: string, newPassword: string) =>
  call<void>('/auth/password-reset/confirm', { method: 'POST', body: { token, newPassword } });
export const verifyEmail = (token: string) => call<void>('/auth/email-verification/confirm', { method: 'POST', body: { token } });
