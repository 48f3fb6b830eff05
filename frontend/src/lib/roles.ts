import type { User } from './api/types';

/** What an account may do. The services decide; the pages only spare people what they could do nothing with. */
export const ROLES = ['shopper', 'support', 'catalog', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const STAFF: readonly Role[] = ['support', 'catalog', 'admin'];

export const isOneOf = (user: User | null | undefined, roles: readonly Role[]): boolean =>
  user?.roles.some((role) => roles.some((wanted) => wanted === role)) ?? false;
