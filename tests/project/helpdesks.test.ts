import { describe, expect, test } from 'vitest';
import { PRODUCTS } from '@/domain/products';
import { helpdesks } from '@/helpdesks/registry';
import { ownFiles, textOf } from './files';

const NOT_A_HELPDESK = ['kit', 'pack'];

const folders = [...new Set(ownFiles().flatMap((file) => /^src\/helpdesks\/([^/]+)\//.exec(file)?.[1] ?? []))].filter(
  (folder) => !NOT_A_HELPDESK.includes(folder),
);

test('every folder under src/helpdesks is in the registry under its own name, and nothing else is', () => {
  expect(helpdesks.map((helpdesk) => helpdesk.id).toSorted()).toEqual(folders.toSorted());
});

test('no two helpdesks share an id or a name', () => {
  expect(new Set(helpdesks.map((helpdesk) => helpdesk.id)).size).toBe(helpdesks.length);
  expect(new Set(helpdesks.map((helpdesk) => helpdesk.name)).size).toBe(helpdesks.length);
});

test('the surfaces know every helpdesk by its name, and whose past can be read', () => {
  const adapters = helpdesks.map(({ id, name, json, isFramed }) => ({
    id,
    name,
    hasHistory: json?.history !== undefined,
    ...(isFramed ? { isFramed } : {}),
  }));
  expect(
    PRODUCTS.toSorted((a, b) => a.id.localeCompare(b.id)),
    'src/domain/products.ts',
  ).toEqual(adapters.toSorted((a, b) => a.id.localeCompare(b.id)));
});

describe("the README's support table", () => {
  const rows = [...textOf('README.md').matchAll(/^\| \[?([^|\]]+?)\]?(?:\([^)]*\))? \| (.+?) \| (.+?) \|$/gm)];
  const checked = new Map(rows.map(([, name = '', , how = '']) => [name.trim(), how.trim()]));

  test.each(helpdesks.map((helpdesk) => helpdesk.name))('names %s and says how it was checked', (name) => {
    expect(checked.get(name), `README.md: add a row «| ${name} | what works | how it was checked |».`).toBeTruthy();
  });
});
