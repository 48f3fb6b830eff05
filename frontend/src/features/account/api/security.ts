import { call } from '@/lib/api/browser';
import type { ActiveSession, Enrolment, Page, SecondFactor } from '@/lib/api/types';

export const changePassword = (currentPassword: string, newPassword: string) =>
  call<void>('/auth/password', { method: 'POST', body: { currentPassword, newPassword } });

export const requestEmailVerification = () => call<void>('/auth/email-verification', { method: 'POST' });

export const loadSecondFactor = (signal: AbortSignal) => call<SecondFactor>('/auth/second-factor', { signal });
export const enrolSecondFactor = (password: string) => call<Enrolment>('/auth/second-factor', { method: 'POST', body: { password } });
export const confirmSecondFactor = (code: string) =>
  call<{ recoveryCodes: string[] }>('/auth/second-factor/confirm', { method: 'POST', body: { code } }).then(({ recoveryCodes }) => recoveryCodes);
export const disableSecondFactor = (code: string) => call<void>('/auth/second-factor/disable', { method: 'POST', body: { code } });

export const listSessions = (signal: AbortSignal) =>
  call<Page<ActiveSession>>('/auth/sessions', { signal }).then(({ items }) => items);
export const endSession = (id: string) => call<void>(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
export const endOtherSessions = () => call<void>('/auth/sessions', { method: 'DELETE' });
