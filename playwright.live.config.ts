import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** The built extension on real helpdesk servers, started by the scripts that HELPCLOCK_LIVE names. */
export default defineConfig({
  ...base,
  testDir: 'tests/live',
  outputDir: 'test-results/live',
  timeout: 240_000,
  use: { actionTimeout: 30_000, navigationTimeout: 60_000 },
});
