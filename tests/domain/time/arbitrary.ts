import fc from 'fast-check';
import type { Instant } from '@/domain/time/instant';
import type { Break, DayInterval, Schedule, ScheduleVersion, Weekday } from '@/domain/time/schedule';
import { wallTimeOf } from '@/domain/time/wall-time';
import { wall } from '../kit';

/** Zones and moments at which clocks did something. */
export const TURNS: readonly (readonly [zone: string, around: string])[] = [
  ['UTC', '2026-03-02'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Pacific/Chatham', '2026-04-05'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Tehran', '2022-03-22'],
  ['Asia/Tehran', '2022-09-21'],
  ['Europe/Istanbul', '2016-03-27'],
  ['Europe/Istanbul', '2016-09-07'],
  ['Europe/Istanbul', '2016-10-30'],
  ['Pacific/Apia', '2011-12-30'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2019-02-17'],
  ['Asia/Beirut', '2026-03-29'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Asia/Kathmandu', '2026-03-02'],
  ['Asia/Pyongyang', '2018-05-05'],
];

const time = fc.integer({ min: 0, max: 24 * 12 - 1 }).map((n) => wallTimeOf(n * 300));
const interval: fc.Arbitrary<DayInterval> = fc
  .tuple(time, fc.oneof({ weight: 6, arbitrary: time }, { weight: 1, arbitrary: fc.constant('24:00') }))
  .filter(([start, end]) => start !== end)
  .map(([start, end]) => ({ start, end }));
const weekday = fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday);

const days = (around: string) =>
  fc
    .integer({ min: -4, max: 4 })
    .map((n) => new Date(Date.parse(`${around}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10));

const version = (around: string): fc.Arbitrary<ScheduleVersion> =>
  fc.record({
    weekly: fc.dictionary(weekday.map(String), fc.array(interval, { maxLength: 3 }), { minKeys: 1, maxKeys: 7 }),
    breaks: fc.array(
      fc.oneof(
        fc.record({ weekday, part: interval }).map(({ weekday: day, part }): Break => ({ weekday: day, ...part })),
        fc.record({ on: days(around), part: interval }).map(({ on, part }): Break => ({ on, ...part })),
      ),
      { maxLength: 3 },
    ),
    holidays: fc.array(
      days(around).map((on) => ({ on })),
      { maxLength: 2 },
    ),
    overrides: fc.uniqueArray(fc.record({ on: days(around), intervals: fc.array(interval, { maxLength: 2 }) }), {
      maxLength: 2,
      selector: ({ on }) => on,
    }),
  });

export interface Place {
  readonly schedule: Schedule;
  /** A whole minute within five days of a moment at which the clocks did something. */
  readonly at: Instant;
}

/** Schedules with one or two versions, and a moment near a clock change. */
export const place: fc.Arbitrary<Place> = fc.constantFrom(...TURNS).chain(([zone, around]) => {
  const noon = wall(zone, `${around} 12:00`);
  const moment = fc.integer({ min: -5 * 1440, max: 5 * 1440 }).map((minutes) => (noon + minutes * 60_000) as Instant);
  return fc.record({
    at: moment,
    schedule: fc
      .tuple(version(around), fc.option(fc.record({ version: version(around), from: moment }), { nil: undefined }))
      .map(([first, later]) => ({
        id: 'any',
        name: 'Any',
        zone,
        versions: later ? [first, { ...later.version, from: later.from }] : [first],
      })),
  });
});

export const minutesAhead = fc.integer({ min: 0, max: 6 * 1440 });
