import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { ADMIN, arriveAtCheckout, CARDS, expect, fillCard, orderStatus, patiently, placeOrder, test as base, type Item } from './shop';

type SignedIn = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** Logging in is limited to a few times a minute, so that all tests share one admin's session. */
export const test = base.extend<object, { adminSession: SignedIn }>({
  adminSession: [
    async ({ playwright }, use, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL });
      await patiently(() => request.post('/api/v1/auth/login', { data: ADMIN }));
      await use(await request.storageState());
      await request.dispose();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  context: async ({ context, adminSession }, provide) => {
    await context.addCookies(adminSession.cookies);
    await provide(context);
  },
});

/** Somebody else, with nothing of the admin's browser. */
export async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** The id of an order that somebody else has placed. */
export async function bought(browser: Browser, item: Item, quantity = 1): Promise<string> {
  const shopper = await visitor(browser);
  await arriveAtCheckout(shopper, item, quantity);
  await fillCard(shopper, CARDS.good);
  await placeOrder(shopper);
  await expect(orderStatus(shopper)).toHaveAttribute('data-status', 'CONFIRMED');
  const id = new URL(shopper.url()).pathname.split('/').at(-1) ?? '';
  await shopper.context().close();
  return id;
}
