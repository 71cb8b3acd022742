import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const folder = join(root, 'test-results', 'counts');

/** Keeps what a suite counted, for the closing line. */
export function keepCount(suite, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${suite.replaceAll(' ', '-')}.json`), JSON.stringify({ suite, ...count }));
}

/** Everything kept since the folder was last emptied. */
export const keptCounts = () => readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

/** `N passed, N failed` over all counts. */
export function closingLine(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
