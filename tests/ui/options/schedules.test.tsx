import { fireEvent } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '@/domain/settings/defaults';
import { changeSettings } from '@/storage/settings/settings-store';
import { button, eventually, openOptions, withSettings } from '../support/options';

vi.mock('@/messaging/client', () => ({
  ask: async (name: string, data: unknown) => (name === 'settings/changed' ? changeSettings(data) : undefined),
}));

const [office] = defaultSettings('en', 'Europe/Istanbul').schedules;
if (!office) throw new Error('Settings begin with a schedule.');

beforeEach(() => withSettings({ schedules: [office, { ...office, id: 'night', name: 'Night' }] }));

describe('the list', () => {
  test('says of each schedule when it is open, where, and who uses it', async () => {
    const { main, text } = await openOptions('#schedules');
    expect(text()).toContain('When your team works.');
    const rows = [...main.querySelectorAll('.rows > li')].map((row) => row.textContent);
    expect(rows[0]).toContain('Working hours');
    expect(rows[0]).toContain('Mon–Fri 09:00–17:00 · Europe/Istanbul');
    expect(rows[0]).toContain('used by 1 policy');
    expect(rows[1]).toContain('not used');
    expect(button(main, 'Remove Working hours').disabled).toBe(true);
    expect(button(main, 'Remove Night').disabled).toBe(false);
  });

  test('a schedule nobody uses goes', async () => {
    const { main, text, settings } = await openOptions('#schedules');
    fireEvent.click(button(main, 'Remove Night'));
    await eventually(() => expect(text()).not.toContain('Night'));
    expect(text()).toContain('Saved');
    expect((await settings()).schedules.map(({ id }) => id)).toEqual(['default']);
  });

  test('hours an organisation fixed are shown, say so, and cannot be changed', async () => {
    const rolledOut = { ...office, id: 'rolled-out', name: 'Rolled out' };
    await withSettings({}, { schedules: [rolledOut] });
    const { main, text } = await openOptions('#schedules');
    expect(text()).toContain('Set by your organisation. It cannot be changed here.');
    expect(text()).toContain('Rolled out');
    expect(button(main, 'Add a schedule').closest('fieldset:disabled')).not.toBeNull();
  });
});

describe('the editor', () => {
  test('a name that is missing is said at once, and keeps it from being saved', async () => {
    const { main, text, control, settings } = await openOptions('#schedules/night');
    fireEvent.input(control('Name'), { target: { value: ' ' } });
    await eventually(() => expect(text()).toContain('Give the schedule a name.'));
    expect(button(main, 'Save').disabled).toBe(true);
    fireEvent.input(control('Name'), { target: { value: 'Evening' } });
    await eventually(() => expect(text()).toContain('Not saved yet'));
    fireEvent.click(button(main, 'Save'));
    await eventually(() => expect(text()).toContain('Saved'));
    expect((await settings()).schedules.map(({ name }) => name)).toEqual(['Working hours', 'Evening']);
  });

  test('what was typed can be dropped', async () => {
    const { main, control } = await openOptions('#schedules/night');
    fireEvent.input(control('Name'), { target: { value: 'Evening' } });
    fireEvent.click(button(main, 'Discard'));
    await eventually(() => expect(control('Name').value).toBe('Night'));
  });

  test('says what time it is in the zone, and that there is none of a wrong name', async () => {
    const { text, control } = await openOptions('#schedules/night');
    expect(text()).toContain('It is 15:00 there now.');
    fireEvent.input(control('Time zone'), { target: { value: 'Europe/Ankara' } });
    await eventually(() => expect(text()).toContain('There is no such time zone.'));
  });

  test('in Persian: words, digits and the days of its calendar', async () => {
    await withSettings({
      schedules: [
        {
          ...office,
          versions: [
            { weekly: { 6: [{ start: '08:30', end: '16:45' }] }, holidays: [{ on: '2026-03-21', name: 'نوروز' }] },
          ],
        },
      ],
    });
    const { text } = await openOptions('#schedules/default', 'fa');
    expect(text()).toContain('۱۴۰۵');
    expect(text()).toContain('۱ فروردین ۱۴۰۵');
    expect(text()).not.toMatch(/[0-9]{4}/);
  });
});
