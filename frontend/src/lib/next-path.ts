/** Where to go after logging in: only a path of this shop, never another site. */
export function safeNext(next: string | null | undefined, fallback = '/'): string {
  if (!next || !next.startsWith('/') || /^\/[/\\]/.test(next) || /[\u0000-\u001f]/.test(next)) return fallback;
  return next;
}

export const loginPath = (next: string): string => `/login?next=${encodeURIComponent(next)}`;

/** Where a sign-in at a provider begins that comes back to a path of this shop. */
export const atProvider = (url: string, next: string): string => `${url}?returnTo=${encodeURIComponent(next)}`;
