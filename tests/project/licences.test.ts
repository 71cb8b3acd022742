import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licenceOf, packageFolder } from '../../scripts/build/licences';

test.each([
  ['/a/src/ui/words.ts', undefined],
  ['\0rolldown/runtime.js', undefined],
  ['/a/node_modules/dexie/dist/modern/dexie.mjs', '/a/node_modules/dexie'],
  ['/a/node_modules/@webext-core/messaging/lib/index.js?v=1', '/a/node_modules/@webext-core/messaging'],
  ['/a/node_modules/d3-scale/node_modules/d3-array/src/ticks.js', '/a/node_modules/d3-scale/node_modules/d3-array'],
  ['\0/a/node_modules/papaparse/papaparse.min.js?commonjs-proxy', '/a/node_modules/papaparse'],
  ['C:\\a\\node_modules\\ical.js\\dist\\ical.js', 'C:/a/node_modules/ical.js'],
])('%s is of the package %s', (module, folder) => {
  expect(packageFolder(module)).toBe(folder);
});

/** A package as it lies in a folder. */
function aPackage(manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'helpclock-licence-'));
  for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files })) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const named = { name: 'abacus', version: '1.2.3', license: 'MIT' };

test.each([
  [{ type: 'git', url: 'git+https://github.com/a/b.git' }, 'https://github.com/a/b'],
  [{ url: 'git://github.com/a/b.git' }, 'https://github.com/a/b'],
  [{ url: 'ssh://git@github.com/a/b.git' }, 'https://github.com/a/b'],
  ['github:a/b', 'https://github.com/a/b'],
  ['a/b', 'https://github.com/a/b'],
  [undefined, undefined],
])('the source of %j is at %s', (repository, source) => {
  expect(licenceOf(aPackage({ ...named, repository })).source).toBe(source);
});

test.each(['LICENSE', 'LICENSE.md', 'LICENCE.txt', 'license', 'LICENSE-MIT', 'COPYING'])(
  'the terms are read from %s, without the machine they lie on',
  (file) => {
    const licence = licenceOf(aPackage(named, { [file]: 'Permission is\r\ngranted.\r\n', 'index.js': '' }));
    expect(licence).toEqual({ name: 'abacus', version: '1.2.3', licence: 'MIT', text: 'Permission is\ngranted.' });
  },
);

test('a package that says no licence is not bundled unseen', () => {
  expect(() => licenceOf(aPackage({ name: 'abacus', version: '1.2.3' }))).toThrow('abacus says no licence');
});
