import { expect, test } from 'vitest';
import { instant } from '@/domain/time/instant';
import type { Page } from '@/helpdesks/contract';
import { readAge } from '@/helpdesks/kit/age';
import { type TimeText, textTimes } from '@/helpdesks/kit/text-times';

const NOW = instant(Date.parse('2026-11-21T19:30:00Z'));
const pageIn = (timeZone: string, locale = 'en', times?: Page['times']): Page => ({
  url: new URL('https://desk.example/conversation/1'),
  doc: undefined as unknown as Document,
  now: NOW,
  timeZone,
  locale,
  ...(times ? { times } : {}),
});
const iso = (found: { at: number } | undefined) => (found ? new Date(found.at).toISOString().slice(0, 16) : undefined);
const at = (texts: readonly TimeText[], page: Page, said?: string) => {
  const times = textTimes(texts, page, said);
  return { read: texts.map(({ text }) => iso(times.read(text))), missing: times.missing, zone: times.zone };
};

test.each([
  ['20 hours ago', 72_000],
  ['5 min ago', 300],
  ['vor 6 Tagen', 518_400],
  ['vor 2 Std.', 7200],
  ['il y a 1 jour', 86_400],
  ['il y a 3 heures', 10_800],
  ['2 saat önce', 7200],
  ['3 GÜN ÖNCE', 259_200],
  ['۵ دقیقه پیش', 300],
  ['4\u00a0дня назад', 345_600],
  ['2 d 3 h', 183_600],
  ['3 h 20 m', 12_000],
  ['5 m', 300],
  ['a while ago', undefined],
  ['2 weeks ago', undefined],
  ['Nov 20, 2026', undefined],
])('%s', (words, seconds) => {
  expect(readAge(words)?.least).toBe(seconds);
});

test('words beside a time prove that the helpdesk shows the browser’s zone', () => {
  const texts = [
    { text: 'Nov 21, 2026 20:05', relative: '24 min ago' },
    { text: 'Nov 2, 2026 09:00', relative: 'Nov 2' },
    { text: 'Jul 2, 2026 09:00', relative: 'Jul 2' },
  ];
  expect(at(texts, pageIn('Europe/Berlin'))).toEqual({
    read: ['2026-11-21T19:05', '2026-11-02T08:00', '2026-07-02T07:00'],
    missing: [],
    zone: 'Europe/Berlin',
  });
});

test('another zone than the browser’s is noticed: only what the words themselves date is read', () => {
  const texts = [
    { text: 'Nov 21, 2026 14:05', relative: '24 min ago' },
    { text: 'Nov 2, 2026 09:00', relative: 'Nov 2' },
  ];
  expect(at(texts, pageIn('Europe/Berlin'))).toEqual({
    read: ['2026-11-21T19:05', undefined],
    missing: ['timeZone'],
    zone: undefined,
  });
  expect(at(texts, pageIn('Europe/Berlin', 'en', { zone: 'America/New_York' }))).toEqual({
    read: ['2026-11-21T19:05', '2026-11-02T14:00'],
    missing: [],
    zone: 'America/New_York',
  });
});

test('a half-hour zone is told from its neighbours', () => {
  const texts = [{ text: 'نوامبر ۲۱, ۲۰۲۶ ۲۲:۴۰', relative: '۲۰ دقیقه پیش' }];
  expect(at(texts, pageIn('Asia/Tehran', 'fa'))).toEqual({
    read: ['2026-11-21T19:10'],
    missing: [],
    zone: 'Asia/Tehran',
  });
});

test('hours meet in one offset', () => {
  const texts = [
    { text: 'Nov 21, 2026 17:45', relative: '2 hours ago' },
    { text: 'Nov 20, 2026 22:12', relative: '22 hours ago' },
  ];
  expect(at(texts, pageIn('Europe/Berlin')).zone).toBe('Europe/Berlin');
});

