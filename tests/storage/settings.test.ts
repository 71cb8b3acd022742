import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { migrateSettings } from '@/storage/settings/migrations';
import { changeSettings, loadSettings } from '@/storage/settings/settings-store';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

test('changes made at once are all kept', async () => {
  await Promise.all([
    changeSettings({ retentionDays: 30 }),
    changeSettings({ keepsSubjects: false }),
    changeSettings({ retentionDays: 0 }),
    changeSettings({ csvSeparator: ';' }),
  ]);
  expect(await loadSettings()).toMatchObject({ retentionDays: 30, keepsSubjects: false, csvSeparator: ';' });
});

test('a change that could not be stored does not keep the next one from being made', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  const first = changeSettings({ retentionDays: 30 });
  const second = changeSettings({ theme: 'dark' });
  await expect(first).rejects.toThrow('QUOTA');
  await second;
  expect(await loadSettings()).toMatchObject({ retentionDays: 400, theme: 'dark' });
});

test('a document of an earlier version goes through every step since, one of now through none', () => {
  const steps = [
    (old: object) => ({ ...old, version: 2, days: 3 }),
    (old: object) => ({ ...old, version: 3, retentionDays: 7 }),
  ];
  expect(migrateSettings({ version: 1, theme: 'dark' }, steps)).toEqual({
    version: 3,
    theme: 'dark',
    days: 3,
    retentionDays: 7,
  });
  expect(migrateSettings({ version: 2 }, steps)).toEqual({ version: 3, retentionDays: 7 });
  expect(migrateSettings({ version: 3, days: 1 }, steps)).toEqual({ version: 3, days: 1 });
  for (const none of [undefined, null, 'settings', [1]]) expect(migrateSettings(none, steps)).toEqual({});
});
