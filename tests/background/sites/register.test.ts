import { beforeEach, expect, test, vi } from 'vitest';
import { registerSites, revokedSites, type SitesBrowser, startInOpenTabs } from '@/background/sites/register';
import { originPattern } from '@/platform/origin-pattern';

let scripts: { id: string; matches?: string[]; js?: string[]; allFrames?: boolean }[];
let granted: Set<string>;
let executed: number[];

const site = (origin: string, helpdesk = 'toy') => ({ origin, helpdesk });
const [a, b] = [site('https://a.example'), site('https://b.example')];

const browser = {
  scripting: {
    getRegisteredContentScripts: async () => scripts,
    registerContentScripts: async (more: typeof scripts) => void scripts.push(...more),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      scripts = scripts.filter(({ id }) => !ids.includes(id));
    },
    executeScript: vi.fn(async ({ target }: { target: { tabId: number } }) => {
      if (target.tabId === 8) throw new Error('Cannot access an error page');
      executed.push(target.tabId);
    }),
  },
  permissions: { contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)) },
  tabs: {
    query: async () => [
      { id: 7, url: 'http://desk.example:8085/Ticket/Display.html?id=2' },
      { id: 8, url: 'http://desk.example:8085/x' },
      { id: 9, url: 'http://desk.example:9999/other' },
      { id: 10, url: 'http://desk.example:8085/y' },
    ],
  },
  knowsPorts: true,
} as unknown as SitesBrowser;

const registered = () => scripts.map(({ matches }) => matches?.[0]).sort();

beforeEach(() => {
  scripts = [];
  executed = [];
  granted = new Set(['https://a.example/*', 'https://b.example/*']);
});

test('the scripts are those of the enabled, permitted sites, each with its adapters', async () => {
  await registerSites([a, b, site('https://a.example', 'other'), site('https://no.example')], browser);
  expect(registered()).toEqual(['https://a.example/*', 'https://b.example/*']);
  expect(scripts.every(({ allFrames }) => allFrames === false)).toBe(true);
  expect(scripts.map(({ js }) => js)).toEqual([
    ['helpdesk-other.js', 'helpdesk-toy.js', 'content-scripts/page.js'],
    ['helpdesk-toy.js', 'content-scripts/page.js'],
  ]);
});

test('registering again changes nothing; a disabled site goes; another product replaces', async () => {
  await registerSites([a, b], browser);
  await registerSites([a, b], browser);
  expect(scripts).toHaveLength(2);
  await registerSites([{ ...b, helpdesk: 'other' }], browser);
  expect(scripts.map(({ js }) => js)).toEqual([['helpdesk-other.js', 'content-scripts/page.js']]);
  await registerSites([], browser);
  expect(scripts).toEqual([]);
});

test('a product that shows its tickets in frames is started in them; the others in the page alone', async () => {
  await registerSites([{ ...a, helpdesk: 'servicenow' }, b], browser);
  expect(scripts.map(({ matches, allFrames }) => [matches?.[0], allFrames])).toEqual([
    ['https://a.example/*', true],
    ['https://b.example/*', false],
  ]);
});

test('a permission that was taken back unregisters and names the site', async () => {
  await registerSites([a, b], browser);
  granted.delete('https://a.example/*');
  expect(await revokedSites([a, b], browser)).toEqual([a]);
  await registerSites([a, b], browser);
  expect(registered()).toEqual(['https://b.example/*']);
});

test('open tabs of exactly this origin are started; one that refuses does not hold up the others', async () => {
  await startInOpenTabs(site('http://desk.example:8085'), browser);
  expect(executed).toEqual([7, 10]);
});

test.each([
  ['http://desk.example:8085', true, 'http://desk.example:8085/*'],
  ['http://desk.example:8085', false, 'http://desk.example/*'],
  ['https://a.example', true, 'https://a.example/*'],
])('%s', (origin, knowsPorts, pattern) => {
  expect(originPattern(origin, knowsPorts)).toBe(pattern);
});

test('the script that measures time is loaded only where it is wanted, and goes when it is not', async () => {
  await registerSites([{ ...a, measuresFocus: true }, b], browser);
  expect(scripts.map(({ js }) => js?.includes('focus.js'))).toEqual([true, false]);
  await registerSites([a, b], browser);
  expect(scripts.some(({ js }) => js?.includes('focus.js'))).toBe(false);
});

test('what reads the past comes before the page script, where the product has a past to read', async () => {
  granted = new Set(['https://a.example/*', 'https://b.example/*']);
  await registerSites([site('https://a.example', 'redmine'), site('https://b.example', 'osticket')], browser);
  expect(scripts.map(({ js }) => js)).toEqual([
    ['helpdesk-redmine.js', 'past.js', 'content-scripts/page.js'],
    ['helpdesk-osticket.js', 'content-scripts/page.js'],
  ]);
});
