import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlaceOrder } from '@/lib/api/types';
import { attemptFor, closeAttempt, openAttempt } from './attempt';
import { placeOrder } from './place-order';

const order = (token = 'tok_1', amount = 1990): PlaceOrder => ({
  cartId: 'cart-1',
  shippingAddress: { fullName: 'Ada', line1: 'Street 1', city: 'Berlin', postalCode: '10117', country: 'DE' },
  payment: { token },
  expectedTotal: { amount, currency: 'EUR' },
});

function memoryStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const problem = (status: number, slug: string) => json(status, { type: `https://ecom.example/problems/${slug}`, status });

beforeEach(() => {
  vi.stubGlobal('window', { sessionStorage: memoryStorage() });
  vi.stubGlobal('document', { cookie: '' });
  vi.useRealTimers();
});

describe('the key of an order', () => {
  it('stays the same for the same order, also after a reload', () => {
    const first = attemptFor('ada', order());
    expect(attemptFor('ada', order()).key).toBe(first.key);
    expect(openAttempt('ada')).toEqual(first);
  });

  it('is another one for another card, total or person', () => {
    const keys = [attemptFor('ada', order()), attemptFor('ada', order('tok_2')), attemptFor('ada', order('tok_2', 2090))];
    keys.push(attemptFor('bob', order('tok_2', 2090)));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(4);
  });

  it('is not given to somebody else', () => {
    attemptFor('ada', order());
    expect(openAttempt('bob')).toBeNull();
  });

  it('is new once the attempt is closed', () => {
    const first = attemptFor('ada', order());
    closeAttempt();
    expect(openAttempt('ada')).toBeNull();
    expect(attemptFor('ada', order()).key).not.toBe(first.key);
  });
});

describe('placing an order', () => {
  /** Answers as listed, and notes key and body of what it was asked. */
  function shop(...answers: (Response | Error)[]) {
    const asked: { key: string | undefined; body: unknown }[] = [];
    vi.stubGlobal('fetch', async (_: string, { headers, body }: { headers: Record<string, string>; body: unknown }) => {
      asked.push({ key: headers['idempotency-key'], body });
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    });
    return asked;
  }

  it('asks again with the same key and body when the answer got lost', async () => {
    vi.useFakeTimers();
    const asked = shop(new TypeError('network'), problem(502, 'upstream'), problem(409, 'request-in-progress'), json(201, { id: 'o-1' }));
    const attempt = attemptFor('ada', order());
    const retries = vi.fn();
    const placed = placeOrder(attempt, retries);
    await vi.runAllTimersAsync();
    expect(await placed).toEqual({ id: 'o-1' });
    expect(asked).toEqual(Array(4).fill({ key: attempt.key, body: attempt.body }));
    expect(retries).toHaveBeenCalledTimes(3);
    expect(openAttempt('ada')).toBeNull();
  });

  it('comes again when the shop says so, not earlier', async () => {
    vi.useFakeTimers();
    const busy = new Response('{"status":429,"type":"https://ecom.example/problems/service-busy"}', { status: 429, headers: { 'content-type': 'application/problem+json', 'retry-after': '40' } });
    const asked = shop(busy, json(201, { id: 'o-1' }));
    const retries = vi.fn();
    const placed = placeOrder(attemptFor('ada', order()), retries);
    await vi.advanceTimersByTimeAsync(39_999);
    expect(retries).toHaveBeenCalledExactlyOnceWith(40);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await placed).toEqual({ id: 'o-1' });
  });

  it('sends a second click nowhere', async () => {
    const asked = shop(json(201, { id: 'o-1' }));
    const attempt = attemptFor('ada', order());
    const [first, second] = await Promise.all([placeOrder(attempt, vi.fn()), placeOrder(attempt, vi.fn())]);
    expect(first).toBe(second);
    expect(asked).toHaveLength(1);
  });

  it('gives the key up when the shop says no', async () => {
    shop(problem(409, 'price-changed'));
    await expect(placeOrder(attemptFor('ada', order()), vi.fn())).rejects.toMatchObject({ slug: 'price-changed' });
    expect(openAttempt('ada')).toBeNull();
  });

  it('keeps the key when the shop cannot be reached at all', async () => {
    vi.useFakeTimers();
    shop();
    const attempt = attemptFor('ada', order());
    const failed = expect(placeOrder(attempt, vi.fn())).rejects.toMatchObject({ slug: 'unreachable' });
    await vi.runAllTimersAsync();
    await failed;
    expect(openAttempt('ada')).toEqual(attempt);
  });
});
