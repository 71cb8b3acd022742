import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const modules = join(root, 'node_modules');
const stamp = join(modules, '.helpclock-lock');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

const isInstalled = () =>
  existsSync(join(modules, '.bin', 'wxt')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/**
 * Installs what package-lock.json names, unless it is there already.
 * @throws Error with one sentence for the person when it cannot.
 */
export async function ensureDependencies() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Helpclock needs Node 20 or newer; this is Node ${process.versions.node}.`);
  if (isInstalled()) return;
  console.log('Installing the dependencies of package-lock.json …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Error(
      'The dependencies could not be installed: `npm ci` failed (see above); is the npm registry reachable?',
    );
  }
  writeFileSync(stamp, lockHash());
}
