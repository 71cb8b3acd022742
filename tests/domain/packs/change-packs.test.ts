import { expect, test } from 'vitest';
import { nextVersion, withPack } from '@/domain/packs/change-packs';
import type { Pack } from '@/domain/packs/pack';

const pack = (id: string, version: number, name = 'Desk'): Pack => ({
  schema: 1,
  id,
  version,
  name,
  hosts: ['https://desk.example'],
  ticket: { url: ['/t/:id'], facts: {} },
  words: { status: {}, priority: {}, channel: {} },
});

test.each([
  ['a new pack keeps its version', undefined, pack('a', 7), 7],
  ['what did not change stays', pack('a', 3), pack('a', 3), 3],
  ['a change counts up', pack('a', 3), pack('a', 3, 'North'), 4],
  ['a file that is further stays further', pack('a', 3), pack('a', 9, 'North'), 9],
  ['an older file that differs is the next version here', pack('a', 3), pack('a', 1, 'North'), 4],
])('%s', (_, before, after, version) => expect(nextVersion(before, after)).toBe(version));

test('a pack takes the place of the one of its id, others keep theirs', () => {
  const packs = [pack('a', 1), pack('b', 1)];
  expect(withPack(packs, pack('a', 2)).map(({ id, version }) => `${id}${version}`)).toEqual(['a2', 'b1']);
  expect(withPack(packs, pack('c', 1)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
