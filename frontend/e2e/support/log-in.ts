import type { Page } from '@playwright/test';
import { expect, PATIENT, type Shopper } from './shop';

/** Gives name and password, again and again while the shop is slowed down, until it has come to the next step. */
export async function giveCredentials(page: Page, { email, password }: Pick<Shopper, 'email' | 'password'>, arrived: () => Promise<void>): Promise<void> {
  const form = page.getByRole('form', { name: 'Log in', exact: true });
  await expect(async () => {
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Password').fill(password);
    await form.getByRole('button', { name: 'Log in' }).click();
    await arrived();
  }).toPass(PATIENT);
}

export const logOut = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'Log out', exact: true });
  // The menu closes when a page arrives.
  await expect(async () => {
    if (!(await button.isVisible())) await page.getByLabel(/^Account of/).click();
    await button.click({ timeout: 2_000 });
  }).toPass(PATIENT);
  await expect(page.getByRole('link', { name: 'Log in' }).first()).toBeVisible();
};
