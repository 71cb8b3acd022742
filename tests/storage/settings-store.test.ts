import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { changeSettings, loadSettings, onSettingsChanged } from '@/storage/settings/settings-store';

beforeEach(() => {
  fakeBrowser.reset();
  browser.i18n.getUILanguage = () => 'en';
});

test('two changes at once are both kept', async () => {
  await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ retentionDays: 30 })]);
  expect(await loadSettings()).toMatchObject({ theme: 'dark', retentionDays: 30 });
});

test('whoever holds a copy is told before the writer goes on, however late the browser is with its event', async () => {
  vi.spyOn(browser.storage.local.onChanged, 'addListener').mockImplementation(() => undefined);
  const ended = new AbortController();
  const told = vi.fn();
  onSettingsChanged(told, ended.signal);
  await changeSettings({ theme: 'light' });
  expect(told).toHaveBeenCalledTimes(1);
  ended.abort();
  await changeSettings({ theme: 'dark' });
  expect(told).toHaveBeenCalledTimes(1);
});

test('a change the domain does not allow is refused with its sentence, and nothing of it is stored', async () => {
  const before = await loadSettings();
  const policies = before.policies.map((policy) => ({ ...policy, metrics: {} }));
  const { problems, settings } = await changeSettings({ theme: 'dark', policies });
  expect(problems).toEqual([
    { id: 'policy.no-targets', values: {}, sentence: 'The policy promises nothing. Set at least one target.' },
  ]);
  expect(settings).toEqual(before);
  expect(await loadSettings()).toEqual(before);
});

test('a change with a problem is told to nobody', async () => {
  const told = vi.fn();
  onSettingsChanged(told, new AbortController().signal);
  expect((await changeSettings({ retentionDays: 'soon' })).problems).not.toEqual([]);
  expect(told).not.toHaveBeenCalled();
});
