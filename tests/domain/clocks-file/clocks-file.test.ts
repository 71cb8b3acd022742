import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { answerCase } from '../../../scripts/clocks/answer';
import { manyShape, oneShape } from '../../../scripts/clocks/shape';

const docs = readFileSync(new URL('../../../docs/clocks.md', import.meta.url), 'utf8');
const [input, output] = [...docs.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!));

test('the case in docs/clocks.md gives what the docs say', () => {
  expect(answerCase(v.parse(oneShape, input))).toMatchObject(output);
});

test('a wall time is of the zone given, an offset is its own', () => {
  const at = (zone: string, from: string) =>
    answerCase({
      zone,
      schedules: [{ id: 's', zone: 'UTC', weekly: { 1: [['00:00', '24:00']] } }],
      questions: [{ ask: 'nextOpen', at: from }],
    });
  expect(at('Asia/Tehran', '2026-03-02 12:00').answers).toEqual(['2026-03-02T08:30:00.000Z']);
  expect(at('Asia/Tehran', '2026-03-02T12:00:00+01:00').answers).toEqual(['2026-03-02T11:00:00.000Z']);
});

test.each([['2026-02-30 09:00'], ['yesterday'], ['2026-03-02']])('%s is refused with a sentence', (now) => {
  expect(() => answerCase({ now })).toThrow('is no moment');
});

test.each([['soon'], ['1 fortnight'], ['']])('"%s" is no duration', (target) => {
  const given = v.parse(oneShape, { policies: [{ id: 'p', metrics: { first_reply: target } }] });
  expect(() => answerCase(given)).toThrow('is no duration');
});

test('a misspelt option is named, not ignored', () => {
  const given = { cases: [{ policies: [{ id: 'p', metrics: {}, options: { onReopn: 'resume' } }] }] };
  expect(() => v.parse(manyShape, given)).toThrow('onReopn');
});
