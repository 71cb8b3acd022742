import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { PRODUCTS } from '@/domain/products';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = `${ROOT}.output/chrome-mv3/`;
const PAGE = 'content-scripts/page.js';

/** Bytes a page of an enabled site may have to load, as a network would carry them: 35 KiB. */
const BUDGET = 35 * 1024;

const read = (file: string): Buffer => readFileSync(BUILD + file);
const gzipped = (file: string): number => gzipSync(read(file), { level: 9 }).length;

/** What reads the past comes only where there is one to read. */
const past = (adapter: string): number =>
  PRODUCTS.some(({ id, hasHistory }) => hasHistory && adapter === `helpdesk-${id}.js`) ? gzipped('past.js') : 0;

test.beforeAll(() => {
  test.setTimeout(180_000);
  if (!existsSync(BUILD + PAGE)) execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: 'ignore' });
});

test('what a page loads, its script, the adapter of its helpdesk and what reads the past, stays in its budget', () => {
  const page = gzipped(PAGE);
  const adapters = readdirSync(BUILD).filter((file) => /^helpdesk-.+\.js$/.test(file));
  expect(adapters.length).toBeGreaterThan(3);
  const sums = Object.fromEntries(adapters.map((file) => [file, page + gzipped(file) + past(file)]));
  const over = Object.entries(sums).filter(([, bytes]) => bytes > BUDGET);
  expect(over, `of ${BUDGET} bytes, ${page} are the page script`).toEqual([]);
});

/** Words that survive minifying, one for each library that belongs to the background or to the extension's own pages. */
const FOREIGN = ['DexieError', 'IDBKeyRange', 'Storage key should be in the form of', 'delimitersToGuess'];

test('no database, no settings store and no reader of files is among it', () => {
  const page = read(PAGE).toString();
  // WXT takes a bare name `storage` in a module for its own storage and brings it in: name such a parameter `store`.
  expect(FOREIGN.filter((word) => page.includes(word))).toEqual([]);
});
