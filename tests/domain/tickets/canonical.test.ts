import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, sameValue } from '@/domain/tickets/canonical';

test.each([
  [{ b: 1, a: [undefined, null, 'x"y'], c: undefined }, '{"a":[null,null,"x\\"y"],"b":1}'],
  [{ é: 1, Z: 2, a: { d: [], c: {} } }, '{"Z":2,"a":{"c":{},"d":[]},"é":1}'],
  [undefined, ''],
  [Number.NaN, 'null'],
  ['', '""'],
])('%j is written as %s', (value, text) => {
  expect(canonical(value)).toBe(text);
});

test('the text is the JSON of the value, and the same however the value was built', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // -0 is 0 in JSON.
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(sameValue(value, turned(value))).toBe(true);
    }),
  );
});

/** The value with the members of every object in reverse. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, turned(member)] as const);
  return Object.fromEntries(entries.reverse());
}
