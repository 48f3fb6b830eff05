import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { test, visitor } from './support/dashboard';
import { Receiver } from './support/receiver';
import { keepSecret, secret, shownWithSecret } from './support/secret';
import { arriveAs, expect, PATIENT, patiently, someone, unique } from './support/shop';

/** Public, as the shop wants it, but nothing is ever sent there: no test lets the events happen that it is told of. */
const receiver = (): string => `https://192.52.193.1/hooks/${unique()}`;
const NEVER_HAPPENS = 'payment.refund-failed';

const endpointState = (page: Page) => page.getByRole('main').getByTestId('endpoint-state');

const askForToken = (request: APIRequestContext, client_id: string, client_secret: string) =>
  request.post('/api/v1/auth/token', { form: { grant_type: 'client_credentials', client_id, client_secret } });

async function makeKey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New API key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('checkbox', { name: /^catalog:read/ }).check();
  await dialog.getByRole('button', { name: 'Make the key' }).click();
}

test('an API key is made, its secret shown once, used, and revoked', async ({ page, request }) => {
  const name = `ERP ${unique()}`;
  await page.goto('/admin/api-keys');
  await makeKey(page, name);
  const id = await shownWithSecret(page, 'Id');
  const keySecret = await keepSecret(page);
  await patiently(() => askForToken(request, id, keySecret));

  const row = page.getByRole('table', { name: 'API keys' }).getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(id);
  await expect(row).toContainText('catalog:read');
  await expect(row.getByTestId('key-state')).toHaveAttribute('data-state', 'active');
  await page.reload();
  await expect(row).toBeVisible();
  await expect(page.getByText(keySecret)).toHaveCount(0);

  const dialog = page.getByRole('dialog');
  await row.getByRole('button', { name: `Revoke ${name}` }).click();
  await expect(dialog).toContainText('This cannot be undone');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(row.getByTestId('key-state')).toHaveAttribute('data-state', 'active');
  await row.getByRole('button', { name: `Revoke ${name}` }).click();
  await dialog.getByRole('button', { name: 'Revoke the key' }).click();
  await expect(dialog).toBeHidden();
  await expect(row.getByTestId('key-state')).toHaveAttribute('data-state', 'revoked');
  await expect(row.getByRole('button', { name: `Revoke ${name}` })).toHaveCount(0);
  await expect.poll(async () => (await askForToken(request, id, keySecret)).status(), PATIENT).toBe(401);
});

test('what is wrong with a new API key is told at its fields', async ({ page }) => {
  await page.goto('/admin/api-keys');
  await page.getByRole('button', { name: 'New API key' }).click();
  const dialog = page.getByRole('dialog');
  const make = dialog.getByRole('button', { name: 'Make the key' });
  await make.click();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill(`Odd ${unique()}`);
  await make.click();
  await expect(dialog.getByRole('checkbox', { name: /^support:read/ })).toBeFocused();
  await expect(dialog.getByText('Choose what the key may do.')).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole('checkbox', { name: /^support:read/ }).check();
  await dialog.getByLabel('Public key').fill('{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}');
  await make.click();
  await expect(dialog.getByLabel('Public key')).toBeFocused();
  await expect(dialog.getByText('This is the private key')).toBeVisible();

  await dialog.getByLabel('Public key').fill('');
  await dialog.getByLabel('Last day').fill('2020-01-01');
  await make.click();
  await expect(dialog.getByLabel('Last day')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog).toBeHidden();
});

