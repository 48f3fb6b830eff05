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

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
