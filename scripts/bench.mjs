import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/** `npm run bench [name …]`: measures, keeps `bench-results/<name>.json`; a full run writes docs/bench.md. */
const ENDING = '.bench.ts';
const known = readdirSync(join(root, 'tests', 'bench'))
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();

const typescript = (script, ...args) => [
  '--no-warnings',
  '--expose-gc',
  '--import',
  join(root, 'scripts', 'setup', 'typescript.mjs'),
  join(root, 'scripts', 'bench', script),
  ...args,
];

async function bench(wanted) {
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such bench: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  await ensureDependencies();
  const env = { HELPCLOCK_BROWSER: await ensureBrowser() };
  const isFull = wanted.length === 0;
  if (isFull) rmSync(join(root, 'bench-results'), { recursive: true, force: true });
  for (const name of isFull ? known : wanted) {
    if ((await run('node', typescript('one.ts', name), { env })) !== 0) throw new Error(`The bench ${name} failed.`);
  }
  if (isFull && (await run('node', typescript('document.ts'), { env })) !== 0) {
    throw new Error('docs/bench.md could not be written.');
  }
}

await bench(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
