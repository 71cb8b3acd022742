import { expect, test } from 'vitest';
import { readEpochSeconds, readIso } from '@/helpdesks/kit/read-instant';

test.each([
  ['2026-11-18T19:02:41Z', Date.UTC(2026, 10, 18, 19, 2, 41)],
  ['2026-11-18T19:02:41+00:00', Date.UTC(2026, 10, 18, 19, 2, 41)],
  ['2026-11-18 22:32:41 +0330', Date.UTC(2026, 10, 18, 19, 2, 41)],
  ['2026-11-18T19:02:41.123456Z', Date.UTC(2026, 10, 18, 19, 2, 41, 123)],
  ['2026-11-18 19:02 UTC', Date.UTC(2026, 10, 18, 19, 2)],
])('%s', (written, ms) => {
  expect(readIso(written)).toBe(ms);
});

test.each(['2026-11-18T19:02:41', '2026-13-18T19:02:41Z', '18.11.2026 19:02', '', undefined, 17])(
  '%s does not say which instant it is',
  (written) => {
    expect(readIso(written)).toBeUndefined();
  },
);

test('epoch seconds 0 mean never', () => {
  expect(readEpochSeconds(0)).toBeUndefined();
  expect(readEpochSeconds(1_795_000_000)).toBe(1_795_000_000_000);
});