test('an answer that got lost is asked for again, and makes no second key', async ({ page }) => {
  const name = `Lost ${unique()}`;
  await page.goto('/admin/api-keys');
  await page.route(
    '**/api/v1/admin/auth/api-keys',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await makeKey(page, name);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('The shop did not answer');
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  await expect(dialog).toBeHidden();
  await expect(secret(page)).toContainText('got lost on the way');
  await secret(page).getByRole('button', { name: 'Done' }).click();

  const rows = page.getByRole('table', { name: 'API keys' }).getByRole('row').filter({ hasText: name });
  await expect(rows).toHaveCount(1);
  await rows.getByRole('button', { name: `Revoke ${name}` }).click();
  await dialog.getByRole('button', { name: 'Revoke the key' }).click();
  await expect(rows.getByTestId('key-state')).toHaveAttribute('data-state', 'revoked');
});

test('a webhook endpoint is added, changed, disabled, enabled, given another secret, and deleted', async ({ page }) => {
  const url = receiver();
  await page.goto('/admin/webhooks');
  await page.getByRole('button', { name: 'New endpoint' }).click();
  const dialog = page.getByRole('dialog');
  const add = dialog.getByRole('button', { name: 'Add endpoint' });
  await dialog.getByRole('checkbox', { name: NEVER_HAPPENS }).check();
  await dialog.getByLabel('URL').fill('https://10.0.0.1/hooks');
  await add.click();
  await expect(dialog.getByText('Must lead to a public address')).toBeVisible();
  await expect(dialog.getByLabel('URL')).toBeFocused();
  await expectAccessible(page);
  await dialog.getByLabel('URL').fill(url);
  await add.click();
  await expect(dialog).toBeHidden();
  const first = await keepSecret(page);
  expect(first).toMatch(/^whsec_/);

  const row = page.getByRole('table', { name: 'Endpoints' }).getByRole('row').filter({ hasText: url });
  await expect(row).toContainText(NEVER_HAPPENS);
  await row.getByRole('link', { name: url }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(url);
  await expect(endpointState(page)).toHaveAttribute('data-state', 'enabled');
  await expect(page.getByText('No deliveries yet')).toBeVisible();
  const settings = page.getByRole('form', { name: 'Settings' });
  await expect(settings.getByRole('checkbox', { name: NEVER_HAPPENS })).toBeChecked();
  await expectAccessible(page);

  await settings.getByLabel('Description').fill('The books');
  await settings.getByRole('checkbox', { name: NEVER_HAPPENS }).uncheck();
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(settings.getByText('Choose what it is told of.')).toBeVisible();
  await settings.getByRole('checkbox', { name: NEVER_HAPPENS }).check();
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The endpoint is saved')).toBeVisible();
  await page.reload();
  await expect(settings.getByLabel('Description')).toHaveValue('The books');

  await page.getByRole('button', { name: 'Disable' }).click();
  await dialog.getByRole('button', { name: 'Disable it' }).click();
  await expect(endpointState(page)).toHaveAttribute('data-state', 'disabled');
  await expect(page.getByRole('button', { name: 'Send a test' })).toBeHidden();
  await page.getByRole('button', { name: 'Enable' }).click();
  await expect(endpointState(page)).toHaveAttribute('data-state', 'enabled');
  await expect(settings.getByLabel('Description')).toHaveValue('The books');

  await page.getByRole('button', { name: 'Rotate secret' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Rotate it' }).click();
  await expect(dialog).toBeHidden();
  const second = await keepSecret(page);
  expect(second).toMatch(/^whsec_/);
  expect(second).not.toBe(first);

  await page.getByRole('link', { name: 'What was done to it' }).click();
  const log = page.getByRole('table', { name: 'Audit log' });
  await expect(log).toContainText('Webhook secret rotated');
  await log.getByRole('row').filter({ hasText: 'Webhook created' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  await expect(page).toHaveURL(/\/admin\/webhooks$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Webhooks' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Endpoints' }).or(page.getByText('No endpoints'))).toBeVisible();
  await expect(page.getByRole('link', { name: url })).toHaveCount(0);
});

test('a test message is delivered when its receiver is mended, and each attempt can be seen', async ({ page }) => {
  const somebody = new Receiver();
  const dialog = page.getByRole('dialog');
  try {
    somebody.status = 500;
    const url = await somebody.listen();
    await page.goto('/admin/webhooks');
    await page.getByRole('button', { name: 'New endpoint' }).click();
    await dialog.getByLabel('URL').fill(url);
    await dialog.getByRole('checkbox', { name: NEVER_HAPPENS }).check();
    await dialog.getByRole('button', { name: 'Add endpoint' }).click();
    await expect(secret(page), 'the stack may send to the receiver, see docs/testing.md').toBeVisible();
    await keepSecret(page);
    await page.getByRole('link', { name: url }).click();

    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByRole('table', { name: 'Deliveries' }).getByRole('link', { name: 'webhook.test' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('webhook.test');
    const lookAgainUntil = (seen: () => Promise<void>) =>
      expect(async () => {
        await page.getByRole('button', { name: 'Look again' }).click();
        await seen();
      }).toPass();
    await lookAgainUntil(() => expect(page.getByTestId('attempts').getByText('HTTP 500').first()).toBeVisible({ timeout: 1_000 }));
    await expect(page.getByRole('region', { name: 'Answer 1, as text' })).toHaveText('Answered with 500');
    await expect(page.getByRole('region', { name: 'Message, as text' })).toContainText('io.ecom.webhook.test.v1');
    await expectAccessible(page);

    somebody.status = 200;
    await page.getByRole('button', { name: 'Send it again' }).click();
    const state = page.getByRole('main').getByTestId('delivery-state');
    await lookAgainUntil(() => expect(state).toHaveAttribute('data-state', 'DELIVERED', { timeout: 1_000 }));
    await expect(page.getByTestId('attempts').getByText('HTTP 200')).toBeVisible();

    await page.getByRole('link', { name: 'Endpoint', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Deliveries' }).getByTestId('delivery-state')).toHaveAttribute('data-state', 'DELIVERED');
    await page.getByRole('group', { name: 'State' }).getByRole('button', { name: 'Given up' }).click();
    await expect(page.getByText('No such deliveries')).toBeVisible();
    await page.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete it' }).click();
    await expect(page).toHaveURL(/\/admin\/webhooks$/);
  } finally {
    somebody.close();
  }
});

test('keys and webhooks fit a phone, also when their dialogs are open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [path, button] of [
    ['/admin/api-keys', 'New API key'],
    ['/admin/webhooks', 'New endpoint'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `${path} is as wide as the screen`).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: button })).toBeFocused();
  }
});

test('keys and webhooks are for admins, by the pages and by the API', async ({ browser }) => {
  const page = await visitor(browser);
  await arriveAs(someone(), page);
  for (const path of ['/admin/api-keys', '/admin/webhooks']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'No access' })).toBeVisible();
  }
  for (const path of ['/api/v1/admin/auth/api-keys', '/api/v1/admin/webhooks']) expect((await page.request.get(path)).status()).toBe(403);
  await page.context().close();
});
