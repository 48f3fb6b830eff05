import { gatewayUrl } from '@/config/runtime';

/**
 * Hands the browser's same-origin API calls to the gateway. A route handler and not a rewrite, because rewrites are
 * fixed at build time and the gateway's address is known only at run time.
 */

const NOT_FORWARDED = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'host', 'expect', 'content-length'];
/** fetch undoes the compression, so that length and encoding of the answer are not those of the gateway any more. */
const NOT_RETURNED = ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length'];

async function forward(request: Request): Promise<Response> {
  const { pathname, search, host, protocol } = new URL(request.url);
  const headers = new Headers(request.headers);
  NOT_FORWARDED.forEach((name) => headers.delete(name));
  [...headers.keys()].filter((name) => name.startsWith('x-middleware-')).forEach((name) => headers.delete(name));
  headers.set('x-forwarded-host', host);
  headers.set('x-forwarded-proto', protocol.replace(':', ''));
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  try {
    const answer = await fetch(gatewayUrl() + pathname + search, {
      method: request.method,
      headers,
      body: hasBody ? request.body : null,
      redirect: 'manual',
      cache: 'no-store',
      signal: request.signal,
      ...(hasBody && { duplex: 'half' }),
    });
    const returned = new Headers(answer.headers);
    NOT_RETURNED.forEach((name) => returned.delete(name));
    return new Response(answer.body, { status: answer.status, headers: returned });
  } catch {
    return gatewayDown(pathname);
  }
}

function gatewayDown(instance: string): Response {
  const problem = {
    type: 'https://ecom.example/problems/unreachable',
    title: 'The shop cannot be reached',
    status: 502,
    detail: 'The shop did not answer. Please try again in a moment.',
    instance,
  };
  return Response.json(problem, { status: 502, headers: { 'content-type': 'application/problem+json' } });
}

export { forward as GET, forward as HEAD, forward as POST, forward as PUT, forward as PATCH, forward as DELETE };
