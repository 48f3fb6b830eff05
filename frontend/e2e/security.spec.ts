import type { APIRequestContext, APIResponse, Page } from '@playwright/test';
import { Authenticator } from './support/authenticator';
import { expectAccessible } from './support/axe';
import { giveCredentials, logOut } from './support/log-in';
import { linkInMailTo } from './support/mailbox';
import { arriveAs, expect, PATIENT, patiently, register, someone, test, unique, verifyEmail, type Shopper } from './support/shop';

const secondFactor = (page: Page) => page.getByTestId('second-factor');
const codeStep = (page: Page) => page.getByRole('form', { name: 'Log in with a code' });

/** Somewhere else than on the page. */
async function confirmAddress(request: APIRequestContext, { email }: Shopper): Promise<void> {
  await verifyEmail(request, (await linkInMailTo(email, '/verify-email')).replace(/^.*#token=/, ''));
}

/** Turns the second factor on, and answers what its owner has from then on. */
async function enrol(page: Page, { password }: Shopper): Promise<{ app: Authenticator; recoveryCodes: string[] }> {
  await secondFactor(page).getByRole('button', { name: 'Turn it on' }).click();
  await expect(secondFactor(page).getByLabel('Password')).toBeFocused();
  await secondFactor(page).getByLabel('Password').fill(password);
  await secondFactor(page).getByRole('button', { name: 'Go on' }).click();

  const uri = new URL((await page.getByTestId('otpauth').textContent()) ?? '');
  expect(uri.protocol).toBe('otpauth:');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const app = new Authenticator(uri.searchParams.get('secret') ?? '');
  await expectAccessible(page);
  await secondFactor(page).getByLabel('Code').fill(app.next());
  await secondFactor(page).getByRole('button', { name: 'Turn it on' }).click();

  const codes = page.getByTestId('recovery-codes').getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recoveryCodes = await codes.allTextContents();
  await expectAccessible(page);
  await expect(secondFactor(page).getByRole('button', { name: 'Done' })).toBeDisabled();
  await secondFactor(page).getByLabel('I have kept them').check();
  await secondFactor(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByTestId('recovery-codes-left')).toHaveText('10 recovery codes are left.');
  return { app, recoveryCodes };
}

async function logInUpToTheCode(page: Page, shopper: Shopper): Promise<void> {
  await page.goto('/login?next=/account/security');
  await giveCredentials(page, shopper, () => expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible({ timeout: 8_000 }));
}

test('a second factor is turned on, asked for at log-in, and turned off', async ({ page, request }) => {
  const shopper = someone();
  await arriveAs(shopper, page);
  await page.goto('/account/security');
  await expect(secondFactor(page)).toContainText('Confirm your e-mail address first');
  await confirmAddress(request, shopper);
  await page.reload();
  await expect(secondFactor(page)).toContainText('Off');
  const { app, recoveryCodes } = await enrol(page, shopper);

  await logOut(page);
  await logInUpToTheCode(page, shopper);
  await expect(codeStep(page).getByLabel('Code')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('12 34');
  await page.keyboard.press('Enter');
  await expect(codeStep(page).getByText('Six digits, as the app shows them.')).toBeVisible();
  await codeStep(page).getByLabel('Code').fill('000000');
  await page.keyboard.press('Enter');
  await expect(codeStep(page).getByText('This code is wrong or was used already.')).toBeVisible();
  await expect(codeStep(page).getByLabel('Code')).toBeFocused();
  await expectAccessible(page);
  await codeStep(page).getByLabel('Code').fill(app.next());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\/security$/);

  await logOut(page);
  await logInUpToTheCode(page, shopper);
  await codeStep(page).getByRole('button', { name: 'Use a recovery code' }).click();
  await expect(codeStep(page).getByLabel('Recovery code')).toBeFocused();
  await codeStep(page).getByLabel('Recovery code').fill((recoveryCodes[0] ?? '').toLowerCase());
  await codeStep(page).getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByTestId('recovery-codes-left')).toHaveText('9 recovery codes are left.');

  await secondFactor(page).getByRole('button', { name: 'Turn it off' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Code').fill(recoveryCodes[0] ?? '');
  await dialog.getByRole('button', { name: 'Turn it off' }).click();
  await expect(dialog.getByRole('alert')).toContainText('is wrong or was used');
  await dialog.getByLabel('Code').fill(recoveryCodes[1] ?? '');
  await dialog.getByRole('button', { name: 'Turn it off' }).click();
  await expect(secondFactor(page)).toContainText('Off');
});

test('whoever starts over at the second step gives the password again', async ({ page, request }) => {
  const shopper = someone();
  await arriveAs(shopper, page);
  await confirmAddress(request, shopper);
  await page.goto('/account/security');
  await enrol(page, shopper);
  await logOut(page);
  await logInUpToTheCode(page, shopper);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByLabel('E-mail')).toBeFocused();
});

test('whoever registers with an address that has an account is told so by mail only', async ({ page, request }) => {
  const shopper = someone();
  await register(request, shopper);
  await page.goto('/register');
  await page.getByLabel('Name').fill('Grace Hopper');
  await page.getByLabel('E-mail').fill(shopper.email);
  await page.getByLabel('Password').fill(`foreign horse ${unique()}`);
  await expect(async () => {
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeFocused({ timeout: 8_000 });
  }).toPass(PATIENT);
  await expectAccessible(page);
  expect(await linkInMailTo(shopper.email, '/reset-password')).toContain('#token=');
});

test('whoever registers again with the same password is logged in', async ({ page, request }) => {
  const shopper = someone();
  await register(request, shopper);
  await page.goto('/register?next=/account/security');
  await page.getByLabel('Name').fill(shopper.name);
  await page.getByLabel('E-mail').fill(shopper.email);
  await page.getByLabel('Password').fill(shopper.password);
  await expect(async () => {
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page).toHaveURL(/\/account\/security$/, { timeout: 8_000 });
  }).toPass(PATIENT);
});

test('a forgotten password is replaced by a link that works once', async ({ page, request }) => {
  const shopper = someone();
  await register(request, shopper);
  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('E-mail').fill(shopper.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeFocused();
  await expectAccessible(page);

  const link = await linkInMailTo(shopper.email, '/reset-password');
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel('New password', { exact: true }).fill('aaaaaaaaaa');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('must not repeat one or two characters')).toBeVisible();
  await expect(page.getByLabel('New password', { exact: true })).toBeFocused();
  const password = `another horse ${unique()}`;
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('heading', { name: 'Your password is changed' })).toBeFocused();
  expect(page.url(), 'the token does not stay in the history').not.toContain('token');

  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
  await giveCredentials(page, { ...shopper, password }, () => expect(page).toHaveURL((url) => url.pathname === '/', { timeout: 8_000 }));

  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(`third horse ${unique()}`);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'expired or was used' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Ask for a new link' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
});

