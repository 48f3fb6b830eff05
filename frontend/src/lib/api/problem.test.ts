import { expect, it } from 'vitest';
import { readDigest, readProblem } from './problem';

const answer = (headers: Record<string, string>) =>
  new Response(JSON.stringify({ title: 'Busy | or so', traceId: 't1' }), { status: 503, headers: { 'content-type': 'application/problem+json', ...headers } });

it('reaches the error page with all that it shows, the wait included', async () => {
  const busy = await readProblem(answer({ 'retry-after': '7' }));
  expect(readDigest(busy.digest)).toEqual({ status: 503, title: 'Busy | or so', traceId: 't1', retryAfterSeconds: 7 });
  expect(readDigest((await readProblem(answer({}))).digest)).toMatchObject({ title: 'Busy | or so', retryAfterSeconds: undefined });
  expect(readDigest('of-something-else')).toBeUndefined();
});
