import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';

const ADMIN = {
  email: process.env.ECOM_ADMIN_EMAIL ?? 'admin@ecom.test',
  password: process.env.ECOM_ADMIN_PASSWORD ?? 'admin-demo-2026',
};

const unique = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

async function logInAsAdmin(page: Page, path = '/admin'): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(path)}`);
  const form = page.getByRole('form', { name: 'Log in' });
  await form.getByLabel('E-mail').fill(ADMIN.email);
  await form.getByLabel('Password').fill(ADMIN.password);
  await form.getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL((url) => url.pathname === path);
}

/** A visitor of their own, with nothing of the admin's browser. */
async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function registerShopper(request: APIRequestContext): Promise<void> {
  const data = { email: `shopper-${unique()}@ecom.test`, password: `Correct-horse-${unique()}`, name: 'Una Buyer' };
  const answer = await request.post('/api/v1/auth/register', { data });
  expect(answer.status()).toBe(201);
}

interface Product {
  id: string;
  slug: string;
  version: number;
}

async function createProduct(request: APIRequestContext, name: string, units = 5): Promise<Product> {
  const variants = [{ sku: `E2E-${name}`.toUpperCase(), options: {}, price: { amount: 2000, currency: 'EUR' }, initialQuantity: units }];
  const data = { title: `Lamp ${name}`, status: 'active', variants };
  const answer = await request.post('/api/v1/products', { data, headers: { 'idempotency-key': unique() } });
  expect(answer.status()).toBe(201);
  return answer.json();
}

async function buy(request: APIRequestContext, sku: string): Promise<{ id: string; number: string }> {
  const cart = await (await request.post('/api/v1/orders/carts', { data: {} })).json();
  const line = `/api/v1/orders/carts/${cart.id}/lines/${sku}`;
  await expect.poll(async () => (await request.put(line, { data: { quantity: 1 } })).status()).toBe(200);
  const { totals } = await (await request.get(`/api/v1/orders/carts/${cart.id}`)).json();
  const card = { cardNumber: '4242424242424242', expiry: '12/34', cvc: '123' };
  const { token } = await (await request.post('/api/v1/payments/test-provider/tokens', { data: card })).json();
  const shippingAddress = { fullName: 'Una Buyer', line1: '1 Quay Street', city: 'Galway', postalCode: 'H91 A1B2', country: 'IE' };
  const answer = await request.post('/api/v1/orders', {
    data: { cartId: cart.id, shippingAddress, payment: { token }, expectedTotal: totals.total },
    headers: { 'idempotency-key': unique(), prefer: 'wait=20' },
  });
  expect(answer.status()).toBe(201);
  return answer.json();
}

test('a product goes from its creation over a new price to its archive, and the shop follows', async ({ page, browser }) => {
  const name = unique();
  const sku = `E2E-${name}`.toUpperCase();
  await logInAsAdmin(page, '/admin/products/new');

  await page.getByLabel('Title').fill(`Teapot ${name}`);
  await page.getByRole('button', { name: 'Add an option' }).click();
  await page.getByLabel('Option 1', { exact: true }).fill('Colour');
  await page.getByRole('button', { name: 'Add a variant' }).click();
  for (const [index, colour, price] of [
    [1, 'Sage', '29.90'],
    [2, 'Clay', '31,50'],
  ] as const) {
    const variant = page.getByRole('group', { name: `Variant ${index}` });
    await variant.getByLabel('Colour').fill(colour);
    await variant.getByLabel('SKU').fill(`${sku}-${colour.toUpperCase()}`);
    await variant.getByLabel('Price in EUR').fill(price);
  }
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Teapot ${name}` })).toBeVisible();
  const editor = page.url();

  await expect(async () => {
    await page.goto(`/admin/stock/${sku}-SAGE`);
    await expect(page.getByTestId('on-hand')).toHaveText('0', { timeout: 1_000 });
  }).toPass();
  await page.getByLabel('Units on hand').fill('7');
  await page.getByLabel('Reason').fill('First delivery');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByTestId('available')).toHaveText('7');
  await expect(page.getByRole('table', { name: `Movements of ${sku}-SAGE` })).toContainText('First delivery');

  const shop = await visitor(browser);
  const product = `/p/teapot-${name}`;
  await expect(async () => {
    await shop.goto(`${product}?sku=${sku}-SAGE`);
    await expect(shop.getByTestId('stock')).toHaveAttribute('data-available', '7', { timeout: 1_000 });
  }).toPass();
  await expect(shop.getByTestId('price')).toHaveText('€29.90');

  await page.goto(editor);
  await page.getByRole('group', { name: 'Variant 1' }).getByLabel('Price in EUR').fill('24.95');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Version 2')).toBeVisible();
  await expect(async () => {
    await shop.reload();
    await expect(shop.getByTestId('price')).toHaveText('€24.95', { timeout: 1_000 });
  }).toPass();

  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Archived', { exact: true }).first()).toBeVisible();
  await expect(async () => {
    const answer = await shop.goto(product);
    expect(answer?.status()).toBe(404);
  }).toPass();
  await shop.context().close();
});

