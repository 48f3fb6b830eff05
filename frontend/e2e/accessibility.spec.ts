import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { CARDS, arriveAtCheckout, expect, fillCard, orderStatus, placeOrder, test } from './support/shop';

/** Axe finds nothing serious on the page as it is now. */
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, { resultTypes: ['violations'] });
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  expect(violations, page.url()).toEqual([]);
}

test('a purchase is accessible on every page', async ({ page, staff }) => {
  const item = await staff.stock(5);
  for (const path of ['/', `/p/${item.slug}`, '/search', '/login', '/register', '/cart', '/checkout', '/account']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }

  await arriveAtCheckout(page, item);
  await placeOrder(page);
  await expect(page.getByLabel('Card number')).toBeFocused();
  await expectAccessible(page);

  await fillCard(page, CARDS.confirm);
  await placeOrder(page);
  await expect(orderStatus(page)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Cancel order' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the order' }).click();
  await expect(page.getByTestId('cancellation')).toBeVisible();
  await expectAccessible(page);

  for (const path of ['/orders', '/account', `/p/${item.slug}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByTestId('in-cart')).toBeVisible();
  await page.goto('/cart');
  await expect(page.getByTestId('cart-line')).toBeVisible();
  await expectAccessible(page);
});
