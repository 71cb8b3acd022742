import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { defaultSettings } from '@/domain/settings/defaults';
import { isHostAllowed } from '@/domain/settings/managed';
import type { SiteSettings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import { loadManaged, parseManaged } from '@/storage/settings/managed';
import { changeSettings, loadSettings } from '@/storage/settings/settings-store';

const own = defaultSettings('en', 'UTC');
const OFFICE = {
  id: 'office',
  name: 'Office',
  zone: 'Europe/Istanbul',
  versions: [{ weekly: { 1: [{ start: '09:00', end: '18:00' }] } }],
};
const site = (host: string): SiteSettings => ({
  site: `https://${host}`,
  origin: `https://${host}`,
  helpdesk: 'zammad',
  enabledAt: instant(0),
  statusMap: {},
  channelMap: {},
  leads: 'ours',
});
const sites = async () => (await loadSettings()).sites.map((each) => each.origin);

/** What the administrator says from now on. */
const manage = (policy: Readonly<Record<string, unknown>>): void => {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy as never);
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  browser.i18n.getUILanguage = () => 'en';
});

describe('hosts', () => {
  test.each([
    ['desk.example.com', ['desk.example.com'], true],
    ['DESK.example.com', ['desk.Example.com'], true],
    ['desk.example.com', ['*.example.com'], true],
    ['example.com', ['*.example.com'], true],
    ['badexample.com', ['*.example.com'], false],
    ['desk.example.com.evil.example', ['*.example.com'], false],
    ['desk.example.com:8443', ['desk.example.com'], true],
    ['desk.example.com:8443', ['desk.example.com:8443'], true],
    ['desk.example.com', ['desk.example.com:8443'], false],
    ['desk.example.com', [], false],
    ['desk.example.com', undefined, true],
  ])('%s under %j: %j', (host, patterns, isAllowed) => {
    expect(isHostAllowed(host, patterns)).toBe(isAllowed);
  });

  test('one that is not allowed is refused with a sentence, and nothing is stored', async () => {
    manage({ allowedHosts: ['*.example.com'] });
    expect((await changeSettings({ sites: [site('desk.example.com')] })).problems).toEqual([]);
    const answer = await changeSettings({ sites: [site('desk.example.com'), site('desk.example.org')], theme: 'dark' });
    expect(answer.problems).toEqual([
      {
        id: 'managed.host',
        values: { host: 'desk.example.org' },
        sentence: 'Your administrator does not allow Helpclock on desk.example.org.',
      },
    ]);
    expect(await loadSettings()).toMatchObject({ theme: 'auto' });
    expect(await sites()).toEqual(['https://desk.example.com']);
  });

  test('one enabled before rests and comes back, whatever is changed meanwhile', async () => {
    await changeSettings({ sites: [site('old.example.org'), site('desk.example.com')] });
    manage({ allowedHosts: ['desk.example.com', 'new.example.com'] });
    expect(await sites()).toEqual(['https://desk.example.com']);
    await changeSettings({ sites: [site('desk.example.com'), site('new.example.com')] });
    manage({});
    expect((await sites()).toSorted()).toEqual([
      'https://desk.example.com',
      'https://new.example.com',
      'https://old.example.org',
    ]);
  });

  test('a list that cannot be read allows none', () => {
    const { allowedHosts, problems } = parseManaged({ allowedHosts: ['https://desk.example.com/'] });
    expect(allowedHosts).toEqual([]);
    expect(problems.map(({ id }) => id)).toEqual(['managed.shape']);
  });
});

describe('hours and promises', () => {
  const [policy] = own.policies;

  test('managed hours rule a user’s own promises, which knew others', async () => {
    manage({ schedules: [OFFICE] });
    const settings = await loadSettings();
    expect(settings.schedules).toEqual([OFFICE]);
    expect(settings.policies.map(({ scheduleId }) => scheduleId)).toEqual(['office']);
  });

  test('managed promises keep to the user’s first hours where none are managed', async () => {
    manage({ policies: [{ ...policy, id: 'rolled-out', scheduleId: 'whatever' }] });
    const { policies, schedules } = await loadSettings();
    expect(policies).toMatchObject([{ id: 'rolled-out', scheduleId: schedules[0]?.id }]);
  });

  test('managed promises must know managed hours', () => {
    const managed = parseManaged({ schedules: [OFFICE], policies: [{ ...policy, scheduleId: 'whatever' }] });
    expect(Object.keys(managed.settings)).toEqual(['schedules']);
    expect(managed.problems.map(({ id }) => id)).toEqual(['policy.schedule-unknown']);
  });

  test('quiet hours of a schedule that is not in force follow the first one', async () => {
    await changeSettings({ alerts: { ...own.alerts, quiet: 'schedule', quietScheduleId: 'default' } });
    manage({ schedules: [OFFICE] });
    expect((await loadSettings()).alerts.quietScheduleId).toBe('office');
  });

  test('the user’s own are there again when nothing is managed any more', async () => {
    manage({ schedules: [OFFICE] });
    await changeSettings({ theme: 'dark' });
    manage({});
    expect(await loadSettings()).toMatchObject({ theme: 'dark', schedules: own.schedules.map(({ id }) => ({ id })) });
  });

  test('what is fixed is left out of a change, and said', async () => {
    manage({ schedules: [OFFICE], retentionDays: 30 });
    const answer = await changeSettings({ schedules: own.schedules, retentionDays: 900, keepsSubjects: false });
    expect(answer).toMatchObject({ problems: [], locked: ['schedules', 'retentionDays'] });
    expect(await loadSettings()).toMatchObject({ retentionDays: 30, keepsSubjects: false, schedules: [OFFICE] });
  });

  test('a user’s promise can be changed under managed hours', async () => {
    manage({ schedules: [OFFICE] });
    const { policies } = await loadSettings();
    const renamed = policies.map((each) => ({ ...each, name: 'Ours' }));
    expect((await changeSettings({ policies: renamed })).problems).toEqual([]);
    expect((await loadSettings()).policies).toMatchObject([{ name: 'Ours', scheduleId: 'office' }]);
  });
});

describe('what an administrator got wrong', () => {
  test.each([
    ['a key there is no meaning for', { retention: 30 }, ['managed.unknown']],
    ['a wrong type', { retentionDays: '30' }, ['managed.shape']],
    ['out of bounds', { retentionDays: 0 }, ['managed.shape']],
    ['no schedule at all', { schedules: [] }, ['schedule.none']],
    ['hours that never open', { schedules: [{ ...OFFICE, versions: [{ weekly: {} }] }] }, ['schedule.no-hours']],
    ['two schedules of one id', { schedules: [OFFICE, OFFICE] }, ['schedule.id-twice']],
    ['a zone that is none', { schedules: [{ ...OFFICE, zone: 'Europe/Ankara' }] }, ['schedule.zone-unknown']],
  ])('%s is not in force and is named; the rest is in force', (_, policy, ids) => {
    const { settings, problems } = parseManaged({ ...policy, showsAgents: false });
    expect(settings).toEqual({ showsAgents: false });
    expect(problems.map(({ id }) => id)).toEqual(ids);
  });
});

test('a browser that refuses the question is not managed', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await loadManaged()).toEqual({ settings: {}, problems: [] });
});
