import { call } from '@/lib/api/browser';
import type { Session, User } from '@/lib/api/types';

export interface Credentials {
  email: string;
  password: string;
}

export const whoAmI = () => call<User>('/auth/me');
export const logIn = (body: Credentials) => call<Session>('/auth/login', { method: 'POST', body });
export const logOut = () => call<void>('/auth/logout', { method: 'POST', body: {} });
export const register = (body: Credentials & { name: string }) => call<Session>('/auth/register', { method: 'POST', body });
