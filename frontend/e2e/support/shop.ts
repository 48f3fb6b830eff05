import { expect, request as playwright, test as base, type APIRequestContext, type Page } from '@playwright/test';

const GATEWAY = process.env.ECOM_GATEWAY_URL ?? 'http://localhost:3008';
export const ADMIN = {
  email: process.env.ECOM_ADMIN_EMAIL ?? 'admin@ecom.test',
  password: process.env.ECOM_ADMIN_PASSWORD ?? 'admin-demo-2026',
};

export const CARDS = { good: '4242424242424242', declined: '4000000000000002', confirm: '4000002760003184' };
/** Attempts at logging in are few a minute, so a test may have to wait for its turn. */
export const PATIENT = { timeout: 120_000, intervals: [1_000, 5_000, 10_000] };

export const unique = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

export interface Shopper {
  name: string;
  email: string;
  password: string;
}

export const someone = (): Shopper => ({ name: 'Ada Lovelace', email: `ada-${unique()}@ecom.test`, password: `correct horse ${unique()}` });

export interface Item {
  sku: string;
  slug: string;
  title: string;
}

/** What a test may ask of the shop's staff, over the public API. */
export interface Staff {
  stock(units: number, price?: number): Promise<Item>;
  reprice(item: Item, price: number): Promise<void>;
  available(item: Item): Promise<number>;
}

export const test = base.extend<object, { staff: Staff }>({
  staff: [
    async ({}, use) => {
      const admin = new Admin();
      await use(staffAs(admin));
      await admin.leave();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
});

export { expect };

/** Logs in when it is first needed, and again before the access token grows too old. */
class Admin {
  private static readonly ACCESS_MS = 10 * 60_000;
  private readonly created: string[] = [];
  private api: Promise<APIRequestContext> | undefined;
  private since = 0;

  call(): Promise<APIRequestContext> {
    if (!this.api || Date.now() - this.since > Admin.ACCESS_MS) {
      this.since = Date.now();
      this.api = this.logIn();
    }
    return this.api;
  }

  private async logIn(): Promise<APIRequestContext> {
    const anonymous = await playwright.newContext({ baseURL: GATEWAY });
    const { accessToken } = (await (await patiently(() => anonymous.post('/api/v1/auth/login', { data: ADMIN }))).json()) as { accessToken: string };
    await anonymous.dispose();
    // Apart from the cookies of the log-in: whoever sends those has to come from the shop's own pages.
    return playwright.newContext({ baseURL: GATEWAY, extraHTTPHeaders: { authorization: `Bearer ${accessToken}` } });
  }

  hasCreated(id: string): void {
    this.created.push(id);
  }

  /** Else the shop's front page would fill up with what tests have made. */
  async leave(): Promise<void> {
    for (const id of this.created) await (await this.call()).post(`/api/v1/products/${id}/archive`);
  }
}

function staffAs(admin: Admin): Staff {
  const available = async ({ sku }: Item) => (await (await (await admin.call()).get(`/api/v1/inventory/${sku}`)).json()).available;
  return {
    available,
    async stock(units, price = 2_000) {
      const name = unique();
      const [sku, title] = [`E2E-${name}`.toUpperCase(), `Kettle ${name}`];
      const variants = [{ sku, options: {}, price: { amount: price, currency: 'EUR' }, initialQuantity: units }];
      const answer = await (await admin.call()).post('/api/v1/products', {
        data: { title, status: 'active', variants },
        headers: { 'idempotency-key': unique() },
      });
      expect(answer.status(), await answer.text()).toBe(201);
      const { id, slug } = await answer.json();
      admin.hasCreated(id);
      const item = { sku, slug, title };
      await expect.poll(() => available(item), 'the stock of a new product is known').toBe(units);
      return item;
    },
    async reprice({ slug }, price) {
      const api = await admin.call();
      const product = await (await api.get(`/api/v1/products/${slug}`)).json();
      product.variants[0].price.amount = price;
      const answer = await api.put(`/api/v1/products/${product.id}`, { data: product });
      expect(answer.status(), await answer.text()).toBe(200);
    },
  };
}

type Answer = Awaited<ReturnType<APIRequestContext['post']>>;

export async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  let answer: Answer | undefined;
  await expect(async () => {
    answer = await ask();
    expect(answer.ok(), await answer.text()).toBe(true);
  }).toPass(PATIENT);
  return answer as Answer;
}

/** Opens an account. */
export const register = (request: APIRequestContext, shopper: Shopper) =>
  patiently(() => request.post(`${GATEWAY}/api/v1/auth/register`, { data: shopper }));

export const logIn = (request: APIRequestContext, { email, password }: Shopper) =>
  patiently(() => request.post(`${GATEWAY}/api/v1/auth/login`, { data: { email, password } }));

/** What following the link does that came by mail. */
export const verifyEmail = (request: APIRequestContext, token: string) =>
  patiently(() => request.post(`${GATEWAY}/api/v1/auth/email-verification/confirm`, { data: { token } }));

/** Opens an account and logs the page's browser in, which takes the cookies over from the gateway. */
export async function arriveAs(shopper: Shopper, page: Page): Promise<void> {
  const api = await playwright.newContext();
  await register(api, shopper);
  await logIn(api, shopper);
  const { hostname } = new URL(test.info().project.use.baseURL ?? GATEWAY);
  const { cookies } = await api.storageState();
  await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, domain: hostname })));
  await api.dispose();
}

export async function putIntoCart(page: Page, { slug, title }: Item, quantity = 1): Promise<void> {
  await page.goto(`/p/${slug}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  for (let count = 1; count <= quantity; count++) {
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.getByTestId('in-cart')).toHaveText(`${count} in your cart`);
  }
}

export async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Full name').fill('Ada Lovelace');
  await page.getByLabel('Street and number').fill('Unter den Linden 1');
  await page.getByLabel('Postal code').fill('10117');
  await page.getByLabel('City').fill('Berlin');
}

export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expires').fill('1234');
  await page.getByLabel('Security code').fill('123');
}

export const placeOrder = (page: Page) => page.getByRole('button', { name: 'Place order' }).click();

export const orderStatus = (page: Page) => page.getByRole('main').getByTestId('order-status').first();

/** Somebody with an account, an item in the cart and a filled-in address. */
export async function arriveAtCheckout(page: Page, item: Item, quantity = 1): Promise<void> {
  await arriveAs(someone(), page);
  await putIntoCart(page, item, quantity);
  await page.goto('/checkout');
  await fillAddress(page);
}
