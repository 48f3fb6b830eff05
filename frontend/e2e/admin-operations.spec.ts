import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { test, visitor } from './support/dashboard';
import { Poison, POISONED } from './support/poison';
import { arriveAs, expect, logIn, register, someone } from './support/shop';
import { giveCredentials } from './support/log-in';

/** Opens an account whose profile user-service cannot store; its id is the key of the message that tells so. */
async function registerPoisoned(request: APIRequestContext): Promise<string> {
  const ada = someone();
  const shopper = { ...ada, email: `${POISONED}${ada.email}` };
  await register(request, shopper);
  const answer = await logIn(request, shopper);
  return ((await answer.json()) as { user: { id: string } }).user.id;
}

/** Looks at the list until the letter is there, as somebody would who knows that it must come. */
async function openLetter(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/admin/dead-letters?q=${key}`);
    const row = page.getByRole('table', { name: 'Dead letters' }).getByRole('row').filter({ hasText: key });
    await row.getByRole('link').click({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByTestId('cause')).toContainText('validation');
}

test('a dead letter is looked at, redriven in vain, and redriven when the cause is mended', async ({ page, playwright }) => {
  const poison = new Poison();
  const request = await playwright.request.newContext();
  try {
    await poison.mix();
    const key = await registerPoisoned(request);
    await openLetter(page, key);
    await expect(page.getByRole('region', { name: 'Message', exact: true })).toContainText(key);
    await expectAccessible(page);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Redrive' }).click();
    await dialog.getByRole('button', { name: 'Redrive' }).click();
    await expect(dialog.getByRole('alert')).toContainText('It failed again');
    await expectAccessible(page);

    await poison.cure();
    await dialog.getByRole('button', { name: 'Redrive' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByTestId('letter-state')).toHaveAttribute('data-state', 'REDRIVEN');
    await expect(page.getByTestId('letter-history').getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Redrive' })).toBeHidden();
  } finally {
    await poison.cure();
    await poison.close();
    await request.dispose();
  }
});

test('a dead letter is discarded, with a reason that stays', async ({ page, playwright }) => {
  const poison = new Poison();
  const request = await playwright.request.newContext();
  try {
    await poison.mix();
    const key = await registerPoisoned(request);
    await openLetter(page, key);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Nobody needs this profile');
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByTestId('letter-state')).toHaveAttribute('data-state', 'DISCARDED');
    await expect(page.getByTestId('letter-history')).toContainText('Nobody needs this profile');

    await page.goto(`/admin/dead-letters?service=user&state=DISCARDED&q=${key}`);
    await expect(page.getByRole('table', { name: 'Dead letters' }).getByTestId('letter-state')).toHaveAttribute('data-state', 'DISCARDED');
    await expectAccessible(page);
  } finally {
    await poison.cure();
    await poison.close();
    await request.dispose();
  }
});

test('a reconciliation is run, and its result shown', async ({ page }) => {
  await page.goto('/admin/reconciliation');
  await expect(page.getByRole('heading', { level: 1, name: 'Reconciliation' })).toBeVisible();
  const runId = page.getByTestId('run-id');
  await expect(runId.or(page.getByText('No run yet'))).toBeVisible();
  const before = (await runId.isVisible()) ? await runId.textContent() : '';
  await page.getByRole('button', { name: 'Run over everything' }).click();
  await expect(runId).not.toHaveText(before ?? '');
  await expect(page.getByTestId('reconciliation-state')).toHaveAttribute('data-running', 'false');
  await expect(page.getByText('Everything', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('roles are given, which the audit log tells, and open the part of the dashboard that they are for', async ({ page, browser }) => {
  const colleague = someone();
  const theirs = await visitor(browser);
  await arriveAs(colleague, theirs);

  await page.goto(`/admin/accounts?q=${encodeURIComponent(colleague.email)}`);
  await expectAccessible(page);
  await page.getByRole('link', { name: colleague.email }).click();
  await page.getByLabel('Support').check();
  await page.getByLabel('Reason').fill('New at the help desk');
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(page.getByTestId('roles')).toContainText('Support');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'What was done to it' }).click();
  const entry = page.getByRole('table', { name: 'Audit log' }).getByRole('row').filter({ hasText: 'New at the help desk' });
  await expect(entry).toContainText('Roles changed');
  await entry.getByText('1 change').click();
  await expect(entry).toContainText('shopper, support');
  await page.getByRole('button', { name: 'Check every log' }).click();
  await expect(page.getByTestId('verification')).toHaveText('Every log is what was written.');
  await expectAccessible(page);

  await theirs.context().clearCookies();
  await theirs.goto('/login?next=/admin');
  await giveCredentials(theirs, colleague, () => expect(theirs).toHaveURL(/\/admin$/, { timeout: 8_000 }));
  await expect(theirs.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Orders', exact: true })).toBeVisible();
  for (const name of ['Audit log', 'API keys', 'Webhooks']) await expect(theirs.getByRole('link', { name })).toBeHidden();
  await theirs.goto('/admin/audit');
  await expect(theirs.getByRole('heading', { name: 'No access' })).toBeVisible();
  await theirs.context().close();
});

test('the dashboard is accessible in every section', async ({ page }) => {
  await page.goto('/admin');
  const sections = page.getByRole('navigation', { name: 'Administration' }).getByRole('link');
  await expect(sections).toHaveCount(10);
  for (const section of await sections.all()) {
    const name = await section.textContent();
    await section.click();
    await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
    await expectAccessible(page);
  }
});
