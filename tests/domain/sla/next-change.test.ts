import { describe, expect, test } from 'vitest';
import { scheduleOf, wallIn, week } from '../kit';
import { clocksOf, type Line, policyOf, ruleFor } from './kit';
import { march } from './tell';

const at = (text: string) => wallIn('UTC')(`2026-03-${text}`);
const policies = [policyOf({ first_reply: '2h', resolution: '6h' })];
const CREATED: Line = ['02 09:00', 'created'];
const next = (lines: readonly Line[], now: string, given = policies) =>
  clocksOf({ policies: given, lines: march(lines), now: `2026-03-${now}` }).nextChangeAt;

describe('when the next alarm rings', () => {
  test.each<[string, Line[], string, string | undefined]>([
    ['the first deadline', [CREATED], '02 10:00', '02 11:00'],
    ['the second, once the first is over', [CREATED], '02 11:00', '02 15:00'],
    ['closing time, for a breached clock that is still open', [CREATED], '02 16:00', '02 17:00'],
    ['opening time', [CREATED], '02 17:00', '03 09:00'],
    ['only what still runs: replied', [CREATED, ['02 10:00', 'agent']], '02 10:00', '02 15:00'],
    ['nothing: paused and replied', [CREATED, ['02 10:00', 'agent'], ['02 10:30', 'pending']], '02 11:00', undefined],
    ['the reply still owed: paused', [CREATED, ['02 10:30', 'pending']], '02 10:40', '02 11:00'],
    ['nothing: solved', [CREATED, ['02 10:30', 'solved']], '02 10:40', undefined],
    ['nothing: merged', [CREATED, ['02 10:30', 'merged']], '02 10:40', undefined],
    ['nothing: not created', [], '02 10:40', undefined],
    ['closing before a deadline', [['02 16:30', 'created']], '02 16:45', '02 17:00'],
  ])('%s', (_, lines, now, expected) => {
    expect(next(lines, now)).toBe(expected && at(expected));
  });

  test('calendar hours ask no schedule', () => {
    const calendar = [policyOf({ resolution: ruleFor('resolution', '20h', { hours: 'calendar' }) })];
    expect(next([CREATED], '02 10:00', calendar)).toBe(at('03 05:00'));
    expect(next([CREATED], '03 05:00', calendar)).toBeUndefined();
  });

  test('hours that never come change nothing', () => {
    const schedules = [scheduleOf('UTC', { weekly: {} })];
    expect(
      clocksOf({ policies, schedules, lines: march([CREATED]), now: '2026-03-02 10:00' }).nextChangeAt,
    ).toBeUndefined();
  });

  test('the schedule of each clock', () => {
    const schedules = [
      { ...scheduleOf('UTC', { weekly: week({ Mon: '09:00–09:30' }) }), id: 'early' },
      scheduleOf('UTC', { weekly: week({ Mon: '08:00–12:00' }) }),
    ];
    const early = [policyOf({ resolution: '6h' }, {}, { scheduleId: 'early' })];
    expect(
      clocksOf({ policies: early, schedules, lines: march([CREATED]), now: '2026-03-02 09:10' }).nextChangeAt,
    ).toBe(at('02 09:30'));
  });
});
