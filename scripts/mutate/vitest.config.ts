import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tables and stories alone: properties find what nobody thought of, a mutant should fall to a line somebody wrote. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
  test: {
    include: ['tests/domain/{time,sla}/**/*.test.ts', 'tests/import/{vendors,faults}.test.ts'],
    exclude: ['**/properties.test.ts', '**/naive.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
  },
});
