import { expect, test } from 'vitest';
import { hoursText, parseHours } from '@/domain/time/hours-text';
import { parseWrittenDate } from '@/domain/time/written-date';

test.each([
  ['9-17', '09:00–17:00'],
  ['09:00–12:30, 13:30–18', '09:00–12:30, 13:30–18:00'],
  ['۹-۱۲:۳۰، ۱۳:۳۰-۱۸', '09:00–12:30, 13:30–18:00'],
  ['22-6', '22:00–06:00'],
  ['0-24', '00:00–24:00'],
  ['8.15 – 16.45; 20h30-21h', undefined],
  ['8.15 – 16.45; 20h30-21h00', '08:15–16:45, 20:30–21:00'],
  ['09:00:30-10:00', '09:00:30–10:00'],
  ['', ''],
  [' , ', ''],
  ['9', undefined],
  ['9-17-20', undefined],
  ['25-26', undefined],
  ['9:61-10', undefined],
  ['nine to five', undefined],
])('hours typed as "%s" are %s', (typed, meant) => {
  const parsed = parseHours(typed);
  expect(parsed && hoursText(parsed)).toBe(meant);
});

test.each([
  ['2026-03-21', '2026-03-21'],
  ['1405/1/1', '2026-03-21'],
  ['۱۴۰۵/۰۱/۰۱', '2026-03-21'],
  ['1403/12/30', '2025-03-20'],
  ['1404/12/30', undefined],
  ['2026-02-30', undefined],
  ['21.03.2026', undefined],
  ['', undefined],
])('a day typed as "%s" is %s', (typed, meant) => {
  expect(parseWrittenDate(typed)).toBe(meant);
});