test('old times alone say no zone, and none is assumed', () => {
  const texts = [{ text: 'Nov 2, 2026 09:00', relative: 'Nov 2' }];
  expect(at(texts, pageIn('Europe/Berlin'))).toEqual({ read: [undefined], missing: ['timeZone'], zone: undefined });
  expect(at(texts, pageIn('Europe/Berlin'), 'Asia/Tokyo').read).toEqual(['2026-11-02T00:00']);
});

test('a zone that the page contradicts is not used, whoever said it', () => {
  const texts = [{ text: 'Nov 21, 2026 14:05', relative: '24 min ago' }];
  expect(at(texts, pageIn('Asia/Tokyo', 'en', { zone: 'Asia/Tokyo' }), 'America/New_York').zone).toBe(
    'America/New_York',
  );
  expect(at(texts, pageIn('Asia/Tokyo', 'en', { zone: 'No/Where' })).missing).toEqual(['timeZone']);
});

const UTC = { zone: 'UTC' };

test('one date that can only be read one way settles the page', () => {
  const texts = [{ text: '03/04/2026 08:00' }, { text: '25/03/2026 08:00' }];
  expect(at(texts, pageIn('UTC', 'en', UTC)).read).toEqual(['2026-04-03T08:00', '2026-03-25T08:00']);
  const american = [{ text: '03/04/2026 8:00\u202fPM' }, { text: '03/25/2026 8:00\u202fAM' }];
  expect(at(american, pageIn('UTC', 'en', UTC)).read).toEqual(['2026-03-04T20:00', '2026-03-25T08:00']);
});

test('a past that would lie ahead settles it too', () => {
  expect(at([{ text: '11/12/2026 08:00' }], pageIn('UTC', 'en', UTC)).read).toEqual(['2026-11-12T08:00']);
  expect(at([{ text: '12/11/2026 08:00' }], pageIn('UTC', 'en', UTC)).read).toEqual(['2026-11-12T08:00']);
});

test('what stays open is missing until the user says; the same number twice is no question', () => {
  const texts = [{ text: '03/04/2026 08:00' }, { text: '05/05/2026 08:00' }];
  expect(at(texts, pageIn('UTC', 'de', UTC))).toMatchObject({
    read: [undefined, '2026-05-05T08:00'],
    missing: ['dateOrder'],
  });
  expect(at(texts, pageIn('UTC', 'de', { ...UTC, dateOrder: 'mdy' }))).toMatchObject({
    read: ['2026-03-04T08:00', '2026-05-05T08:00'],
    missing: [],
  });
});

test('a page that mixes both orders is not read', () => {
  const texts = [{ text: '25/03/2026 08:00' }, { text: '03/25/2026 08:00' }];
  expect(at(texts, pageIn('UTC', 'en', { ...UTC, dateOrder: 'dmy' }))).toMatchObject({
    read: [undefined, undefined],
    missing: ['dateOrder'],
  });
});

test('times are as fine as they were written', () => {
  const times = textTimes([{ text: '2026-11-18 13:57:55' }], pageIn('UTC', 'en', UTC));
  expect(times.read('2026-11-18 13:57:55')?.precision).toBe('exact');
  expect(times.read('2026-11-18 13:57')?.precision).toBe('minute');
  expect(times.read('2026-11-18')?.precision).toBe('relative');
  expect(times.read('soon')).toBeUndefined();
  expect(times.read(undefined)).toBeUndefined();
});

test('a page left open goes on counting from when it came', () => {
  const texts = [{ text: 'Nov 21, 2026 20:05', relative: '24 min ago' }];
  const page = { ...pageIn('Europe/Berlin'), now: instant(NOW + 3_600_000), loadedAt: NOW };
  expect(at(texts, page).zone).toBe('Europe/Berlin');
});

test('a helpdesk whose clock is some minutes off is still believed about its zone', () => {
  const texts = [{ text: 'Nov 21, 2026 20:00', relative: '24 min ago' }];
  expect(at(texts, pageIn('Asia/Tokyo'), 'Europe/Berlin').zone).toBe('Europe/Berlin');
});
