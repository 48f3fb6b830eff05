import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, onSessionLost } from './browser';

type Handler = () => Response;

const ok = (body: object = {}) => Response.json(body);
const refused = (status: number) => Response.json({ status }, { status });

/** Answers each path by its own list, the last of it for ever. */
function shop(answers: Record<string, Handler[]>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.replace('/api/v1', '');
    asked.push(path);
    const list = answers[path] ?? [];
    const handler = list.length > 1 ? list.shift() : list[0];
    if (!handler) throw new TypeError(`nothing at ${path}`);
    return handler();
  });
  return asked;
}

describe('a call with an expired access token', () => {
  const lost = vi.fn();
  beforeEach(() => {
    // Without locks, as in an old browser.
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('document', { cookie: 'ecom_csrf=t1' });
    lost.mockReset();
    onSessionLost(lost);
  });

  it('is repeated after one refresh, however many calls find out at once', async () => {
    const asked = shop({
      '/orders': [() => refused(401), () => ok({ items: [1] })],
      '/users/me': [() => refused(401), () => ok({ name: 'Ada' })],
      '/auth/refresh': [() => ok()],
    });
    const answers = await Promise.all([call('/orders'), call('/users/me')]);
    expect(answers).toEqual([{ items: [1] }, { name: 'Ada' }]);
    expect(asked.filter((path) => path === '/auth/refresh')).toHaveLength(1);
    expect(lost).not.toHaveBeenCalled();
  });

  it('ends the session when the shop refuses to refresh', async () => {
    shop({ '/orders': [() => refused(401)], '/auth/refresh': [() => refused(401)] });
    await expect(call('/orders')).rejects.toMatchObject({ status: 401 });
    expect(lost).toHaveBeenCalledOnce();
  });

  it.each([429, 502, 503])('leaves the session alone when refreshing fails with %d', async (status) => {
    shop({ '/orders': [() => refused(401)], '/auth/refresh': [() => refused(status)] });
    await expect(call('/orders')).rejects.toMatchObject({ status });
    expect(lost).not.toHaveBeenCalled();
  });

  it.each(['/auth/login', '/auth/login/second-factor', '/auth/password-reset/confirm'])('takes a 401 of %s for what it is', async (path) => {
    const asked = shop({ [path]: [() => refused(401)] });
    await expect(call(path, { method: 'POST', body: {} })).rejects.toMatchObject({ status: 401 });
    expect(asked).toEqual([path]);
    expect(lost).not.toHaveBeenCalled();
  });

  it.each(['/auth/sessions', '/auth/second-factor', '/auth/password'])('is refreshed for %s, which needs a session', async (path) => {
    shop({ [path]: [() => refused(401), () => ok({ fine: true })], '/auth/refresh': [() => ok()] });
    expect(await call(path)).toEqual({ fine: true });
  });
});

describe('a call of a page', () => {
  it('shows that it comes from us when it changes something', async () => {
    vi.stubGlobal('document', { cookie: 'ecom_csrf=t1' });
    const fields: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      fields.push(new Headers(init.headers).get('x-csrf-token'));
      return ok();
    });
    await call('/orders/carts', { method: 'POST' });
    await call('/orders');
    expect(fields).toEqual(['t1', null]);
  });
});
