import { CSRF_FIELD, csrfToken } from './csrf';
import { ApiError, readProblem, unreachable } from './problem';

/** The seam to the backend for code that runs in the browser: same-origin calls, cookies for identity. */

const BASE = '/api/v1';
const DEADLINE_MS = 40_000;

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

type Listener = () => void;
let sessionLost: Listener = () => undefined;
let refreshing: Promise<boolean> | undefined;

/** Called when neither the access token nor the refresh token is good any more. */
export function onSessionLost(listener: Listener): void {
  sessionLost = listener;
}

export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  let answer = await send(path, options);
  if (answer.status === 401 && mayRefresh(path)) {
    if (await refreshOnce()) answer = await send(path, options);
    else sessionLost();
  }
  if (!answer.ok) throw await readProblem(answer);
  return (answer.status === 204 ? undefined : await readJson(answer)) as T;
}

/** Their 401 is about what was typed or followed, not about an old access token. */
const ABOUT_CREDENTIALS = ['login', 'register', 'refresh', 'logout', 'password-reset', 'email-verification/confirm'];

function mayRefresh(path: string): boolean {
  return !ABOUT_CREDENTIALS.some((call) => path === `/auth/${call}` || path.startsWith(`/auth/${call}/`));
}

/** Several calls may find the token expired at once; the refresh token rotates, so only one of them may use it. */
function refreshOnce(): Promise<boolean> {
  refreshing ??= oneWindowAtATime(() => send('/auth/refresh', { method: 'POST', body: {} }))
    .then(async (answer) => {
      // Only the shop's own "no" ends a session; an outage says nothing about it.
      if (!answer.ok && answer.status !== 401) throw await readProblem(answer);
      return answer.ok;
    })
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}

/** Other windows share the cookies: whoever comes second finds the token that the first was given. */
async function oneWindowAtATime<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? await navigator.locks.request('ecom.refresh', work) : await work();
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const { method = 'GET', body, idempotencyKey, signal } = options;
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
  if (body !== undefined) headers['content-type'] ??= 'application/json';
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  const csrf = csrfToken(document.cookie);
  if (csrf && method !== 'GET') headers[CSRF_FIELD] = csrf;
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  try {
    return await fetch(BASE + path, {
      method,
      headers,
      body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      cache: 'no-store',
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw unreachable();
  }
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError({ title: 'The answer could not be read', status: answer.status });
  }
}

