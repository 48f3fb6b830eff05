import { describe, expect, it } from 'vitest';
import { backoffDelay } from './backoff';

const BACKOFF = { baseMs: 1_000, maxMs: 30_000 };
const lowest = () => 0;
const highest = () => 0.999_999;

describe('backoffDelay', () => {
  it('doubles with every attempt', () => {
    expect([0, 1, 2, 3].map((attempt) => backoffDelay(attempt, BACKOFF, highest))).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('never exceeds the longest wait, however long it lasts', () => {
    expect(backoffDelay(10, BACKOFF, highest)).toBe(30_000);
    expect(backoffDelay(10_000, BACKOFF, highest)).toBe(30_000);
  });

  it('spreads browsers over half of the wait, and lets none come back at once', () => {
    expect(backoffDelay(0, BACKOFF, lowest)).toBe(500);
    expect(backoffDelay(3, BACKOFF, lowest)).toBe(4_000);
  });
});
