import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './debian.mjs';
import { thisMachine } from './machine.mjs';
import { root } from './paths.mjs';

const lockHash = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

/** Written last: an installation that was broken off has none. */
const stampIn = (folder) => join(folder, 'node_modules', '.helpclock-lock');

const isInstalled = (folder) =>
  existsSync(join(folder, 'node_modules', '.bin', 'wxt')) &&
  existsSync(stampIn(folder)) &&
  readFileSync(stampIn(folder), 'utf8') === lockHash(folder);

/**
 * Installs what package-lock.json names, unless it is there already.
 * @throws Error with one sentence for the person when it cannot.
 */
export async function ensureDependencies(machine = thisMachine, folder = root) {
  const [major = 0] = machine.nodeVersion.split('.').map(Number);
  if (major < 20) throw new Error(`Helpclock needs Node 20 or newer; this is Node ${machine.nodeVersion}.`);
  if (isInstalled(folder)) return;
  if (!onPath(['npm', 'npm.cmd'], machine)) {
    throw new Error('The dependencies could not be installed: there is no npm on the PATH; it comes with Node.');
  }
  machine.say('Installing the dependencies of package-lock.json …');
  const code = await machine.run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Error(
      'The dependencies could not be installed: `npm ci` failed (see above); is the npm registry reachable?',
    );
  }
  writeFileSync(stampIn(folder), lockHash(folder));
}
