import { describe, expect, test } from 'vitest';
import type { Schedule, ScheduleVersion } from '@/domain/time/schedule';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { officeWeek, part, scheduleOf, wall, week } from '../kit';

const problems = (schedule: Schedule) => validateSchedule(schedule).map(({ id, values }) => [id, values]);
const of = (version: Partial<ScheduleVersion>) => problems(scheduleOf('UTC', { weekly: officeWeek, ...version }));
const MONDAY = 'Monday';

describe('sound', () => {
  test.each<[string, Partial<ScheduleVersion>]>([
    ['office hours', {}],
    ['a whole day', { weekly: week({ Mon: '00:00–24:00' }) }],
    ['hours that touch', { weekly: week({ Mon: '09:00–12:00 12:00–17:00' }) }],
    ['a night that ends as the day begins', { weekly: week({ Mon: '22:00–09:00', Tue: '09:00–17:00' }) }],
    ['Sunday night up to Monday morning', { weekly: week({ Sun: '22:00–06:00', Mon: '06:00–10:00' }) }],
    ['a night until midnight, then midnight on', { weekly: week({ Mon: '20:00–24:00', Tue: '00:00–04:00' }) }],
    ['a night written 20:00–00:00', { weekly: week({ Mon: '20:00–00:00', Tue: '00:00–04:00' }) }],
    ['seconds', { weekly: week({ Mon: '09:00:30–17:00:15' }) }],
    ['dated hours alone', { weekly: {}, overrides: [{ on: '2026-03-02', intervals: [part('09:00–10:00')] }] }],
    ['a day closed by dated hours', { overrides: [{ on: '2026-03-02', intervals: [] }] }],
    [
      'breaks that overlap',
      {
        breaks: [
          { weekday: 1, start: '12:00', end: '13:00' },
          { weekday: 1, start: '12:30', end: '14:00' },
        ],
      },
    ],
    ['a leap day', { holidays: [{ on: '2028-02-29' }] }],
    ['the same holiday twice', { holidays: [{ on: '2026-01-01' }, { on: '2026-01-01' }] }],
    [
      'a year of holidays',
      {
        holidays: Array.from({ length: 366 }, (_, i) => ({
          on: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
        })),
      },
    ],
  ])('%s', (_, version) => {
    expect(of(version)).toEqual([]);
  });
});

