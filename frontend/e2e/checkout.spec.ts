import { arriveAtCheckout, CARDS, expect, fillCard, orderStatus, placeOrder, test } from './support/shop';

test('a declined card is explained, and another card is taken', async ({ page, staff }) => {
  const item = await staff.stock(5);
  await arriveAtCheckout(page, item);
  await fillCard(page, CARDS.declined);
  await placeOrder(page);

  const notice = page.getByTestId('checkout-notice');
  await expect(notice).toContainText('Your card was declined');
  await expect(notice).toContainText('Nothing was charged');
  await expect(notice).toBeFocused();
  await expect(page.getByText('Unter den Linden 1')).toBeVisible();

  await fillCard(page, CARDS.good);
  await placeOrder(page);
  await expect(page.getByTestId('confirmation')).toBeVisible();
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'CONFIRMED');
  await expect.poll(() => staff.available(item), 'only the second order holds stock').toBe(4);
});

test('a payment that the bank wants confirmed is confirmed on the page of the order', async ({ page, staff }) => {
  await arriveAtCheckout(page, await staff.stock(5));
  await fillCard(page, CARDS.confirm);
  await placeOrder(page);
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'PENDING');
  await page.getByRole('button', { name: 'Confirm payment' }).click();
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'CONFIRMED');
  await expect(page.getByTestId('confirmation')).toContainText('Thank you');
});

test('an answer lost on the way does not order twice', async ({ page, staff }) => {
  const item = await staff.stock(5);
  await arriveAtCheckout(page, item);
  await fillCard(page, CARDS.good);
  const keys: (string | undefined)[] = [];
  await page.route('**/api/v1/orders', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await placeOrder(page);

  await expect(page.getByTestId('confirmation')).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  await page.goto('/orders');
  await expect(page.getByTestId('orders').getByRole('listitem')).toHaveCount(1);
  expect(await staff.available(item)).toBe(4);
});

test('a reload while the order is being placed finds the order', async ({ page, staff }) => {
  await arriveAtCheckout(page, await staff.stock(5));
  await fillCard(page, CARDS.good);
  let answered = () => undefined as void;
  const placed = new Promise<void>((resolve) => (answered = resolve));
  await page.route(
    '**/api/v1/orders',
    async (route) => {
      await route.fetch();
      answered();
      // Never answered: the shopper loses patience first.
    },
    { times: 1 },
  );
  await placeOrder(page);
  await placed;
  await page.reload();

  await expect(page.getByTestId('confirmation')).toContainText('Thank you');
  await page.goto('/orders');
  await expect(page.getByTestId('orders').getByRole('listitem')).toHaveCount(1);
});

test('a price that changes meanwhile is shown before anything is ordered', async ({ page, staff }) => {
  const item = await staff.stock(5, 6_000);
  await arriveAtCheckout(page, item);
  await fillCard(page, CARDS.good);
  await expect(page.getByTestId('total')).toHaveText('€60.00');
  await staff.reprice(item, 6_500);
  await placeOrder(page);
  await expect(page.getByTestId('checkout-notice')).toContainText('The price has changed');
  await expect(page.getByTestId('total')).toHaveText('€65.00');
  await placeOrder(page);
  await expect(page.getByTestId('confirmation')).toBeVisible();
  await expect(page.getByTestId('total')).toHaveText('€65.00');
});

test('what has sold out is named, and the cart can be edited', async ({ page, staff }) => {
  const item = await staff.stock(1);
  await arriveAtCheckout(page, item, 2);
  await fillCard(page, CARDS.good);
  await placeOrder(page);
  const notice = page.getByTestId('checkout-notice');
  await expect(notice).toContainText(item.title);
  await expect(notice).toContainText('2 ordered, 1 available');
  await notice.getByRole('link', { name: 'Edit the cart' }).click();
  await expect(page.getByTestId('cart-line')).toContainText('Only 1 left');
  await page.getByRole('button', { name: 'One less' }).click();
  await page.getByRole('link', { name: 'Check out' }).click();
  await fillCard(page, CARDS.good);
  await placeOrder(page);
  await expect(page.getByTestId('confirmation')).toBeVisible();
});

test('mistakes are told at their fields, and the first gets the focus', async ({ page, staff }) => {
  await arriveAtCheckout(page, await staff.stock(5));
  await page.getByLabel('City').fill('');
  await placeOrder(page);
  await expect(page.getByLabel('City')).toBeFocused();
  await expect(page.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('City').fill('Berlin');
  await fillCard(page, '4111111111111111');
  await placeOrder(page);
  await expect(page.getByLabel('Card number')).toBeFocused();
  await expect(page.getByText('is not one of the test cards')).toBeVisible();
});
