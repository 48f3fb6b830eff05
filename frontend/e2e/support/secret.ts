import type { Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect } from './shop';

/** Where the dashboard shows a secret for the only time. */
export const secret = (page: Page) => page.getByTestId('secret');

/** What stands there after a label. */
export const shownWithSecret = async (page: Page, label: string): Promise<string> =>
  (await secret(page).locator('p', { hasText: new RegExp(`^${label} `) }).locator('code').textContent()) ?? '';

/** Takes the secret down and says so, after which it is nowhere on the page. */
export async function keepSecret(page: Page): Promise<string> {
  await expect(secret(page).getByRole('heading')).toBeFocused();
  const text = await shownWithSecret(page, 'Secret');
  await expectAccessible(page);
  await expect(secret(page).getByRole('button', { name: 'Done' })).toBeDisabled();
  await secret(page).getByLabel('I have kept it').check();
  await secret(page).getByRole('button', { name: 'Done' }).click();
  await expect(secret(page)).toBeHidden();
  await expect(page.getByText(text)).toHaveCount(0);
  return text;
}