test('an address is confirmed by the link that came by mail', async ({ page }) => {
  const shopper = someone();
  await arriveAs(shopper, page);
  await page.goto('/account/security');
  await expect(page.getByText('Not confirmed')).toBeVisible();
  const link = await linkInMailTo(shopper.email, '/verify-email');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/account/security');
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();

  await page.goto('/verify-email');
  await expect(page.getByRole('heading', { name: 'This link is not complete' })).toBeVisible();
});

/** As a page there would: with the token that its cookie tells it. */
async function post(browser: APIRequestContext, path: string, data: object): Promise<APIResponse> {
  const { cookies } = await browser.storageState();
  const token = cookies.find(({ name }) => name === 'ecom_csrf')?.value ?? '';
  return browser.post(path, { data, headers: { 'x-csrf-token': token } });
}

test('sessions are shown and ended, one and all others', async ({ page, playwright, baseURL }) => {
  const shopper = someone();
  await arriveAs(shopper, page);
  // A browser of its own says where its requests come from.
  const elsewhere = await playwright.request.newContext({ baseURL, userAgent: 'Lynx/2.9', extraHTTPHeaders: { origin: baseURL ?? '' } });
  await patiently(() => post(elsewhere, '/api/v1/auth/login', shopper));

  await page.goto('/account/security');
  const sessions = page.getByTestId('sessions').getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expectAccessible(page);
  await sessions.filter({ hasText: 'Lynx' }).getByRole('button', { name: /^Log out/ }).click();
  await expect(sessions).toHaveCount(1);
  await expect(sessions).toContainText('This device');
  expect((await post(elsewhere, '/api/v1/auth/refresh', {})).status()).toBe(401);

  await patiently(() => post(elsewhere, '/api/v1/auth/login', shopper));
  await page.getByLabel('Current password').fill('something else');
  await page.getByLabel('New password', { exact: true }).fill(`newer horse ${unique()}`);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toBeFocused();
  await page.getByLabel('Current password').fill(shopper.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await expect(sessions).toHaveCount(1);
  expect((await post(elsewhere, '/api/v1/auth/refresh', {})).status()).toBe(401);
  await elsewhere.dispose();
});
