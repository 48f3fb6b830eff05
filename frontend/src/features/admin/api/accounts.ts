import { call } from '@/lib/api/browser';
import { query } from '@/lib/api/query';
import type { Page, User } from '@/lib/api/types';
import type { Role } from '@/lib/roles';

export interface AccountFilter {
  q: string;
  role: string;
  cursor: string | null;
}

const userPath = (id: string) => `/auth/users/${encodeURIComponent(id)}`;

export const listAccounts = (filter: AccountFilter, signal?: AbortSignal): Promise<Page<User>> =>
  call(`/auth/users${query({ ...filter, limit: 20 })}`, { signal });

export const getAccount = (id: string, signal?: AbortSignal): Promise<User> => call(userPath(id), { signal });

export const changeRoles = (id: string, roles: Role[], reason: string): Promise<{ roles: string[] }> =>
  call(`${userPath(id)}/roles`, { method: 'PUT', body: { roles, ...(reason && { reason }) } });
