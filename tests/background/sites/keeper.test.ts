import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { createSiteKeeper } from '@/background/sites/keeper';
import type { SitesBrowser } from '@/background/sites/register';
import { loadSettings } from '@/storage/settings/settings-store';
import { loadWanted, noteWanted } from '@/storage/settings/wanted-site';
import { SITE } from '../a-background';

let granted: string[];
let registered: { id: string; matches?: string[] }[];

const sitesBrowser = {
  scripting: {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (more: typeof registered) => void registered.push(...more),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
    executeScript: vi.fn(),
  },
  permissions: {
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => granted.includes(one)),
  },
  tabs: { query: async () => [{ id: 3, url: 'https://desk.example/t/7' }] },
  knowsPorts: true,
} as unknown as SitesBrowser;

const keeper = () => createSiteKeeper(async () => (await loadSettings()).sites, sitesBrowser);
const enabled = async () => (await loadSettings()).sites.map(({ site }) => site);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  browser.i18n.getUILanguage = () => 'en';
  granted = [];
  registered = [];
  vi.mocked(sitesBrowser.scripting.executeScript).mockClear();
});

test('a site that waited for its permission is turned on once it is given, in the tab that is open', async () => {
  await noteWanted(SITE);
  await keeper().follow();
  expect(await enabled()).toEqual([]);
  granted = ['https://desk.example/*'];
  await keeper().follow();
  expect(await enabled()).toEqual([SITE.site]);
  expect(registered.map(({ matches }) => matches)).toEqual([['https://desk.example/*']]);
  expect(sitesBrowser.scripting.executeScript).toHaveBeenCalledTimes(1);
  expect(await loadWanted()).toBeUndefined();
});

test('a site the administrator does not allow is not turned on, by whatever way it was asked for', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ allowedHosts: ['other.example'] } as never);
  granted = ['https://desk.example/*'];
  const problems = await keeper().enable(SITE);
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    'Your administrator does not allow Helpclock on desk.example.',
  ]);
  await noteWanted(SITE);
  await keeper().follow();
  expect(await enabled()).toEqual([]);
  expect(registered).toEqual([]);
  expect(sitesBrowser.scripting.executeScript).not.toHaveBeenCalled();
});

test('a permission taken back takes the script with it', async () => {
  granted = ['https://desk.example/*'];
  const sites = keeper();
  await sites.enable(SITE);
  granted = [];
  await sites.follow();
  expect(registered).toEqual([]);
  expect(await enabled()).toEqual([SITE.site]);
});

test('two sites enabled at once are both kept', async () => {
  const sites = keeper();
  await Promise.all([
    sites.enable(SITE),
    sites.enable({ ...SITE, site: 'https://b.example', origin: 'https://b.example' }),
  ]);
  expect(await enabled()).toEqual([SITE.site, 'https://b.example']);
});
