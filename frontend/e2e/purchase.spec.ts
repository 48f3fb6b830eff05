import { CARDS, expect, fillAddress, fillCard, orderStatus, PATIENT, placeOrder, putIntoCart, register, someone, test } from './support/shop';

test('from a new account to an order, and back', async ({ page, context, staff }) => {
  const item = await staff.stock(5, 2_450);
  const shopper = someone();

  await page.goto('/register');
  await page.getByLabel('Name').fill(shopper.name);
  await page.getByLabel('E-mail').fill(shopper.email);
  await page.getByLabel('Password').fill(shopper.password);
  await expect(async () => {
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page).toHaveURL((url) => url.pathname === '/', { timeout: 8_000 });
  }).toPass(PATIENT);
  await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'connected');

  await expect(async () => {
    await page.goto(`/search?q=${item.title.replace(' ', '+')}`);
    await page.getByRole('link', { name: item.title }).click({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole('heading', { level: 1, name: item.title })).toBeVisible();
  await expect(page.getByTestId('stock')).toHaveAttribute('data-available', '5');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'View cart' }).click();
  await expect(page.getByTestId('cart-line')).toContainText(item.title);
  await page.getByRole('button', { name: 'One more' }).click();
  await expect(page.getByTestId('total')).toHaveText('€53.90');
  await page.getByRole('link', { name: 'Check out' }).click();

  await fillAddress(page);
  await fillCard(page, CARDS.good);
  await page.getByText('How this total comes about').click();
  await expect(page.getByTestId('explanation')).toContainText(`2 × ${item.title}`);
  await expect(page.getByTestId('explanation')).toContainText('Shipping');
  await placeOrder(page);

  await expect(page.getByTestId('confirmation')).toContainText('Thank you, Ada');
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'CONFIRMED');
  await expect(page.getByText(/^Order E-\S+ is confirmed$/)).toBeVisible();
  await expect(page.getByTestId('total')).toHaveText('€53.90');
  await expect(page.getByTestId('cart-button')).toHaveAttribute('data-count', '0');
  await expect.poll(() => staff.available(item)).toBe(3);

  const order = new URL(page.url()).pathname;
  const history = await context.newPage();
  await history.goto('/orders');
  await expect(history.getByTestId('orders').getByRole('listitem')).toHaveCount(1);
  await expect(orderStatus(history)).toHaveAttribute('data-status', 'CONFIRMED');
  await expect(history.getByTestId('connection')).toHaveAttribute('data-state', 'connected');

  const product = await context.newPage();
  await product.goto(`/p/${item.slug}`);
  await expect(product.getByTestId('stock')).toHaveAttribute('data-available', '3');
  await expect(product.getByTestId('connection')).toHaveAttribute('data-state', 'connected');

  await page.goto(order);
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the order' }).click();
  await expect(orderStatus(page)).toHaveAttribute('data-status', 'CANCELLED');
  await expect(orderStatus(history), 'the history hears of it without a reload').toHaveAttribute('data-status', 'CANCELLED');
  await expect(product.getByTestId('stock'), 'the stock is back, and the product page hears of it').toHaveAttribute('data-available', '5');
});

test('a cart filled as a guest is there after logging in', async ({ page, request, staff }) => {
  const item = await staff.stock(5);
  const shopper = someone();
  // Apart from the browser, which stays a guest's.
  await register(request, shopper);
  await putIntoCart(page, item, 2);

  await page.goto('/checkout');
  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
  await page.getByLabel('E-mail').fill(shopper.email);
  await page.getByLabel('Password').fill(shopper.password);
  await expect(async () => {
    await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
    await expect(page).toHaveURL((url) => url.pathname === '/checkout', { timeout: 8_000 });
  }).toPass(PATIENT);
  await expect(page.getByRole('region', { name: 'Lines of the order' })).toContainText(item.title);
  await expect(page.getByTestId('cart-button')).toHaveAttribute('data-count', '2');
});
