import { expectAccessible } from './support/axe';
import { CARDS, arriveAtCheckout, expect, fillCard, orderStatus, placeOrder, test } from './support/shop';

test('a purchase is accessible on every page', async ({ page, staff }) => {
  const item = await staff.stock(5);
  for (const path of ['/', `/p/${item.slug}`, '/search', '/login', '/register', '/forgot-password', '/cart', '/checkout', '/account']) {
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
