import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The Chromium that ./ecom test found, or the system's; else the one that Playwright has installed. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/.artifacts',
  reporter: 'list',
  retries: 0,
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.ECOM_STOREFRONT_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(CHROMIUM) && { executablePath: CHROMIUM }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    { name: 'phone', testIgnore: /admin/, use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  ],
});
