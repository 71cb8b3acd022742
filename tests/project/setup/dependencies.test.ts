import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureDependencies } from '../../../scripts/setup/dependencies.mjs';
import { aMachine } from './a-machine';

const NPM = '/usr/bin/npm';
let folder: string;
const lock = (text: string) => writeFileSync(join(folder, 'package-lock.json'), text);

/** What `npm ci` leaves, as far as it is looked at. */
function unpack(): void {
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', '.bin', 'wxt'), '');
}
const installing = () => {
  const { machine, ran } = aMachine({ files: [NPM], commands: { 'npm ci': [] } });
  const run: typeof machine.run = (command, args) => {
    unpack();
    return machine.run(command, args);
  };
  return { machine: { ...machine, run }, ran };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpclock-setup-'));
  lock('{"lockfileVersion": 3}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is missing is installed, once for each lock file', async () => {
  const { machine, ran } = installing();
  await ensureDependencies(machine, folder);
  await ensureDependencies(machine, folder);
  expect(ran).toEqual(['npm ci --no-audit --no-fund --loglevel=error']);
  lock('{"lockfileVersion": 3, "packages": {}}');
  await ensureDependencies(machine, folder);
  expect(ran).toHaveLength(2);
});

test('an installation that was broken off is made again', async () => {
  unpack();
  const { machine, ran } = installing();
  await ensureDependencies(machine, folder);
  expect(ran).toHaveLength(1);
});

describe('where it cannot be done, one sentence says why', () => {
  test.each([
    [
      'an old Node',
      { nodeVersion: '18.20.4', files: [NPM] },
      'Helpclock needs Node 20 or newer; this is Node 18.20.4.',
    ],
    ['no npm', {}, 'The dependencies could not be installed: there is no npm on the PATH; it comes with Node.'],
    [
      'no network',
      { files: [NPM], commands: { 'npm ci': 'fails' as const } },
      'The dependencies could not be installed: `npm ci` failed (see above); is the npm registry reachable?',
    ],
  ])('%s', async (_why, kind, sentence) => {
    await expect(ensureDependencies(aMachine(kind).machine, folder)).rejects.toThrow(new Error(sentence));
  });
});

describe('the word to an old Node', () => {
  const script = fileURLToPath(new URL('../../../scripts/setup/old-node.cjs', import.meta.url));
  const underNode = (version: string) =>
    spawnSync(process.execPath, [
      '--eval',
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); require(${JSON.stringify(script)});`,
    ]);

  test.each(['10.24.1', '12.22.12', '18.20.4', '19.9.0'])('Node %s is told to go, without a stack', (version) => {
    const { status, stderr } = underNode(version);
    expect(status).toBe(1);
    expect(`${stderr}`).toBe(`Helpclock needs Node 20 or newer; this is Node ${version}.\n`);
  });
  test.each(['20.0.0', '24.21.0', '100.0.0'])('Node %s is let through in silence', (version) => {
    const { status, stdout, stderr } = underNode(version);
    expect([status, `${stdout}${stderr}`]).toEqual([0, '']);
  });
  test('it goes before every script that sets itself up', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    for (const name of ['start', 'test', 'check', 'bench']) {
      expect(scripts[name], name).toMatch(/^node scripts\/setup\/old-node\.cjs && node scripts\//);
    }
  });
});

test('this Node really is new enough', () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../scripts/setup/old-node.cjs', import.meta.url))]);
});
