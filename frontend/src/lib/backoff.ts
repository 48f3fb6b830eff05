export interface Backoff {
  baseMs: number;
  maxMs: number;
}

/**
 * The wait before attempt n (from 0): exponential with "equal jitter", so that many browsers that lost the same server
 * do not come back in the same instant, and none comes back at once.
 */
export function backoffDelay(attempt: number, { baseMs, maxMs }: Backoff, random: () => number = Math.random): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(attempt, 30));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
