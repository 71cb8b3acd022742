import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownFiles, textOf } from './files';

type Tree = { readonly [key: string]: Tree | string | number };

const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object'
      ? flat(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)] as [string, string]],
  );

const load = (language: string) => new Map(flat(parse(textOf(`src/locales/${language}.yml`)) as Tree));

const holes = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}|\$(\d)/g)].map(([, name, number]) => name ?? number))].toSorted();

/** Plural forms differ from language to language: their last key is a number or `n`. */
const withoutPlural = (key: string) => key.replace(/\.(?:\d+|n)$/, '');

const english = load('en');
const keysOf = (words: ReadonlyMap<string, string>) => [...new Set([...words.keys()].map(withoutPlural))].toSorted();

describe.each(['tr', 'fa'])('%s', (language) => {
  const words = load(language);

  test('says everything English says, and nothing more', () => {
    expect(keysOf(words)).toEqual(keysOf(english));
  });

  test('leaves the same holes for values', () => {
    const differing = [...words].filter(([key, sentence]) => {
      const original = english.get(key);
      return original !== undefined && !/\.(?:\d+|n)$/.test(key) && `${holes(sentence)}` !== `${holes(original)}`;
    });
    expect(differing).toEqual([]);
  });

  test('has no empty sentence', () => {
    expect([...words].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
});

test('there is no fourth language that nobody keeps', () => {
  const files = ownFiles().flatMap((file) => /^src\/locales\/(.+)$/.exec(file)?.[1] ?? []);
  expect(files.toSorted()).toEqual(['en.yml', 'fa.yml', 'tr.yml']);
});

/** Ours and what the tests of the build would not see: words the manifest asks for are written `__MSG_key__`. */
const code = ownFiles()
  .filter((file) => /^(?:src|entrypoints)\/.+\.tsx?$/.test(file) || file === 'wxt.config.ts')
  .map(textOf)
  .join('\n');
/** `t(\`options.status.${status}\`)`: every key that begins so may be asked for. */
const built = [...code.matchAll(/`([a-zA-Z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, start = '']) => start);

test('no word is kept that nothing says', () => {
  const isSaid = (key: string) =>
    ["'", '"', '`'].some((quote) => code.includes(`${quote}${key}${quote}`)) ||
    code.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
    built.some((start) => key.startsWith(start));
  expect(keysOf(english).filter((key) => !isSaid(key))).toEqual([]);
});
