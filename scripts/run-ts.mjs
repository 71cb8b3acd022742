import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './setup/paths.mjs';

/**
 * `node scripts/run-ts.mjs ENTRY.ts [arguments]`: bundles a TypeScript entry with what it imports of ours (`@/` is `src/`) and
 * runs it, as fast as shipped code. The entry sees its own arguments from `process.argv[2]` on.
 */
const [entry, ...rest] = process.argv.slice(2);
if (!entry) throw new Error('Say which file to run: node scripts/run-ts.mjs ENTRY.ts');

const folder = join(root, 'node_modules', '.cache', 'helpclock');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`);
const bundle = await rolldown({
  input: resolve(entry),
  platform: 'node',
  external: [/^node:/, /^[a-z@](?!\/)[^:]*$/i],
  resolve: { alias: { '@': join(root, 'src') } },
});
await bundle.write({ file, format: 'esm' });
await bundle.close();

process.argv = [process.argv[0], resolve(entry), ...rest];
await import(pathToFileURL(file).href);
