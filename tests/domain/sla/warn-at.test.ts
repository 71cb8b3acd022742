import { describe, expect, test } from 'vitest';
import type { WarningSettings } from '@/domain/settings/settings';
import { warnAt } from '@/domain/sla/warn-at';
import { office, scheduleOf, wallIn, week } from '../kit';
import { clock, type Line, policyOf, ruleFor } from './kit';
import { march } from './tell';

const at = (text: string) => wallIn('UTC')(`2026-03-${text}`);
const warn = (lines: readonly Line[], target: string, warning: WarningSettings, schedule = office()) => {
  const policies = [policyOf({ resolution: target })];
  const found = clock('resolution', { policies, schedules: [schedule], lines: march(lines), now: '2026-03-02 16:10' });
  return warnAt(found, schedule, warning);
};
const CREATED: Line = ['02 09:00', 'created'];

describe('at risk from', () => {
  test.each<[string, Line[], string, WarningSettings, string]>([
    ['so many minutes before it is due', [CREATED], '6h', { minutes: 30 }, '02 14:30'],
    ['minutes of open time, across a night', [['02 16:00', 'created']], '2h', { minutes: 90 }, '02 16:30'],
    ['on a closing time: at the next opening', [['02 16:00', 'created']], '2h', { minutes: 60 }, '03 09:00'],
    ['so many percent of the target', [CREATED], '4h', { percent: 75 }, '02 12:00'],
    ['to the second, though 0.8 is no binary fraction', [CREATED], '1h', { percent: 80 }, '02 09:48'],
    ['to the second, though 0.7 is none either', [CREATED], '10m', { percent: 70 }, '02 09:07'],
    ['whichever comes first: minutes', [CREATED], '4h', { minutes: 120, percent: 75 }, '02 11:00'],
    ['whichever comes first: percent', [CREATED], '4h', { minutes: 30, percent: 50 }, '02 11:00'],
    [
      'its start, when the target is shorter than the warning',
      [['02 11:00', 'created']],
      '20m',
      { minutes: 30 },
      '02 11:00',
    ],
    ['its start, when it is as long', [['02 11:00', 'created']], '30m', { minutes: 30 }, '02 11:00'],
    ['the deadline, at 100 percent', [CREATED], '4h', { percent: 100 }, '02 13:00'],
    ['the deadline, at no minutes', [CREATED], '4h', { minutes: 0 }, '02 13:00'],
    [
      'what is left after a pause',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'open']],
      '4h',
      { minutes: 60 },
      '02 13:00',
    ],
  ])('%s', (_, lines, target, warning, expected) => {
    expect(warn(lines, target, warning)).toBe(at(expected));
  });

  test.each<[string, Line[], WarningSettings]>([
    ['no warning is set', [CREATED], {}],
    ['it rests', [CREATED, ['02 10:00', 'pending']], { minutes: 30 }],
    ['it never started', [], { minutes: 30 }],
  ])('never while %s', (_, lines, warning) => {
    expect(warn(lines, '4h', warning)).toBeUndefined();
  });

  test('never when the hours never come', () => {
    expect(warn([CREATED], '4h', { minutes: 30 }, scheduleOf('UTC', { weekly: {} }))).toBeUndefined();
  });

  test('never without the schedule', () => {
    const found = clock('resolution', {
      policies: [policyOf({ resolution: '4h' })],
      lines: march([CREATED]),
      now: '2026-03-02 12:00',
    });
    expect(warnAt(found, undefined, { minutes: 30 })).toBeUndefined();
  });

  test('by the watch in calendar hours', () => {
    const policies = [policyOf({ resolution: ruleFor('resolution', '24h', { hours: 'calendar' }) })];
    const found = clock('resolution', { policies, lines: march([CREATED]), now: '2026-03-02 12:00' });
    expect(warnAt(found, undefined, { percent: 75 })).toBe(at('03 03:00'));
  });

  test('in a night shift', () => {
    const nights = scheduleOf('UTC', { weekly: week({ 'Mon Tue': '22:00–06:00' }) });
    expect(warn([CREATED], '9h', { minutes: 60 }, nights)).toBe(at('03 22:00'));
  });
});