describe('refused, with what is wrong', () => {
  test.each<[string, Partial<ScheduleVersion>, unknown[]]>([
    ['no hours', { weekly: {} }, [['schedule.no-hours', {}]]],
    [
      'days without hours',
      { weekly: { 1: [], 2: [] }, overrides: [{ on: '2026-03-02', intervals: [] }] },
      [['schedule.no-hours', {}]],
    ],
    [
      'end equal to start',
      { weekly: week({ Mon: '09:00–09:00' }) },
      [['schedule.end-equals-start', { day: MONDAY, time: '09:00' }]],
    ],
    ['25:00', { weekly: week({ Mon: '09:00–25:00' }) }, [['schedule.time-bad', { day: MONDAY, time: '25:00' }]]],
    ['24:01', { weekly: week({ Tue: '09:00–24:01' }) }, [['schedule.time-bad', { day: 'Tuesday', time: '24:01' }]]],
    ['9:00', { weekly: week({ Mon: '9:00–17:00' }) }, [['schedule.time-bad', { day: MONDAY, time: '9:00' }]]],
    [
      'both ends',
      { weekly: week({ Mon: 'x–12:60' }) },
      [
        ['schedule.time-bad', { day: MONDAY, time: 'x' }],
        ['schedule.time-bad', { day: MONDAY, time: '12:60' }],
      ],
    ],
    ['a start at 24:00', { weekly: week({ Mon: '24:00–04:00' }) }, [['schedule.start-at-midnight', { day: MONDAY }]]],
    [
      'an overlap',
      { weekly: week({ Mon: '09:00–12:00 11:59–17:00' }) },
      [['schedule.overlap', { day: MONDAY, first: '09:00–12:00', second: '11:59–17:00' }]],
    ],
    [
      'an overlap told in the order of the day',
      { weekly: week({ Mon: '13:00–17:00 09:00–14:00' }) },
      [['schedule.overlap', { day: MONDAY, first: '09:00–14:00', second: '13:00–17:00' }]],
    ],
    [
      'one inside another',
      { weekly: week({ Mon: '09:00–17:00 10:00–11:00 12:00–13:00' }) },
      [['schedule.overlap', { day: MONDAY, first: '09:00–17:00', second: '10:00–11:00' }]],
    ],
    [
      'the night before',
      { weekly: week({ Mon: '22:00–09:01', Tue: '09:00–17:00' }) },
      [['schedule.overlap', { day: 'Tuesday', first: '22:00–09:01', second: '09:00–17:00' }]],
    ],
    [
      'Sunday night and Monday',
      { weekly: week({ Sun: '22:00–07:00', Mon: '06:00–10:00' }) },
      [['schedule.overlap', { day: MONDAY, first: '22:00–07:00', second: '06:00–10:00' }]],
    ],
    [
      'two nights of one day',
      { weekly: week({ Mon: '20:00–02:00 22:00–03:00' }) },
      [
        ['schedule.overlap', { day: MONDAY, first: '20:00–02:00', second: '22:00–03:00' }],
        ['schedule.overlap', { day: 'Tuesday', first: '20:00–02:00', second: '22:00–03:00' }],
      ],
    ],
    [
      'a weekday that is none',
      { weekly: { ...officeWeek, 8: [part('09:00–10:00')] } as never },
      [['schedule.weekday-unknown', { weekday: '8' }]],
    ],
    [
      'a break on no weekday',
      { breaks: [{ weekday: 0 as never, start: '12:00', end: '13:00' }] },
      [['schedule.weekday-unknown', { weekday: '0' }]],
    ],
    [
      'a break that ends as it starts',
      { breaks: [{ weekday: 3, start: '12:00', end: '12:00' }] },
      [['schedule.end-equals-start', { day: 'Wednesday', time: '12:00' }]],
    ],
    [
      'a dated break at no time',
      { breaks: [{ on: '2026-03-02', start: '12:00', end: '30:00' }] },
      [['schedule.time-bad', { day: '2026-03-02', time: '30:00' }]],
    ],
    [
      'a dated break on no date',
      { breaks: [{ on: '2026-02-29', start: '12:00', end: '13:00' }] },
      [['schedule.date-bad', { date: '2026-02-29' }]],
    ],
    ['a holiday on no date', { holidays: [{ on: '2026-13-01' }] }, [['schedule.date-bad', { date: '2026-13-01' }]]],
    ['a date written otherwise', { holidays: [{ on: '1.3.2026' }] }, [['schedule.date-bad', { date: '1.3.2026' }]]],
    [
      'a date with a tail',
      { holidays: [{ on: '2026-03-01T00:00' }] },
      [['schedule.date-bad', { date: '2026-03-01T00:00' }]],
    ],
    [
      'dated hours on no date',
      { overrides: [{ on: '2026-00-10', intervals: [part('09:00–10:00')] }] },
      [['schedule.date-bad', { date: '2026-00-10' }]],
    ],
    [
      'dated hours that overlap',
      { overrides: [{ on: '2026-03-02', intervals: [part('09:00–12:00'), part('11:00–13:00')] }] },
      [['schedule.overlap', { day: '2026-03-02', first: '09:00–12:00', second: '11:00–13:00' }]],
    ],
    [
      'dated hours at no time',
      { overrides: [{ on: '2026-03-02', intervals: [part('09:00–12:0')] }] },
      [['schedule.time-bad', { day: '2026-03-02', time: '12:0' }]],
    ],
    [
      'dated hours twice',
      {
        overrides: [
          { on: '2026-03-02', intervals: [] },
          { on: '2026-03-02', intervals: [part('09:00–12:00')] },
        ],
      },
      [['schedule.date-twice', { date: '2026-03-02' }]],
    ],
    [
      'dated hours on a holiday',
      { overrides: [{ on: '2026-03-02', intervals: [part('09:00–12:00')] }], holidays: [{ on: '2026-03-02' }] },
      [['schedule.date-twice', { date: '2026-03-02' }]],
    ],
    [
      'a break over all hours',
      { weekly: week({ Mon: '09:00–10:00' }), breaks: [{ weekday: 1, start: '08:00', end: '11:00' }] },
      [['schedule.never-opens', {}]],
    ],
  ])('%s', (_, version, expected) => {
    expect(of(version)).toEqual(expected);
  });

  test.each(['Mars/Olympus', '', '+03:30', 'Europe/Istanbul ', '../etc'])('the zone "%s"', (zone) => {
    expect(problems(scheduleOf(zone, { weekly: officeWeek }))).toEqual([['schedule.zone-unknown', { zone }]]);
  });

  test('no name', () => {
    expect(problems({ ...scheduleOf('UTC', { weekly: officeWeek }), name: ' ' })).toEqual([
      ['schedule.name-missing', {}],
    ]);
  });

  test('no version', () => {
    expect(problems(scheduleOf('UTC'))).toEqual([['schedule.no-hours', {}]]);
  });

  test('everything at once, in reading order', () => {
    const schedule = {
      ...scheduleOf('Nowhere/At_All', { weekly: week({ Mon: '09:00–25:00' }), holidays: [{ on: 'never' }] }),
      name: '',
    };
    expect(problems(schedule).map(([id]) => id)).toEqual([
      'schedule.name-missing',
      'schedule.zone-unknown',
      'schedule.time-bad',
      'schedule.date-bad',
    ]);
  });
});

