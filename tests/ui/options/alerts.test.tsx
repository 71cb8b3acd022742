import { fireEvent } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '#imports';
import { defaultSettings } from '@/domain/settings/defaults';
import { instant } from '@/domain/time/instant';
import { changeSettings } from '@/storage/settings/settings-store';
import { eventually, openOptions, withSettings } from '../support/options';

vi.mock('@/messaging/client', () => ({
  ask: async (name: string, data: unknown) => (name === 'settings/changed' ? changeSettings(data) : undefined),
}));

const { alerts } = defaultSettings('en', 'UTC');

/** What the browser answers when it is asked for the permission, and whether it has it. */
function permission(isGiven: boolean) {
  const request = vi.fn(async () => isGiven);
  Object.assign(browser, { permissions: { contains: async () => isGiven, request } });
  return request;
}

beforeEach(() => withSettings({}));

test('are off until the browser was asked; a no leaves them off', async () => {
  const request = permission(false);
  const { control, settings } = await openOptions('#alerts');
  expect(control('Show alerts').checked).toBe(false);
  fireEvent.click(control('Show alerts'));
  await eventually(() => expect(request).toHaveBeenCalledTimes(1));
  await eventually(() => expect(control('Show alerts').checked).toBe(false));
  expect((await settings()).alerts.isOn).toBe(false);
});

test('a yes turns them on', async () => {
  permission(true);
  const { control, settings } = await openOptions('#alerts');
  fireEvent.click(control('Show alerts'));
  await eventually(async () => expect((await settings()).alerts.isOn).toBe(true));
});

test('on, but taken back in the browser, it says that nothing comes through', async () => {
  permission(false);
  await withSettings({ alerts: { ...alerts, isOn: true } });
  const { text } = await openOptions('#alerts');
  await eventually(() => expect(text()).toContain('The browser does not let notices through.'));
});

test('each kind of clock has its minutes, its percentage and its breach', async () => {
  permission(true);
  const { control, settings } = await openOptions('#alerts');
  expect(control('First reply: minutes before').value).toBe('15');
  const fill = (label: string, value: string) => fireEvent.change(control(label), { target: { value } });
  fill('First reply: percent of the target', '80');
  await eventually(async () =>
    expect((await settings()).alerts.metrics.first_reply).toEqual({
      before: { minutes: 15, percent: 80 },
      atBreach: true,
    }),
  );
  fill('First reply: minutes before', '');
  await eventually(async () =>
    expect((await settings()).alerts.metrics.first_reply).toEqual({ before: { percent: 80 }, atBreach: true }),
  );
});

test('quiet hours of a schedule ask which, and begin with the first', async () => {
  permission(true);
  const { control, settings } = await openOptions('#alerts');
  fireEvent.change(control<HTMLSelectElement>('No alerts'), { target: { value: 'schedule' } });
  await eventually(async () =>
    expect((await settings()).alerts).toMatchObject({ quiet: 'schedule', quietScheduleId: 'default' }),
  );
  await eventually(() => expect(control<HTMLSelectElement>('Hours').value).toBe('default'));
});

test.each([
  ['tr', 'üçten fazlası'],
  ['fa', 'بیش از سه'],
] as const)('says in %s that many come as one', async (language, words) => {
  permission(true);
  const { text } = await openOptions('#alerts', language);
  expect(text()).toContain(words);
  expect(text()).not.toMatch(/minutes|breach/);
});

test('two changes made before the first is stored are both kept', async () => {
  permission(true);
  const { control, settings } = await openOptions('#alerts');
  fireEvent.change(control('First reply: minutes before'), { target: { value: '119' } });
  fireEvent.click(control('Show alerts'));
  fireEvent.change(control<HTMLSelectElement>('About'), { target: { value: 'all' } });
  await eventually(() => expect(control<HTMLSelectElement>('About').value).toBe('all'));
  await eventually(async () => expect((await settings()).alerts).toMatchObject({ isOn: true, whose: 'all' }));
  expect((await settings()).alerts.metrics.first_reply).toEqual({ before: { minutes: 119 }, atBreach: true });
});

test.each([
  ['mine', {}, true],
  ['team', {}, true],
  ['all', {}, false],
  ['mine', { viewer: { id: '7' } }, false],
  ['mine', { viewer: { id: '7' }, me: 'nobody' as const }, true],
] as const)('of %s, on a site with %j, says that nobody is known there: %j', async (whose, who, isSaid) => {
  permission(true);
  const site = {
    site: 'https://desk.example',
    origin: 'https://desk.example',
    helpdesk: 'zammad',
    enabledAt: instant(0),
    statusMap: {},
    channelMap: {},
    leads: 'ours' as const,
    ...who,
  };
  await withSettings({ sites: [site], alerts: { ...alerts, isOn: true, whose } });
  const { text } = await openOptions('#alerts');
  expect(text().includes('It is not known who you are on https://desk.example')).toBe(isSaid);
});

test('what is being typed outlasts another change that is saved meanwhile', async () => {
  await withSettings({});
  const { main, control, settings } = await openOptions('#alerts');
  const minutes = main.querySelector('input[type="number"]') as HTMLInputElement;
  minutes.value = '119';
  fireEvent.input(minutes);
  fireEvent.change(control<HTMLSelectElement>('About'), { target: { value: 'all' } });
  await eventually(async () => expect((await settings()).alerts.whose).toBe('all'));
  await eventually(() => expect(control<HTMLSelectElement>('About').value).toBe('all'));
  fireEvent.change(minutes);
  await eventually(async () => expect((await settings()).alerts.metrics.first_reply?.before?.minutes).toBe(119));
});
