import { expect, test } from 'vitest';
import { ownFiles, textOf } from './files';

const texts = ownFiles().filter(
  (file) => !/\.(?:png|ico|woff2?|zip|xlsx|gz)$/.test(file) && file !== 'tests/project/words.test.ts',
);

const linesWith = (pattern: RegExp) =>
  texts.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

test('no file names a folder of somebody’s machine', () => {
  expect(linesWith(/(?:^|[\s'"`(=:])\/(?:work|root|home\/\w+|Users\/\w+)\//)).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(linesWith(/"resolved":/)).toEqual([]);
});

test('people in fixtures and demo data live at example domains', () => {
  const addresses = texts
    .filter((file) => /^(?:tests\/fixtures|scripts\/demo)\//.test(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)].map(([all, host = '']) => ({ file, all, host })),
    );
  expect(addresses.filter(({ host }) => !/(?:^|\.)example(?:\.(?:com|org|net))?$/.test(host))).toEqual([]);
});

test('the lock file holds the binaries of every platform, so that npm ci works on all of them', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(absent).toEqual([]);
});
