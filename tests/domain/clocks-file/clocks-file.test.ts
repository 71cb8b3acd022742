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

test('asked for, it says from when on a clock is at risk and how it reads', () => {
  const given = v.parse(oneShape, {
    schedules: [{ id: 's', zone: 'UTC', weekly: { fri: [['09:00', '17:00']], mon: [['09:00', '17:00']] } }],
    policies: [{ id: 'p', metrics: { resolution: '8h' } }],
    events: [{ at: '2026-03-06 13:00', kind: 'created' }],
    now: '2026-03-06 22:00',
    warning: { minutes: 60 },
    countdown: true,
  });
  expect(answerCase(given)).toMatchObject({
    clocks: {
      resolution: {
        endedAt: null,
        hours: 'business',
        warnAt: '2026-03-09T12:00:00.000Z',
        countdown: {
          kind: 'closed',
          left: 14_400,
          dueAt: '2026-03-09T13:00:00.000Z',
          opensAt: '2026-03-09T09:00:00.000Z',
        },
      },
      first_reply: { state: 'inactive', warnAt: null, countdown: { kind: 'none' } },
    },
  });
});

test('the days of a preset close, and one switched off does not', () => {
  const open = (more: object) => {
    const schedule = { id: 's', zone: 'Europe/Istanbul', weekly: { thu: [['09:00', '17:00']] }, ...more };
    const questions = [{ ask: 'elapsed', from: '2026-10-29 00:00', to: '2026-10-30 00:00' }];
    return answerCase(v.parse(oneShape, { zone: 'Europe/Istanbul', schedules: [schedule], questions })).answers;
  };
  expect(open({})).toEqual([28_800]);
  expect(open({ holidayPresets: ['TR'] })).toEqual([0]);
  expect(open({ holidayPresets: ['TR'], holidays: [{ on: '2026-10-29', isOff: true }] })).toEqual([28_800]);
  expect(() => open({ holidayPresets: ['XX'] })).toThrow('no holiday preset');
});
