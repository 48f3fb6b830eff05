import { expect, request as playwright } from '@playwright/test';

const MAILBOX = process.env.ECOM_MAILBOX_URL ?? 'http://localhost:8025';
const MAIL = /<td>([^<]*)<td><a href='\/([^']+)'>/g;

/** The address of the link that somebody was sent, as a path of the storefront. */
export async function linkInMailTo(recipient: string, page: '/reset-password' | '/verify-email'): Promise<string> {
  const mailbox = await playwright.newContext({ baseURL: MAILBOX });
  const link = new RegExp(`${page}#token=[A-Za-z0-9_-]+`);
  const look = async (): Promise<string> => {
    const list = await (await mailbox.get('/')).text();
    for (const [, to = '', name = ''] of list.matchAll(MAIL)) {
      if (!to.includes(recipient)) continue;
      const found = link.exec(await (await mailbox.get(`/${name}`)).text());
      if (found) return found[0];
    }
    return '';
  };
  let found = '';
  await expect.poll(async () => (found = await look()), `a mail to ${recipient} with a link to ${page}`).not.toBe('');
  await mailbox.dispose();
  return found;
}
