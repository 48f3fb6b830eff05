/**
 * The token by which the shop knows that a call comes from a page of ours and not from another site, for which the
 * browser would send the cookies too. Over TLS its cookie has the prefix of cookies that belong to one host.
 */
export const CSRF_FIELD = 'x-csrf-token';
const NAMES = ['__Host-ecom_csrf', 'ecom_csrf'];

export function csrfToken(cookies: string): string | undefined {
  const pairs = new Map(
    cookies.split(';').map((pair) => {
      const [name = '', value = ''] = pair.trim().split('=');
      return [name, value];
    }),
  );
  return NAMES.map((name) => pairs.get(name)).find(Boolean);
}
