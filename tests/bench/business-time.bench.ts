import dayjs from 'dayjs';
// Without the ending Node does not find these in packages written for a bundler.
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import businessTime from 'dayjs-business-time';
import type { Duration } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import { add, elapsed } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import type { Bench, Measure } from './bench';
import { median } from './measure';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FIRST = Date.UTC(2026, 0, 5);
const HOURS = { start: '09:00:00', end: '17:00:00' };
const HOLIDAYS = ['2026-01-06', '2026-04-03', '2026-05-01', '2026-12-25'];

const office = (zone: string): Schedule => ({
  id: 'office',
  name: 'Office',
  zone,
  versions: [
    {
      weekly: { 1: [HOURS], 2: [HOURS], 3: [HOURS], 4: [HOURS], 5: [HOURS] },
      holidays: HOLIDAYS.map((on) => ({ on })),
    },
  ],
});

/** Ranges that begin anywhere in a year and last up to `days`; always the same ones. */
function ranges(count: number, days: number): readonly (readonly [Instant, Instant])[] {
  let seed = 20_260_105;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return Array.from({ length: count }, () => {
    const from = Math.floor(FIRST + next() * 365 * DAY);
    return [from as Instant, Math.floor(from + next() * days * DAY) as Instant] as const;
  });
}

/** Calls per second: the median of five rounds after one that does not count. */
function perSecond(rounds: number, call: (i: number) => unknown): number {
  const took: number[] = [];
  for (let round = -1; round < 5; round += 1) {
    const began = performance.now();
    for (let i = 0; i < rounds; i += 1) call(i);
    if (round >= 0) took.push((performance.now() - began) / 1000);
  }
  return rounds / median(took);
}

/** The naive way: every minute is asked by its wall clock in the zone. */
function stepping(zone: string): (from: number, to: number) => number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const isOpen = (at: number) => {
    const [weekday = '', time = ''] = wall.format(at).split(/,? /);
    return !weekday.startsWith('S') && time >= '09:00' && time < '17:00';
  };
  return (from, to) => {
    let minutes = 0;
    for (let at = from; at < to; at += MINUTE) if (isOpen(at)) minutes += 1;
    return minutes * 60;
  };
}

/** It reads the process's own zone; so that both answer the same question it is asked in UTC. */
function dayjsBusiness(): (from: number, to: number) => number {
  dayjs.extend(customParseFormat);
  dayjs.extend(businessTime);
  (dayjs as unknown as { setHolidays(days: readonly string[]): void }).setHolidays(HOLIDAYS);
  return (from, to) => dayjs(from).businessMinutesDiff(dayjs(to));
}

declare module 'dayjs' {
  interface Dayjs {
    businessMinutesDiff(other: Dayjs): number;
  }
}

export default {
  title: 'Business time',
  says: 'Mon–Fri 09–17 in Europe/Berlin with four holidays, on a compiled schedule; ranges that begin anywhere in a year. Beside it dayjs-business-time (which knows the process’s zone only) and stepping through the minutes with Intl.',
  async run(): Promise<readonly Measure[]> {
    const schedule = office('Europe/Berlin');
    const month = ranges(4096, 30);
    const short = ranges(64, 30);
    const pick = (list: readonly (readonly [Instant, Instant])[], i: number) =>
      list[i % list.length] as readonly [Instant, Instant];
    const naive = stepping('Europe/Berlin');
    const other = dayjsBusiness();
    const across = (days: number) => month.map(([from]) => [from, (from + days * DAY) as Instant] as const);
    const [day, decade] = [across(1), across(3653)];
    // Compiled for the whole decade first: every number below is of one and the same table.
    elapsed(schedule, ...pick(decade, 0));
    return [
      {
        what: 'elapsed, ranges up to 30 days',
        value: perSecond(1_000_000, (i) => elapsed(schedule, ...pick(month, i))),
        unit: 'per second',
        beside: {
          'dayjs-business-time': perSecond(short.length, (i) => other(...pick(short, i))),
          'minute by minute': perSecond(4, (i) => naive(...pick(short, i))),
        },
      },
      {
        what: 'elapsed, one day each',
        value: perSecond(1_000_000, (i) => elapsed(schedule, ...pick(day, i))),
        unit: 'per second',
      },
      {
        what: 'elapsed, ten years each',
        value: perSecond(1_000_000, (i) => elapsed(schedule, ...pick(decade, i))),
        unit: 'per second',
        beside: { 'dayjs-business-time': perSecond(2, (i) => other(...pick(decade, i))) },
      },
      {
        what: 'add 8 hours',
        value: perSecond(1_000_000, (i) => add(schedule, pick(month, i)[0], 28_800 as Duration, 'close')),
        unit: 'per second',
      },
      {
        what: 'compiling a schedule for its first month',
        value: 1_000_000 / perSecond(200, () => elapsed(office('Europe/Berlin'), ...pick(month, 0))),
        unit: 'µs',
      },
    ];
  },
} satisfies Bench;
