import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { createSiteKeeper } from '@/background/sites/keeper';
import { createViewerNoter } from '@/background/sites/note-viewer';
import type { SitesBrowser } from '@/background/sites/register';
import type { SiteSettings } from '@/domain/settings/settings';
import { changeSettings, loadSettings } from '@/storage/settings/settings-store';
import { NOON, PAGE, SITE } from '../a-background';

let now = NOON;
const noter = () => {
  const keeper = createSiteKeeper(async () => (await loadSettings()).sites, {} as SitesBrowser);
  return createViewerNoter({ settings: loadSettings, clock: () => now }, keeper.noteViewer);
};
const storedSite = async (): Promise<SiteSettings | undefined> => (await loadSettings()).sites[0];
const AMARA = { site: SITE.site, id: '12', name: 'Amara Okafor' };

beforeEach(async () => {
  fakeBrowser.reset();
  browser.i18n.getUILanguage = () => 'en';
  now = NOON;
  await changeSettings({ sites: [SITE] });
});

test('what a page says of its own site is kept, and a change of login changes it', async () => {
  const note = noter();
  await note(AMARA, PAGE);
  expect((await storedSite())?.viewer).toEqual({ id: '12', name: 'Amara Okafor' });
  await note({ site: SITE.site, id: '13' }, PAGE);
  expect((await storedSite())?.viewer).toEqual({ id: '13' });
});

test('the id alone does not take away the name that is known with it', async () => {
  const note = noter();
  await note(AMARA, PAGE);
  await note({ site: SITE.site, id: '12' }, PAGE);
  expect((await storedSite())?.viewer?.name).toBe('Amara Okafor');
});

test('the user’s own word stands, whatever a page says', async () => {
  await changeSettings({ sites: [{ ...SITE, me: { id: '7', name: 'Chika' } }] });
  await noter()(AMARA, PAGE);
  expect(await storedSite()).toMatchObject({ me: { id: '7', name: 'Chika' }, viewer: { id: '12' } });
});

test.each([
  ['another origin', AMARA, { ...PAGE, origin: 'https://evil.example' }],
  ['a site that is not enabled', { ...AMARA, site: 'https://else.example' }, PAGE],
  ['no id', { site: SITE.site, name: 'Amara' }, PAGE],
  ['an empty id', { ...AMARA, id: '  ' }, PAGE],
  ['an id that is none', { ...AMARA, id: { toString: 'x' } }, PAGE],
  ['a name that is none', { ...AMARA, name: 7 }, PAGE],
  ['text', 'Amara', PAGE],
  ['nothing', undefined, PAGE],
] as const)('%s is refused', async (_what, data, sender) => {
  await noter()(data, sender);
  expect(await storedSite()).toEqual(SITE);
});

test('of more than an id and a name nothing is kept, and of too long ones only the start', async () => {
  await noter()({ ...AMARA, name: 'A'.repeat(100_000), token: 'secret' }, PAGE);
  expect((await storedSite())?.viewer).toEqual({ id: '12', name: 'A'.repeat(200) });
});

test('a page that says another agent every moment is heard ten times, then once in ten seconds', async () => {
  const note = noter();
  for (let i = 0; i < 50; i += 1) await note({ site: SITE.site, id: `${i}` }, PAGE);
  expect((await storedSite())?.viewer).toEqual({ id: '9' });
  now = (NOON + 10_000) as typeof NOON;
  await note({ site: SITE.site, id: 'next' }, PAGE);
  await note({ site: SITE.site, id: 'after' }, PAGE);
  expect((await storedSite())?.viewer).toEqual({ id: 'next' });
});

test('sites an administrator forbids for now stay in the user’s settings', async () => {
  const forbidden = { ...SITE, site: 'https://b.example', origin: 'https://b.example' };
  await changeSettings({ sites: [SITE, forbidden] });
  browser.storage.managed.get = (async () => ({ allowedHosts: ['desk.example'] })) as never;
  expect((await loadSettings()).sites).toHaveLength(1);
  await noter()(AMARA, PAGE);
  browser.storage.managed.get = (async () => ({})) as never;
  const all = (await loadSettings()).sites;
  expect(all.map(({ site, viewer }) => [site, viewer?.id])).toEqual([
    [SITE.site, '12'],
    ['https://b.example', undefined],
  ]);
});
