import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { seconds } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import { add, elapsed, isOpen, nextChange, nextOpen } from '@/domain/time/open-time';
import { toInstant, toLocal } from '@/domain/time/zone';
import { scheduleOf, week } from '../kit';
import { minutesAhead, place, TURNS } from './arbitrary';
import { openSeconds } from './oracle';

const later = (at: Instant, minutes: number): Instant => (at + minutes * 60_000) as Instant;
const secondsLater = (at: Instant, n: number): Instant => (at + n * 1000) as Instant;

test('elapsed is what Temporal says, whatever the schedule and the clock change', () => {
  fc.assert(
    fc.property(place, minutesAhead, ({ schedule, at }, ahead) => {
      expect(elapsed(schedule, at, later(at, ahead))).toBe(openSeconds(schedule, at, later(at, ahead)));
    }),
    { numRuns: 400 },
  );
});

test('wall time to instant and back is what Temporal says, minute by minute around every change', () => {
  for (const [zone, around] of TURNS) {
    const noon = Temporal.PlainDateTime.from(`${around}T12:00`);
    for (let minute = -2160; minute <= 2160; minute += 7) {
      const wall = noon.add({ minutes: minute });
      const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
      const [date, time] = wall.toString().split('T') as [string, string];
      const found = toInstant(zone, date, time)!;
      expect([zone, `${wall}`, found]).toEqual([zone, `${wall}`, expected.epochMilliseconds]);
      const local = toLocal(zone, found);
      expect(local).toEqual({
        date: expected.toPlainDate().toString(),
        time: expected.toPlainTime().toString({ smallestUnit: 'second' }),
        weekday: expected.dayOfWeek,
      });
    }
  }
});

describe('properties', () => {
  test('parts add up, and order of asking does not matter', () => {
    fc.assert(
      fc.property(place, minutesAhead, minutesAhead, ({ schedule, at }, a, b) => {
        const [middle, end] = [later(at, a), later(at, a + b)];
        const whole = elapsed(schedule, at, end);
        expect(elapsed(schedule, at, middle) + elapsed(schedule, middle, end)).toBe(whole);
        expect(elapsed({ ...schedule }, at, end)).toBe(whole);
      }),
    );
  });

  test('never negative, never more than wall time, never less when later, 0 when reversed', () => {
    fc.assert(
      fc.property(place, minutesAhead, minutesAhead, ({ schedule, at }, a, b) => {
        const [short, long] = [elapsed(schedule, at, later(at, a)), elapsed(schedule, at, later(at, a + b))];
        expect(short).toBeGreaterThanOrEqual(0);
        expect(short).toBeLessThanOrEqual(a * 60);
        expect(long).toBeGreaterThanOrEqual(short);
        expect(elapsed(schedule, later(at, a), at)).toBe(0);
      }),
    );
  });

  test('add undoes elapsed: the earliest and the latest instant with that much passed', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 200_000 }), ({ schedule, at }, n) => {
        const close = add(schedule, at, seconds(n), 'close');
        const next = add(schedule, at, seconds(n), 'nextOpen');
        if (close === undefined) return;
        expect(elapsed(schedule, at, close)).toBe(n);
        expect(elapsed(schedule, at, secondsLater(close, -1))).toBe(n - 1);
        if (next === undefined) return;
        expect(next).toBeGreaterThanOrEqual(close);
        expect(elapsed(schedule, at, next)).toBe(n);
        expect(elapsed(schedule, at, secondsLater(next, 1))).toBe(n + 1);
      }),
    );
  });

  test('add in two steps is add in one', () => {
    fc.assert(
      fc.property(
        place,
        fc.integer({ min: 1, max: 90_000 }),
        fc.integer({ min: 1, max: 90_000 }),
        ({ schedule, at }, a, b) => {
          const half = add(schedule, at, seconds(a), 'close');
          if (half === undefined) return;
          expect(add(schedule, half, seconds(b), 'close')).toBe(add(schedule, at, seconds(a + b), 'close'));
          const halfOpen = add(schedule, at, seconds(a), 'nextOpen');
          if (halfOpen === undefined) return;
          expect(add(schedule, halfOpen, seconds(b), 'nextOpen')).toBe(add(schedule, at, seconds(a + b), 'nextOpen'));
        },
      ),
    );
  });

  test('open is where a second passes; the next opening and the next change are the first', () => {
    fc.assert(
      fc.property(place, ({ schedule, at }) => {
        expect(isOpen(schedule, at)).toBe(elapsed(schedule, at, secondsLater(at, 1)) === 1);
        const open = nextOpen(schedule, at);
        if (open !== undefined) {
          expect(isOpen(schedule, open)).toBe(true);
          expect(elapsed(schedule, at, open)).toBe(0);
          expect(add(schedule, at, seconds(0), 'nextOpen')).toBe(open);
        }
        const change = nextChange(schedule, at);
        if (change === undefined) return;
        expect(isOpen(schedule, change)).not.toBe(isOpen(schedule, at));
        expect(isOpen(schedule, secondsLater(change, -1))).toBe(isOpen(schedule, at));
        const passed = elapsed(schedule, at, change);
        expect(passed).toBe(isOpen(schedule, at) ? (change - at) / 1000 : 0);
      }),
    );
  });

  test.each([...new Set(TURNS.map(([zone]) => zone))])('round the clock is wall time in %s', (zone) => {
    const always = scheduleOf(zone, { weekly: week({ 'Mon Tue Wed Thu Fri Sat Sun': '00:00–24:00' }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_500_000_000 }),
        fc.integer({ min: 0, max: 30_000_000 }),
        (start, length) => {
          const from = (start * 1000) as Instant;
          expect(elapsed(always, from, secondsLater(from, length))).toBe(length);
          expect(add(always, from, seconds(length), 'close')).toBe(secondsLater(from, length));
          expect(add(always, from, seconds(length), 'nextOpen')).toBe(secondsLater(from, length));
        },
      ),
      { numRuns: 25 },
    );
  });
});
