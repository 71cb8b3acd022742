import { describe, expect, test } from 'vitest';
import { closedDaysFrom } from '@/domain/holidays/calendar/closed-days-from';
import { readCalendar } from '@/import/calendar/read-calendar';

const window = { from: '2025-11-24', to: '2029-11-24' };
const file = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//EN',
    ...events.map((lines) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT`),
    'END:VCALENDAR',
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');

function read(text: string, zone = 'Europe/Istanbul') {
  const found = readCalendar(text, window);
  if ('sentence' in found) return found.id;
  const { days, leftOut } = closedDaysFrom(found.events, { zone, window });
  return {
    days: days.map(({ on, name, hours }) => `${on} ${name}${hours ? ` ${hours.start}–${hours.end}` : ''}`),
    leftOut,
    ...(found.isCut && { isCut: true }),
  };
}
const days = (text: string, zone?: string) => {
  const found = read(text, zone);
  return typeof found === 'string' ? found : found.days;
};

describe('single events', () => {
  test.each<[string, string, string[]]>([
    ['a whole day without an end', 'UID:1\nSUMMARY:May Day\nDTSTART;VALUE=DATE:20260501', ['2026-05-01 May Day']],
    [
      'several days, the end exclusive',
      'UID:1\nSUMMARY:Bayram\nDTSTART;VALUE=DATE:20260527\nDTEND;VALUE=DATE:20260531',
      ['2026-05-27 Bayram', '2026-05-28 Bayram', '2026-05-29 Bayram', '2026-05-30 Bayram'],
    ],
    [
      'a length instead of an end',
      'UID:1\nSUMMARY:Two\nDTSTART;VALUE=DATE:20260527\nDURATION:P2D',
      ['2026-05-27 Two', '2026-05-28 Two'],
    ],
    [
      'hours without a zone: the schedule’s own',
      'UID:1\nSUMMARY:Arife\nDTSTART:20260526T130000\nDTEND:20260526T240000',
      ['2026-05-26 Arife 13:00:00–24:00'],
    ],
    [
      'hours in a zone',
      'UID:1\nSUMMARY:Call\nDTSTART;TZID=Asia/Tehran:20260526T130000\nDTEND;TZID=Asia/Tehran:20260526T140000',
      ['2026-05-26 Call 12:30:00–13:30:00'],
    ],
    [
      'a zone behind a prefix',
      'UID:1\nSUMMARY:Call\nDTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20260526T130000\nDTEND;TZID=/mozilla.org/20070129_1/Europe/Berlin:20260526T140000',
      ['2026-05-26 Call 14:00:00–15:00:00'],
    ],
    [
      'a zone as Outlook writes it',
      'UID:1\nSUMMARY:Call\nDTSTART;TZID=Iran Standard Time:20260526T130000\nDURATION:PT1H',
      ['2026-05-26 Call 12:30:00–13:30:00'],
    ],
    [
      'in UTC',
      'UID:1\nSUMMARY:Call\nDTSTART:20260526T100000Z\nDTEND:20260526T110000Z',
      ['2026-05-26 Call 13:00:00–14:00:00'],
    ],
    [
      'folded lines and escapes',
      'UID:1\nSUMMARY:National\\, \n sovereignty\nDTSTART;VALUE=DATE:20260423',
      ['2026-04-23 National, sovereignty'],
    ],
    ['without a title', 'UID:1\nDTSTART;VALUE=DATE:20260423', ['2026-04-23 ']],
  ])('%s', (_, lines, expected) => {
    expect(days(file(lines))).toEqual(expected);
  });

  test('cancelled, free, clock changes, too old: counted', () => {
    const text = file(
      'UID:1\nSUMMARY:A\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260501',
      'UID:2\nSUMMARY:B\nTRANSP:TRANSPARENT\nDTSTART;VALUE=DATE:20260502',
      'UID:3\nSUMMARY:Daylight Saving Time starts\nDTSTART;VALUE=DATE:20260503',
      'UID:4\nSUMMARY:D\nDTSTART;VALUE=DATE:20200503',
      'UID:5\nSUMMARY:E\nTRANSP:OPAQUE\nSTATUS:CONFIRMED\nDTSTART;VALUE=DATE:20260504',
    );
    expect(read(text)).toEqual({
      days: ['2026-05-04 E'],
      leftOut: { cancelled: 1, free: 1, 'clock-change': 1, outside: 1 },
    });
  });

  test('a zone nobody knows is counted, never guessed', () => {
    expect(read(file('UID:1\nSUMMARY:X\nDTSTART;TZID=Our Office:20260526T130000\nDURATION:PT1H'))).toEqual({
      days: [],
      leftOut: { 'zone-unknown': 1 },
    });
  });
});

describe('repeating events', () => {
  test('every year, inside the window only', () => {
    expect(days(file('UID:1\nSUMMARY:Republic Day\nDTSTART;VALUE=DATE:19231029\nRRULE:FREQ=YEARLY'))).toEqual(
      ['2026', '2027', '2028', '2029'].map((year) => `${year}-10-29 Republic Day`),
    );
  });
  test('by weekday of a month, with an end', () => {
    expect(
      days(
        file(
          'UID:1\nSUMMARY:Thanksgiving\nDTSTART;VALUE=DATE:20251127\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3',
        ),
      ),
    ).toEqual(['2025-11-27 Thanksgiving', '2026-11-26 Thanksgiving', '2027-11-25 Thanksgiving']);
  });
  test('with a day taken out, a day moved and a day called off', () => {
    const series =
      'UID:s\nSUMMARY:Training\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20260112';
    const moved = 'UID:s\nSUMMARY:Training (moved)\nRECURRENCE-ID;VALUE=DATE:20260119\nDTSTART;VALUE=DATE:20260121';
    const off =
      'UID:s\nSUMMARY:Training\nSTATUS:CANCELLED\nRECURRENCE-ID;VALUE=DATE:20260126\nDTSTART;VALUE=DATE:20260126';
    expect(read(file(series, moved, off))).toEqual({
      days: ['2026-01-05 Training', '2026-01-21 Training (moved)'],
      leftOut: { cancelled: 1 },
    });
  });
  test('an exception alone is an event', () => {
    expect(days(file('UID:s\nSUMMARY:Alone\nRECURRENCE-ID;VALUE=DATE:20260119\nDTSTART;VALUE=DATE:20260121'))).toEqual([
      '2026-01-21 Alone',
    ]);
  });
  test('one that began before the window reaches into it', () => {
    expect(
      days(
        file('UID:1\nSUMMARY:Long\nDTSTART;VALUE=DATE:20251120\nDTEND;VALUE=DATE:20251126\nRRULE:FREQ=YEARLY;COUNT=1'),
      ),
    ).toEqual(['2025-11-24 Long', '2025-11-25 Long']);
  });
  test('a daylight time of its own zone', () => {
    expect(
      days(
        file(
          'UID:1\nSUMMARY:Closing early\nDTSTART;TZID=Europe/Berlin:20260327T150000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3',
        ),
      ),
    ).toEqual([
      '2026-03-27 Closing early 17:00:00–18:00:00',
      '2026-03-28 Closing early 17:00:00–18:00:00',
      '2026-03-29 Closing early 16:00:00–17:00:00',
    ]);
  });
  test.each(['FREQ=SECONDLY', 'FREQ=MINUTELY', 'FREQ=DAILY'])('%s does not go on for ever', (rule) => {
    const found = read(file(`UID:1\nSUMMARY:X\nDTSTART:20251201T090000\nDURATION:PT1S\nRRULE:${rule}`));
    expect(found).toHaveProperty('days');
    expect((found as { days: string[] }).days.length).toBeLessThanOrEqual(1500);
  });
});

describe('files that are none', () => {
  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['another component', 'BEGIN:VCARD\r\nFN:Maya\r\nEND:VCARD'],
    ['a calendar cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501'],
  ])('%s', (_, text) => {
    expect(read(text)).toBe('calendar.unreadable');
  });
  test('a calendar without events is one', () => {
    expect(read(file())).toEqual({ days: [], leftOut: {} });
  });
  test('a broken event costs no other', () => {
    const text = file(
      'UID:1\nSUMMARY:No start',
      'UID:2\nSUMMARY:Bad\nDTSTART;VALUE=DATE:2026-99-99\nRRULE:FREQ=SOMETIMES',
      'UID:3\nSUMMARY:Good\nDTSTART;VALUE=DATE:20260504',
    );
    expect(days(text)).toContain('2026-05-04 Good');
  });
  test('a byte-order mark and bare line ends are read', () => {
    const text = `\uFEFF${file('UID:3\nSUMMARY:Good\nDTSTART;VALUE=DATE:20260504').replaceAll('\r\n', '\n')}`;
    expect(days(text)).toEqual(['2026-05-04 Good']);
  });
});
