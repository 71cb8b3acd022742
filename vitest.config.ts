import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) };

/** `domain` and `scripts` run in plain Node: no browser plugin, so nothing impure can creep in. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'domain',
          // Properties take their time on a busy machine; a test that hangs still ends.
          testTimeout: 120_000,
          include: ['tests/domain/**/*.test.ts', 'tests/import/**/*.test.ts', 'tests/project/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'helpdesks',
          include: ['tests/helpdesks/**/*.test.ts', 'tests/page/**/*.test.ts'],
          testTimeout: 60_000,
          environment: 'jsdom',
        },
      },
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'extension',
          include: ['tests/{storage,background,messaging,platform}/**/*.test.ts'],
          environment: 'node',
          // Stories of killed workers run once for every write; a busy machine takes its time over them.
          testTimeout: 120_000,
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'ui',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          // A component waits for what it shows, from a store filled as the background fills it, and a busy machine takes its time.
          testTimeout: 120_000,
          retry: process.env.CI ? 1 : 0,
          environment: 'jsdom',
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
    ],
  },
});
