import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ScheduleVersion } from '@/domain/time/schedule';
import { language } from '@/ui/format/language';
import { HolidayCalendar } from '@/ui/options/schedules/calendar/holiday-calendar';
import { speak } from '../support/words';

const NOW = Date.UTC(2026, 2, 2, 12);
const weekly = { 1: [{ start: '09:00', end: '18:00' }] };

const event = (lines: string) => `BEGIN:VEVENT\r\n${lines.replaceAll(' | ', '\r\n')}\r\nEND:VEVENT\r\n`;
const calendar = (...events: readonly string[]) =>
  new File([`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map(event).join('')}END:VCALENDAR\r\n`], 'tatiller.ics');

const LABOUR = 'UID:1 | SUMMARY:1 Mayıs | DTSTART;VALUE=DATE:20260501';
const EVE =
  'UID:2 | SUMMARY:Arife | DTSTART;TZID=Europe/Istanbul:20260526T130000 | DTEND;TZID=Europe/Istanbul:20260527T000000';
const FREE = 'UID:3 | SUMMARY:Nevruz | DTSTART;VALUE=DATE:20260321 | TRANSP:TRANSPARENT';
const OLD = 'UID:4 | SUMMARY:Old | DTSTART;VALUE=DATE:20150101';

afterEach(cleanup);

/** The field with a file chosen; what the page says is read without the marks that isolate directions. */
async function choose(file: File, version: ScheduleVersion = { weekly }) {
  const onChange = vi.fn();
  const { container } = render(
    <HolidayCalendar
      lang={language()}
      version={version}
      zone="Europe/Istanbul"
      clock={() => NOW}
      onChange={onChange}
    />,
  );
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [file] } });
  await vi.waitFor(() => expect(container.querySelector('[role=status]')?.textContent).not.toBe(''), {
    timeout: 20_000,
  });
  const text = () => container.textContent?.replace(/[\u2066-\u2069]/g, '') ?? '';
  const rows = () =>
    [...container.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent).join(' · '),
    );
  return { onChange, text, rows };
}

describe('in English', () => {
  beforeEach(() => speak('en'));

  test('shows whole and half days, says what it left out, and adds nothing by itself', async () => {
    const { rows, text, onChange } = await choose(calendar(LABOUR, EVE, FREE, OLD));
    expect(rows()).toEqual(['Fri, 1 May 2026 · 1 Mayıs · the whole day', 'Tue, 26 May 2026 · Arife · 13:00:00–24:00']);
    expect(text()).toContain('tatiller.ics was read.');
    expect(text()).toContain('It closes 2 days');
    expect(text()).toContain('Left out: 1 marked as free, 1 more than a year past or three ahead.');
    expect(onChange).not.toHaveBeenCalled();
  });

  test('takes what is marked as free when it is told to', async () => {
    const { rows, text } = await choose(calendar(LABOUR, FREE));
    fireEvent.click(screen.getByRole('checkbox'));
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toContain('Nevruz');
    expect(text()).not.toContain('Left out');
  });

  test('adds the days under the name of the file, so that the same file again brings none twice', async () => {
    const first = await choose(calendar(LABOUR, EVE));
    fireEvent.click(screen.getByRole('button', { name: 'Add these days' }));
    const added = first.onChange.mock.calls[0]?.[0] as ScheduleVersion;
    expect(added.holidays).toEqual([{ on: '2026-05-01', name: '1 Mayıs', origin: 'calendar:tatiller.ics' }]);
    expect(added.breaks).toEqual([
      { on: '2026-05-26', start: '13:00:00', end: '24:00', name: 'Arife', origin: 'calendar:tatiller.ics' },
    ]);
    expect(first.rows()).toEqual([]);
    cleanup();
    const again = await choose(calendar(LABOUR, EVE), added);
    fireEvent.click(screen.getByRole('button', { name: 'Add these days' }));
    expect(again.onChange).toHaveBeenCalledWith(added);
  });

  test('drops the file without a trace', async () => {
    const { rows, text, onChange } = await choose(calendar(LABOUR));
    fireEvent.click(screen.getByRole('button', { name: 'Add none' }));
    expect(rows()).toEqual([]);
    expect(text()).not.toContain('tatiller.ics');
    expect(onChange).not.toHaveBeenCalled();
  });

  test('has nothing to add where nothing is closed', async () => {
    const { text } = await choose(calendar(OLD));
    expect(text()).toContain('It closes no day.');
    expect((screen.getByRole('button', { name: 'Add these days' }) as HTMLButtonElement).disabled).toBe(true);
  });
});

test.each([
  ['en', 'notes.ics: This is no calendar file. Choose a file that ends in .ics, as calendars export it.'],
  ['tr', 'notes.ics: Bu bir takvim dosyası değil. Takvimlerin dışa aktardığı, .ics ile biten bir dosya seçin.'],
  ['fa', 'notes.ics: این پروندهٔ تقویم نیست. پرونده‌ای با پسوند \u200e.ics برگزینید که تقویم‌ها می‌سازند.'],
] as const)('a file that is no calendar is refused in %s', async (name, sentence) => {
  speak(name);
  const { text } = await choose(new File(['name,day'], 'notes.ics'));
  expect(text()).toContain(sentence);
});

test('in Persian the days are those of its calendar', async () => {
  speak('fa');
  const { rows } = await choose(calendar('UID:1 | SUMMARY:نوروز | DTSTART;VALUE=DATE:20260321'));
  expect(rows()).toEqual(['شنبه ۱ فروردین ۱۴۰۵ · نوروز · همهٔ روز']);
});
