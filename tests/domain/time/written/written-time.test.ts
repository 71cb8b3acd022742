import { expect, test } from 'vitest';
import { settleTime, zoneClock } from '@/domain/time/written/settle-time';
import { isNoDate, readWrittenTime } from '@/domain/time/written/written-time';

const UTC = zoneClock('UTC');
const iso = (raw: string, language?: string, order: 'dmy' | 'mdy' = 'dmy') => {
  const written = readWrittenTime(raw, language);
  const at = written && settleTime(written, order, UTC);
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 19);
};

test.each([
  // FreeScout: ICU's "MMM d, y HH:mm" or "hh:mma", the dots taken out.
  ['Nov 20, 2026 22:12', 'en', '2026-11-20T22:12:00'],
  ['Nov 20, 2026 04:12pm', 'en', '2026-11-20T16:12:00'],
  ['Nov 20, 2026 12:05am', 'en', '2026-11-20T00:05:00'],
  ['Nov 20, 2026 22:12', 'de', '2026-11-20T22:12:00'],
  ['Juil 3, 2026 09:05', 'fr', '2026-07-03T09:05:00'],
  ['Juin 3, 2026 09:05', 'fr', '2026-06-03T09:05:00'],
  ['Kas 20, 2026 22:12', 'tr', '2026-11-20T22:12:00'],
  ['Şub 1, 2026 08:00', 'tr', '2026-02-01T08:00:00'],
  ['نوامبر ۲۰, ۲۰۲۶ ۲۲:۱۲', 'fa', '2026-11-20T22:12:00'],
  ['Нояб 20, 2026 22:12', 'ru', '2026-11-20T22:12:00'],
  // osTicket: U+202F before PM. RT: U+00A0 anywhere.
  ['11/18/26 8:02\u202fPM', 'en', undefined],
  ['Wed Nov 18 19:51:20 2026', 'en', '2026-11-18T19:51:20'],
  ['Wed\u00a0Nov\u00a018\u00a019:51:20\u00a02026', 'en', '2026-11-18T19:51:20'],
  ['Mi 18. Nov 13:57 2026', 'de', '2026-11-18T13:57:00'],
  ['jeu. 19 nov. 2026 03:57:55', 'fr', '2026-11-19T03:57:55'],
  ['19 févr. 2026 à 03:57', 'fr', '2026-02-19T03:57:00'],
  ['19 août 2026 15 h 07', 'fr', '2026-08-19T15:07:00'],
  ['18. November 2026 um 19:02', 'de', '2026-11-18T19:02:00'],
  ['18. März 2026 um 07:02 Uhr', 'de', '2026-03-18T07:02:00'],
  ['3. Mrz 2026 07:02', 'de', '2026-03-03T07:02:00'],
  ['18 Kasım 2026 Çarşamba', 'tr', undefined],
  ['Çarşamba, 18 Kasım 2026 19:02', 'tr', '2026-11-18T19:02:00'],
  ['18 Ağustos 2026 ÖS 7:02', 'tr', '2026-08-18T19:02:00'],
  ['18 AĞUSTOS 2026 19:02', 'tr', '2026-08-18T19:02:00'],
  ['18 de noviembre de 2026 19:02', 'es', '2026-11-18T19:02:00'],
  ['2026年11月18日 19:02', 'ja', '2026-11-18T19:02:00'],
  ['18. 11. 2026 19:02', 'cs', '2026-11-18T19:02:00'],
  // Jalali: 27 Aban 1405 is 18 November 2026; 30 Esfand exists in the leap year 1403 only.
  ['۱۴۰۵/۰۸/۲۷ ۱۹:۰۲', 'fa', '2026-11-18T19:02:00'],
  ['1405-08-27 19:02:05', 'en', '2026-11-18T19:02:05'],
  ['۲۷ آبان ۱۴۰۵،\u200f ساعت ۱۹:۰۲', 'fa', '2026-11-18T19:02:00'],
  ['چهارشنبه ۲۷ آبان ۱۴۰۵ ۷:۰۲ ب.ظ.', 'fa', '2026-11-18T19:02:00'],
  ['پنج\u200cشنبه ۲۸ آبان ۱۴۰۵ ۰۷:۰۲', 'fa', '2026-11-19T07:02:00'],
  ['۱۴۰۳/۱۲/۳۰ ۱۰:۰۰', 'fa', '2025-03-20T10:00:00'],
  ['۱۴۰۴/۱۲/۳۰ ۱۰:۰۰', 'fa', undefined],
  ['27/08/1405 19:02', 'fa', '2026-11-18T19:02:00'],
  ['Aban 27, 1405 19:02', 'en', '2026-11-18T19:02:00'],
  // A Persian month beside a Gregorian year, and the reverse, are no dates.
  ['۲۷ آبان ۲۰۲۶ ۱۹:۰۲', 'fa', undefined],
  ['jui 3, 2026 09:05', 'fr', undefined],
  ['Feb 30, 2026 09:05', 'en', undefined],
  ['20 hours ago', 'en', undefined],
  ['', 'en', undefined],
])('%j (%s)', (raw, language, expected) => {
  if (raw.startsWith('11/18/26')) expect(iso(raw, language, 'mdy')).toBe('2026-11-18T20:02:00');
  else expect(iso(raw, language)).toBe(expected);
});

test('which number is the day is not the reader’s to say', () => {
  expect(readWrittenTime('03/04/2026 08:00')).toMatchObject({ kind: 'numeric', first: 3, second: 4, year: 2026 });
  expect(iso('03/04/2026 08:00', 'en', 'mdy')).toBe('2026-03-04T08:00:00');
  expect(iso('03/04/2026 08:00', 'en', 'dmy')).toBe('2026-04-03T08:00:00');
});

test('a language tag nobody knows, or that is none, takes nothing away', () => {
  expect(iso('Nov 20, 2026 22:12', 'xx')).toBe('2026-11-20T22:12:00');
  expect(iso('Nov 20, 2026 22:12', 'en_US')).toBe('2026-11-20T22:12:00');
  expect(iso('Nov 20, 2026 22:12', '--')).toBe('2026-11-20T22:12:00');
});

test('dates that stand for none', () => {
  expect(['0', '1970-01-01 00:00:00', '0000-00-00 00:00:00'].map(isNoDate)).toEqual([true, true, true]);
});
