import { defineConfig } from '@playwright/test';

/** The built extension in a real browser, on pages served at real host names. Each test starts its own browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Time-outs catch what hangs; how quick things are is the benches' matter. A busy machine may take its time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  // A test that holds only at its second try is named as flaky in the closing table.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