describe('versions', () => {
  const from = wall('UTC', '2026-03-02 00:00');
  test('may begin one after the other, written in any order', () => {
    expect(problems(scheduleOf('UTC', { from, weekly: officeWeek }, { weekly: week({ Sun: '10:00–11:00' }) }))).toEqual(
      [],
    );
  });
  test.each([
    [undefined, undefined],
    [from, from],
  ])('may not begin at one moment', (a, b) => {
    const version = (at: typeof a): ScheduleVersion => ({ weekly: officeWeek, ...(at !== undefined && { from: at }) });
    expect(problems(scheduleOf('UTC', version(a), version(b)))).toEqual([['schedule.version-start-twice', {}]]);
  });
  test('must begin at some moment', () => {
    expect(problems(scheduleOf('UTC', { from: Number.NaN as never, weekly: officeWeek }))).toEqual([
      ['schedule.version-start-bad', {}],
    ]);
  });
  test('each is checked', () => {
    expect(problems(scheduleOf('UTC', { weekly: officeWeek }, { from, weekly: {} }))).toEqual([
      ['schedule.no-hours', {}],
    ]);
  });
  test('the last decides whether it opens in the end', () => {
    const closed: ScheduleVersion = {
      from,
      weekly: week({ Mon: '09:00–10:00' }),
      breaks: [{ weekday: 1, start: '09:00', end: '10:00' }],
    };
    expect(problems(scheduleOf('UTC', { weekly: officeWeek }, closed))).toEqual([['schedule.never-opens', {}]]);
    expect(problems(scheduleOf('UTC', closed, { weekly: officeWeek }))).toEqual([['schedule.never-opens', {}]]);
    expect(problems(scheduleOf('UTC', { from: (from + 1) as never, weekly: officeWeek }, closed))).toEqual([]);
    expect(problems(scheduleOf('UTC', closed, { from: (from + 1) as never, weekly: officeWeek }))).toEqual([]);
  });
});

test('hours that were on dates alone may be over', () => {
  const over = scheduleOf('UTC', {
    weekly: { 1: [], 2: undefined as never },
    overrides: [{ on: '2020-03-02', intervals: [part('09:00–10:00')] }],
  });
  expect(problems(over)).toEqual([]);
});

test.each<[Schedule, string]>([
  [
    scheduleOf('UTC', { weekly: week({ Mon: '09:00–10:00' }), breaks: [{ weekday: 1, start: '08:00', end: '11:00' }] }),
    'With these breaks and holidays the schedule never opens. Leave some open time.',
  ],
  [scheduleOf('UTC'), 'The schedule has no open hours. Add hours to at least one day.'],
  [
    scheduleOf('UTC', { from: Number.NaN as never, weekly: officeWeek }),
    'A version of the hours begins at no point in time.',
  ],
  [
    scheduleOf('UTC', { weekly: officeWeek }, { weekly: officeWeek }),
    'Two versions of the hours take effect at the same moment. Keep one of them.',
  ],
  [
    scheduleOf('UTC', { weekly: { ...officeWeek, 9: [] } as never }),
    'There is no weekday "9". Days are numbered from 1, Monday, to 7, Sunday.',
  ],
  [
    scheduleOf('UTC', {
      weekly: officeWeek,
      holidays: [{ on: '2026-03-02' }],
      overrides: [{ on: '2026-03-02', intervals: [] }],
    }),
    '2026-03-02 has hours of its own and is a holiday, or has hours twice. Keep one of them.',
  ],
])('and so do the others', (schedule, sentence) => {
  expect(validateSchedule(schedule).map((problem) => problem.sentence)).toEqual([sentence]);
});

test('the sentences say what to do', () => {
  const sentences = validateSchedule({
    ...scheduleOf('Mars/Olympus', {
      weekly: week({ Mon: '09:00–09:00', Tue: '09:00–25:00', Wed: '24:00–03:00', Thu: '09:00–12:00 11:00–13:00' }),
      holidays: [{ on: '2026-02-30' }],
    }),
    name: '',
  }).map(({ sentence }) => sentence);
  expect(sentences).toEqual([
    'Give the schedule a name.',
    'There is no time zone "Mars/Olympus". Choose one such as Europe/Istanbul.',
    'Monday: the hours end when they start, at 09:00. For a whole day write 00:00 to 24:00.',
    'Tuesday: there is no time "25:00". Times run from 00:00 to 24:00.',
    'Wednesday: hours cannot start at 24:00. Start them at 00:00 of the next day.',
    'Thursday: 09:00–12:00 and 11:00–13:00 overlap. Join them into one.',
    'There is no date "2026-02-30". Write it as year-month-day, like 2026-03-21.',
  ]);
});
