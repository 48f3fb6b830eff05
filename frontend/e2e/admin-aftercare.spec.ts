import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { bought, test } from './support/dashboard';
import { expect, orderStatus } from './support/shop';

/** Returns and refunds need the money, which is taken when the goods leave. */
async function ship(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ship' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ship' }).click();
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'SHIPPED');
  await expect(page.getByRole('button', { name: 'Refund', exact: true })).toBeVisible();
}

test('goods come back, a part is refunded, then the rest', async ({ page, browser, staff }) => {
  const item = await staff.stock(5, 2_000);
  const id = await bought(browser, item, 2);
  await page.goto(`/admin/orders/${id}`);
  await expect(page.getByRole('button', { name: 'Refund' })).toBeHidden();
  await ship(page);

  await page.getByRole('button', { name: 'Return' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(item.title).fill('3');
  await dialog.getByLabel('Reason').fill('One too many');
  await dialog.getByRole('button', { name: 'Announce the return' }).click();
  await expect(dialog.getByLabel(item.title)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await dialog.getByLabel(item.title).fill('1');
  await dialog.getByRole('button', { name: 'Announce the return' }).click();
  const returns = page.getByTestId('returns').locator('> li');
  await expect(returns).toHaveAttribute('data-status', 'requested');

  await returns.getByRole('button', { name: 'Take in' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Take in and refund' }).click();
  await expect(returns).toHaveAttribute('data-status', 'received');
  await expect(page.getByTestId('refunded')).toHaveText('€20.00');
  await expect.poll(() => staff.available(item), 'the unit can be sold again').toBe(4);

  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await dialog.getByLabel('A part of it').check();
  await dialog.getByLabel('Amount in EUR').fill('all of it');
  await dialog.getByLabel('Reason').fill('A scratch');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog.getByLabel('Amount in EUR')).toBeFocused();
  await expectAccessible(page);
  await dialog.getByLabel('Amount in EUR').fill('99,00');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog.getByText('Only €24.90 is left.')).toBeVisible();
  await dialog.getByLabel('Amount in EUR').fill('5,50');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('refunded')).toHaveText('€25.50');
  const refunds = page.getByTestId('refunds').getByRole('listitem');
  await expect(refunds).toHaveCount(2);
  await expect(refunds.filter({ hasText: 'A scratch' })).toHaveAttribute('data-status', 'refunded');

  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await dialog.getByLabel('Reason').fill('Goodwill');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog).toBeHidden();
  await expect(refunds).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Refund', exact: true })).toBeHidden();
  await expect(page.getByText('Refunded', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
});

test('a return is refused, with a reason', async ({ page, browser, staff }) => {
  const item = await staff.stock(3);
  const id = await bought(browser, item);
  await page.goto(`/admin/orders/${id}`);
  await ship(page);
  await page.getByRole('button', { name: 'Return' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('It was used for a year');
  await page.getByRole('dialog').getByRole('button', { name: 'Announce the return' }).click();
  const returns = page.getByTestId('returns').locator('> li');
  await returns.getByRole('button', { name: 'Refuse' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('That is what it is for');
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse it' }).click();
  await expect(returns).toHaveAttribute('data-status', 'rejected');
  await expect(returns).toContainText('That is what it is for');
});
