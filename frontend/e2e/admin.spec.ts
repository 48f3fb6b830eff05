import { bought, test, visitor } from './support/dashboard';
import { ADMIN, arriveAs, expect, orderStatus, PATIENT, someone, unique } from './support/shop';

test('a product goes from its creation over a new price to its archive, and the shop follows', async ({ page, browser }) => {
  const name = unique();
  const sku = `E2E-${name}`.toUpperCase();
  await page.goto('/admin/products/new');

  await page.getByLabel('Title').fill(`Teapot ${name}`);
  await page.getByRole('button', { name: 'Add an option' }).click();
  await page.getByRole('group', { name: 'Options' }).getByRole('textbox', { name: 'Option 1' }).fill('Colour');
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
  await page.goto('/admin/products/new');
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Title').fill('Odd');
  await page.getByLabel('SKU').fill('!!');
  await page.getByLabel('Price in EUR').fill('5');
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByLabel('SKU')).toHaveAttribute('aria-invalid', 'true');
});

test('a product somebody else changed meanwhile is not overwritten unawares', async ({ page, staff }) => {
  const item = await staff.stock(5, 2_000);
  await page.goto(`/admin/products/${item.slug}`);
  await page.getByLabel('Brand').fill('Mine');
  await staff.reprice(item, 2_500);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Changed meanwhile' })).toContainText('and changed: variants and prices');
  await expect(page.getByLabel('Brand')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Save mine over theirs' }).click();
  await expect(page.getByText('Version 3')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Brand')).toHaveValue('Mine');
  await expect(page.getByLabel('Price in EUR')).toHaveValue('20.00');
});

test('an order appears by itself, explains itself, and is shipped and delivered', async ({ page, browser, staff }) => {
  const item = await staff.stock(3);
  await page.goto('/admin');
  await expect(page.getByTestId('live-state')).toContainText('Live:');

  const id = await bought(browser, item);
  await page.getByRole('table', { name: 'Latest orders' }).locator(`a[href="/admin/orders/${id}"]`).click();
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'CONFIRMED');
  await expect(page.getByTestId('explanation')).toContainText(item.title);
  const history = page.getByTestId('history');
  for (const event of ['Placed', 'StockReserved', 'PaymentAuthorised']) {
    await expect(history.locator(`[data-event="${event}"]`)).toContainText(/Trace [0-9a-f]{32}/);
  }

  await page.getByRole('button', { name: 'Ship' }).click();
  await page.getByRole('dialog').getByLabel('A word to the customer').fill('Parcel 42');
  await page.getByRole('dialog').getByRole('button', { name: 'Ship' }).click();
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'SHIPPED');
  await expect(history.locator('[data-event="Shipped"]')).toContainText('Parcel 42');
  await expect(history.locator('[data-event="PaymentCaptured"]')).toBeVisible();

  await page.getByRole('button', { name: 'Mark as delivered' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as delivered' }).click();
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'DELIVERED');
});

test('a Shopify file is imported, and what is wrong with it is reported', async ({ page }) => {
  const name = unique();
  const csv = [
    'Handle,Title,Status,Variant SKU,Variant Price',
    `kettle-${name},Kettle ${name},draft,KETTLE-${name},49.00`,
    `pot-${name},Pot ${name},draft,POT-${name},plenty`,
  ].join('\n');
  await page.goto('/admin/products/import');
  await page.getByLabel(/Choose a CSV file/).setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByTestId('import-created')).toHaveText('1');
  await expect(page.getByTestId('import-rejected')).toHaveText('1');
  await expect(page.getByRole('table', { name: 'Rejected products' })).toContainText(`pot-${name}`);
});

test('whoever is unknown is refused, with a way to log in that leads to the dashboard', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'No access' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
  await expect(async () => {
    const form = page.getByRole('form', { name: 'Log in' });
    await form.getByLabel('E-mail').fill(ADMIN.email);
    await form.getByLabel('Password').fill(ADMIN.password);
    await form.getByRole('button', { name: 'Log in' }).click();
    await expect(page).toHaveURL(/\/admin$/, { timeout: 5_000 });
  }).toPass(PATIENT);
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await page.context().close();
});

test('a shopper is refused, by the pages and by the API', async ({ browser }) => {
  const page = await visitor(browser);
  await arriveAs(someone(), page);
  await page.goto('/admin/orders');
  await expect(page.getByRole('heading', { name: 'No access' })).toBeVisible();
  expect((await page.request.get('/api/v1/orders?scope=all')).status()).toBe(403);
  await page.context().close();
});