test('a field the shop will not take is named at the field', async ({ page }) => {
  await logInAsAdmin(page, '/admin/products/new');
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Title').fill('Odd');
  await page.getByLabel('SKU').fill('!!');
  await page.getByLabel('Price in EUR').fill('5');
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByLabel('SKU')).toHaveAttribute('aria-invalid', 'true');
});

test('a product somebody else changed meanwhile is not overwritten unawares', async ({ page }) => {
  const name = unique();
  await logInAsAdmin(page);
  const product = await createProduct(page.request, name);
  await page.goto(`/admin/products/${product.id}`);
  await page.getByLabel('Brand').fill('Mine');

  const path = `/api/v1/products/${product.id}`;
  const theirs = await (await page.request.get(path)).json();
  expect((await page.request.put(path, { data: { ...theirs, title: `Lantern ${name}` } })).status()).toBe(200);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Changed meanwhile.* and changed: title/)).toBeVisible();
  await expect(page.getByLabel('Brand')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Save mine over theirs' }).click();
  await expect(page.getByText('Version 3')).toBeVisible();
  expect(await (await page.request.get(path)).json()).toMatchObject({ title: `Lamp ${name}`, brand: 'Mine' });
});

test('an order appears by itself, explains itself, and is shipped and delivered', async ({ page, browser }) => {
  const name = unique();
  await logInAsAdmin(page);
  await expect(page.getByTestId('live-state')).toContainText('Live:');
  await createProduct(page.request, name);

  const shopper = await visitor(browser);
  await registerShopper(shopper.request);
  const { number } = await buy(shopper.request, `E2E-${name}`.toUpperCase());
  await shopper.context().close();

  await page.getByRole('table', { name: 'Latest orders' }).getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(page.getByTestId('explanation')).toContainText(`Lamp ${name}`);
  const history = page.getByTestId('history');
  for (const event of ['Placed', 'StockReserved', 'PaymentAuthorised']) {
    await expect(history.locator(`[data-event="${event}"]`)).toContainText(/Trace [0-9a-f]{32}/);
  }

  await page.getByRole('button', { name: 'Ship' }).click();
  await page.getByRole('dialog').getByLabel('A word to the customer').fill('Parcel 42');
  await page.getByRole('dialog').getByRole('button', { name: 'Ship' }).click();
  await expect(page.getByTestId('order-status')).toHaveAttribute('data-status', 'SHIPPED');
  await expect(history.locator('[data-event="Shipped"]')).toContainText('Parcel 42');
  await expect(history.locator('[data-event="PaymentCaptured"]')).toBeVisible();

  await page.getByRole('button', { name: 'Mark as delivered' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as delivered' }).click();
  await expect(page.getByTestId('order-status')).toHaveAttribute('data-status', 'DELIVERED');
});

test('a Shopify file is imported, and what is wrong with it is reported', async ({ page }) => {
  const name = unique();
  const csv = [
    'Handle,Title,Variant SKU,Variant Price',
    `kettle-${name},Kettle ${name},KETTLE-${name},49.00`,
    `pot-${name},Pot ${name},POT-${name},plenty`,
  ].join('\n');
  await logInAsAdmin(page, '/admin/products/import');
  await page.getByLabel(/Choose a CSV file/).setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByTestId('import-created')).toHaveText('1');
  await expect(page.getByTestId('import-rejected')).toHaveText('1');
  await expect(page.getByRole('table', { name: 'Rejected products' })).toContainText(`pot-${name}`);
});

test('a shopper is refused, and so is somebody unknown', async ({ page }) => {
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'No access' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Log in' })).toHaveAttribute('href', '/login?next=%2Fadmin');

  await registerShopper(page.request);
  await page.goto('/admin/orders');
  await expect(page.getByRole('heading', { name: 'No access' })).toBeVisible();
  expect((await page.request.get('/api/v1/orders?scope=all')).status()).toBe(403);
});
