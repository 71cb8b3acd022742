import { describe, expect, test } from 'vitest';
import { takeOver } from '@/domain/holidays/take-over';
import { isOpen } from '@/domain/time/open-time';
import type { ScheduleVersion } from '@/domain/time/schedule';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { officeWeek, scheduleOf, wallIn } from '../kit';

const afternoon = { start: '13:00', end: '24:00' };
const version = (more: Partial<ScheduleVersion>): ScheduleVersion => ({ weekly: officeWeek, ...more });

describe('taking a list over', () => {
  test('whole days become holidays, half days dated breaks', () => {
    expect(
      takeOver(
        version({}),
        [
          { on: '2026-05-27', name: 'Bayram' },
          { on: '2026-05-26', name: 'Arife', hours: afternoon },
        ],
        'preset:TR',
      ),
    ).toEqual({
      weekly: officeWeek,
      holidays: [{ on: '2026-05-27', name: 'Bayram', origin: 'preset:TR' }],
      breaks: [{ on: '2026-05-26', ...afternoon, name: 'Arife', origin: 'preset:TR' }],
    });
  });

  test('what a person entered stays, and is not doubled', () => {
    const own = version({
      holidays: [{ on: '2026-05-27', name: 'Ours' }],
      breaks: [{ weekday: 1, start: '12:00', end: '12:30' }],
    });
    const taken = takeOver(
      own,
      [
        { on: '2026-05-27', name: 'Bayram' },
        { on: '2026-05-01', name: 'May' },
      ],
      'preset:TR',
    );
    expect(taken.holidays).toEqual([
      { on: '2026-05-01', name: 'May', origin: 'preset:TR' },
      { on: '2026-05-27', name: 'Ours' },
    ]);
    expect(taken.breaks).toEqual(own.breaks);
  });

  test('taken over again: once; days the list lost go, days of other lists stay', () => {
    const first = takeOver(
      version({}),
      [
        { on: '2027-03-09', name: 'A' },
        { on: '2027-03-10', name: 'B', hours: afternoon },
      ],
      'file:x',
    );
    const other = takeOver(first, [{ on: '2027-05-01', name: 'May' }], 'preset:DE');
    const again = takeOver(other, [{ on: '2027-03-10', name: 'A' }], 'file:x');
    expect(again.holidays).toEqual([
      { on: '2027-03-10', name: 'A', origin: 'file:x' },
      { on: '2027-05-01', name: 'May', origin: 'preset:DE' },
    ]);
    expect(again.breaks).toEqual([]);
    expect(takeOver(again, [{ on: '2027-03-10', name: 'A' }], 'file:x')).toEqual(again);
  });

  test('a day switched off stays off, whole or half', () => {
    const off = version({
      holidays: [{ on: '2026-08-30', name: 'Victory', origin: 'preset:TR', isOff: true }],
      breaks: [{ on: '2026-10-28', ...afternoon, name: 'Eve', origin: 'preset:TR', isOff: true }],
    });
    const taken = takeOver(
      off,
      [
        { on: '2026-08-30', name: 'Victory' },
        { on: '2026-10-28', name: 'Eve', hours: afternoon },
      ],
      'preset:TR',
    );
    expect(taken).toEqual(off);
  });

  test('one date for several reasons is one holiday; a whole day makes its half needless', () => {
    const days = [
      { on: '2026-05-19', name: 'A' },
      { on: '2026-05-19', name: 'B' },
      { on: '2026-05-19', name: 'C', hours: afternoon },
      { on: '2026-05-20', name: 'D', hours: afternoon },
      { on: '2026-05-20', name: 'E', hours: afternoon },
    ];
    const taken = takeOver(version({}), days, 'file:x');
    expect(taken.holidays!.map(({ on }) => on)).toEqual(['2026-05-19']);
    expect(taken.breaks).toHaveLength(1);
  });
});

test('what is switched off does not close', () => {
  const schedule = scheduleOf(
    'UTC',
    version({
      holidays: [{ on: '2026-03-02', isOff: true }],
      breaks: [{ on: '2026-03-03', ...afternoon, isOff: true }],
    }),
  );
  const at = wallIn('UTC');
  expect(isOpen(schedule, at('2026-03-02 10:00'))).toBe(true);
  expect(isOpen(schedule, at('2026-03-03 14:00'))).toBe(true);
});

test('hours of its own on a holiday that is switched off are no contradiction', () => {
  const overrides = [{ on: '2026-03-02', intervals: [{ start: '10:00', end: '12:00' }] }];
  const problems = (isOff: boolean) =>
    validateSchedule(scheduleOf('UTC', version({ overrides, holidays: [{ on: '2026-03-02', isOff }] })));
  expect(problems(true)).toEqual([]);
  expect(problems(false).map(({ id }) => id)).toEqual(['schedule.date-twice']);
});
