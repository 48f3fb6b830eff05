import type { FieldError, Problem } from './types';

const PROBLEM_BASE = 'https://ecom.example/problems/';

/** What went wrong with a call, in a shape that can be shown to a person: an RFC 9457 problem, or the lack of an answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly slug: string;
  readonly detail: string;
  readonly traceId: string | undefined;
  readonly errors: FieldError[];
  /** The order that was made of the cart, if that is what is wrong. */
  readonly orderId: string | undefined;
  /** When another try makes sense, if the shop has said so. */
  readonly retryAfterSeconds: number | undefined;
  /** Next.js hands only this field of a server error to the browser, see `readDigest`. */
  readonly digest: string;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    const title = problem.title ?? 'Something went wrong';
    super(title);
    this.name = 'ApiError';
    this.status = problem.status ?? 0;
    this.slug = (problem.type ?? '').replace(PROBLEM_BASE, '') || 'unknown';
    this.detail = problem.detail ?? '';
    this.traceId = problem.traceId ?? undefined;
    this.errors = problem.errors ?? [];
    this.orderId = problem.orderId ?? undefined;
    this.retryAfterSeconds = retryAfterSeconds;
    this.digest = writeDigest({ status: this.status, title, traceId: this.traceId, retryAfterSeconds });
  }

  /** The best sentence to show: services write `detail` for people. */
  get human(): string {
    return this.detail || this.message;
  }

  /** The same, to be told at a field of a form. */
  at(field: string, message: string = this.human): ApiError {
    return new ApiError({ title: this.message, status: this.status, detail: this.detail, traceId: this.traceId, errors: [{ field, message }] });
  }
}

/** No answer at all: the network, or a service that is down. A retry with the same key is safe and makes sense. */
export function unreachable(): ApiError {
  return new ApiError({
    type: `${PROBLEM_BASE}unreachable`,
    title: 'The shop cannot be reached',
    status: 503,
    detail: 'The shop did not answer. Please check your connection and try again in a moment.',
  });
}

export async function readProblem(answer: Response): Promise<ApiError> {
  const fallback: Problem = {
    title: answer.status >= 500 ? 'The shop has a problem' : 'That did not work',
    status: answer.status,
    detail: answer.status >= 500 ? 'Something failed on our side. Please try again in a moment.' : undefined,
  };
  const type = answer.headers.get('content-type') ?? '';
  const seconds = Number(answer.headers.get('retry-after')) || undefined;
  if (!type.includes('json')) return new ApiError(fallback, seconds);
  try {
    const body: unknown = await answer.json();
    const problem = typeof body === 'object' && body !== null ? (body as Problem) : {};
    return new ApiError({ ...fallback, ...problem, status: answer.status }, seconds);
  } catch {
    return new ApiError(fallback, seconds);
  }
}

export function asApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  return new ApiError({ title: 'Something went wrong', detail: 'Please try again in a moment.' });
}

/** The messages per field, for forms: `payment.token` and `token` both end up under `token`. */
export function fieldErrors(cause: unknown): Record<string, string> {
  if (!(cause instanceof ApiError)) return {};
  return Object.fromEntries(cause.errors.map(({ field, message }) => [field.split('.').at(-1) ?? field, message]));
}

export interface ErrorDigest {
  status: number;
  title: string;
  traceId: string | undefined;
  retryAfterSeconds: number | undefined;
}

const DIGEST_MARK = 'problem';

function writeDigest({ status, title, traceId, retryAfterSeconds }: ErrorDigest): string {
  return [DIGEST_MARK, status, traceId ?? '', retryAfterSeconds ?? '', title].join('|');
}

export function readDigest(digest: string | undefined): ErrorDigest | undefined {
  const [mark, status, traceId, seconds, ...title] = (digest ?? '').split('|');
  if (mark !== DIGEST_MARK) return undefined;
  return { status: Number(status), traceId: traceId || undefined, retryAfterSeconds: Number(seconds) || undefined, title: title.join('|') };
}
