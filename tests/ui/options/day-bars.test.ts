import { describe, expect, test } from 'vitest';
import {
  type Bar,
  barOf,
  DAY,
  drawn,
  type Grip,
  intervalOf,
  joined,
  moved,
} from '@/ui/options/schedules/week/day-bars';

describe('an interval as a bar and back', () => {
  test.each([
    ['09:00', '17:00', 540, 1020],
    ['22:00', '06:00', 1320, 1800],
    ['00:00', '24:00', 0, 1440],
    ['23:15', '24:00', 1395, 1440],
    ['09:00:30', '10:00', 540.5, 600],
  ])('%s–%s', (start, end, from, to) => {
    expect(barOf({ start, end })).toEqual({ from, to });
    expect(intervalOf({ from, to })).toEqual({ start, end });
  });

  test('what is no time is no bar', () => {
    expect(barOf({ start: '9', end: '17:00' })).toBeUndefined();
    expect(barOf({ start: '09:00', end: '09:00' })).toBeUndefined();
  });
});

test('bars that touch or overlap become one; others keep their gap', () => {
  expect(
    joined([
      { from: 780, to: 1080 },
      { from: 540, to: 750 },
      { from: 750, to: 760 },
    ]),
  ).toEqual([
    { from: 540, to: 760 },
    { from: 780, to: 1080 },
  ]);
});

const NINE_TO_FIVE: Bar = { from: 540, to: 1020 };
const NIGHT: Bar = { from: 1320, to: 1800 };

test.each<[string, Bar, Grip, number, Bar]>([
  ['a bar moves whole', NINE_TO_FIVE, 'all', 60, { from: 600, to: 1080 }],
  ['not past midnight', NINE_TO_FIVE, 'all', 900, { from: 960, to: 1440 }],
  ['not before the day', NINE_TO_FIVE, 'all', -900, { from: 0, to: 480 }],
  ['its end is pulled', NINE_TO_FIVE, 'end', 75, { from: 540, to: 1095 }],
  ['its end stays behind its start', NINE_TO_FIVE, 'end', -900, { from: 540, to: 555 }],
  ['its start stays before its end', NINE_TO_FIVE, 'start', 900, { from: 1005, to: 1020 }],
  ['a night stays a night', NIGHT, 'end', 30, { from: 1320, to: 1830 }],
  ['a night is less than a day', NIGHT, 'start', -1200, { from: 375, to: 1800 }],
])('%s', (_, bar, grip, by, expected) => {
  expect(moved(bar, grip, by)).toEqual(expected);
});

test('drawing works in both directions and keeps to the day', () => {
  expect(drawn(1000, 552)).toEqual({ from: 555, to: 1005 });
  expect(drawn(-50, 2000)).toEqual({ from: 0, to: DAY });
  expect(drawn(600, 601)).toEqual({ from: 600, to: 615 });
});
