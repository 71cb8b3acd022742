import { expect, test } from 'vitest';
import { managedMembers } from '@/storage/settings/managed-members';
import type { JsonSchema } from '../../scripts/managed/json-schema';
import { managedSchema } from '../../scripts/managed/managed-schema';
import { textOf } from './files';

const shipped = JSON.parse(textOf('assets/managed-schema.json')) as JsonSchema;

test('the schema the browser is told of is the one settings are parsed by: if not, run npm run document:managed', () => {
  expect(shipped).toEqual(JSON.parse(JSON.stringify(managedSchema())));
});

test('every key of the schema is parsed, and every key that is parsed is in the schema', () => {
  expect(Object.keys(shipped.properties ?? {}).toSorted()).toEqual(Object.keys(managedMembers).toSorted());
});

test('docs/managed.md says what every key is for', () => {
  const document = textOf('docs/managed.md');
  expect(Object.keys(managedMembers).filter((key) => !document.includes(`\`${key}\``))).toEqual([]);
});

const ALLOWED = ['type', 'description', 'properties', 'required', 'additionalProperties', 'items', 'enum'];
const BOUNDS = ['minimum', 'maximum', 'pattern'];

function strangers(schema: JsonSchema, path: string): readonly string[] {
  const inner = { ...schema.properties, ...(schema.items && { '[]': schema.items }) };
  return [
    ...Object.keys(schema)
      .filter((key) => ![...ALLOWED, ...BOUNDS].includes(key))
      .map((key) => `${path}.${key}`),
    ...Object.entries(inner).flatMap(([name, next]) => strangers(next, `${path}.${name}`)),
  ];
}

test('it keeps to what Chrome allows in such a schema', () => {
  expect(strangers(shipped, '')).toEqual([]);
});
