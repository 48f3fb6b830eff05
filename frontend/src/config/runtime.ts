/** Where the parts are. Read at run time on the server, so that one build runs anywhere; never imported by client code. */

export function gatewayUrl(): string {
  return withoutSlash(process.env.ECOM_GATEWAY_URL || 'http://localhost:3008');
}

export function realtimeUrl(): string {
  return process.env.ECOM_REALTIME_URL || 'ws://localhost:3009/ws';
}

/** The public address, for canonical links and the sitemap. */
export function storefrontUrl(): string {
  return withoutSlash(process.env.ECOM_STOREFRONT_URL || 'http://localhost:3000');
}

/** The sign-in at an OpenID Connect provider that the servers offer with oidc.xml: its name for people, and where it begins. */
export function signInProvider(): SignInProvider | null {
  const name = process.env.ECOM_SIGN_IN_PROVIDER;
  if (!name) return null;
  const gateway = withoutSlash(process.env.ECOM_AUTH_OIDC_PUBLIC_URL || gatewayUrl());
  return { name, url: `${gateway}/api/v1/auth/login/oidc` };
}

export interface SignInProvider {
  name: string;
  url: string;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
