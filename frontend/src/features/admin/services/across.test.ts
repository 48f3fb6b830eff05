import { describe, expect, it } from 'vitest';
import { across } from './across';
import { SERVICES, type Service } from './services';

type Item = { at: string };

const page = (...at: string[]) => ({ items: at.map((each) => ({ at: each })), nextCursor: null });

describe('what all services have', () => {
  it('is shown newest first, with who has it', async () => {
    const answers: Partial<Record<Service, ReturnType<typeof page>>> = { order: page('2026-05-03', '2026-05-01'), auth: page('2026-05-02') };
    const { items } = await across<Item>(null, async (service) => answers[service] ?? page(), ({ at }) => at);
    expect(items.map(({ at, service }) => `${at} ${service}`)).toEqual(['2026-05-03 order', '2026-05-02 auth', '2026-05-01 order']);
  });

  it('tells of services that have more and of those that do not answer', async () => {
    const list = async (service: Service) => {
      if (service === 'payment') throw new Error('silent');
      return { items: [{ at: '1' }], nextCursor: service === 'user' ? 'next' : null };
    };
    const found = await across<Item>(null, list, ({ at }) => at);
    expect(found.more).toEqual(['user']);
    expect(found.failed.map(({ service }) => service)).toEqual(['payment']);
    expect(found.items).toHaveLength(SERVICES.length - 1);
  });

  it('is a failure when nobody answers', async () => {
    const silent = () => Promise.reject(new Error('silent'));
    await expect(across<Item>(null, silent, ({ at }) => at)).rejects.toThrow('silent');
  });

  it('of one service comes in pages', async () => {
    const found = await across<Item>('user', async () => ({ items: [{ at: '1' }], nextCursor: 'next' }), ({ at }) => at);
    expect(found).toMatchObject({ nextCursor: 'next', more: [], items: [{ service: 'user' }] });
  });
});
