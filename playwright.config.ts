import { defineConfig } from '@playwright/test';

/** The built extension in a real browser, on pages served at real host names. Each test starts its own browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
