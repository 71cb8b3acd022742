import { readFileSync } from 'node:fs';
import { expect, type Page, type Route, test } from '@playwright/test';
import type { Instant } from '@/domain/time/instant';
import { storedRecords } from '../live/stored';
import { inContentScript } from './isolated-world';
import { type Host, type Launched, launch } from './launch';
import { ticketBadge } from './overlay';
import { tell } from './tell';

const RT = 'http://127.0.0.1:8085';
const OTHER = 'https://acme.zendesk.com';
const HTML = readFileSync(new URL('../fixtures/request-tracker/ticket-english/page.html', import.meta.url), 'utf8');
const LOGIN = readFileSync(new URL('../fixtures/request-tracker/login/page.html', import.meta.url), 'utf8');
const TICKET = `${RT}/Ticket/Display.html?id=2`;

/** RT's pages from fixtures; its REST answers as the case says. */
const rt =
  (rest: (route: Route) => Promise<unknown>): Host =>
  (route, url) => {
    if (url.pathname.startsWith('/REST/')) return rest(route);
    if (url.pathname === '/Ticket/Display.html') return route.fulfill({ contentType: 'text/html', body: HTML });
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Preferences</title><p>Nothing here.</p>',
    });
  };

const siteAt = (origin: string, helpdesk: string) => ({
  site: origin,
  origin,
  helpdesk,
  enabledAt: Date.now() as Instant,
  statusMap: {},
  channelMap: {},
  leads: 'ours' as const,
});

async function started(
  host: Host,
): Promise<Launched & { readonly inside: Page; readonly page: Page; readonly exceptions: string[] }> {
  const helpclock = await launch();
  const inside = await helpclock.openExtension('manifest.json');
  await tell(inside, 'site/enabled', siteAt(RT, 'request-tracker'));
  await helpclock.serve(RT, host);
  const page = await helpclock.context.newPage();
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(error.message));
  page.on('console', (message) => {
    // The browser itself writes a line for every request that failed.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      exceptions.push(message.text());
  });
  return { ...helpclock, inside, page, exceptions };
}

const json = (body: string) => (route: Route) => route.fulfill({ contentType: 'application/json', body });

test.describe('what goes wrong is told in words', () => {
  const CASES: readonly (readonly [string, (route: Route) => Promise<unknown>, RegExp])[] = [
    [
      'the ticket was deleted meanwhile (404)',
      (route) => route.fulfill({ status: 404, json: { message: 'Not Found' } }),
      /Ticket not found/,
    ],
    [
      'the login has expired (401)',
      (route) => route.fulfill({ status: 401, json: { message: 'Unauthorized' } }),
      /Signed out/,
    ],
    [
      'the login has expired (a redirect)',
      (route) => route.fulfill({ status: 302, headers: { location: `${RT}/NoAuth/Login.html` } }),
      /Signed out/,
    ],
    [
      'RT answers with its login page',
      (route) => route.fulfill({ contentType: 'text/html', body: LOGIN }),
      /Unexpected answer/,
    ],
    ['the agent may not read the ticket (403)', (route) => route.fulfill({ status: 403, json: {} }), /No access/],
    [
      'the server fails (500)',
      (route) => route.fulfill({ status: 500, body: 'Internal Server Error' }),
      /has a problem/,
    ],
    ['there is no network', (route) => route.abort('internetdisconnected'), /Offline/],
    ['the answer is null', json('null'), /Cannot read this page/],
    ['the answer is a list', json('[]'), /Cannot read this page/],
    [
      'the answer has another shape',
      json('{"id":{"id":[]},"Subject":{},"items":7,"Owner":"x"}'),
      /Cannot read this page/,
    ],
  ];
  for (const [what, rest, words] of CASES) {
    test(what, async () => {
      const { page, exceptions, close } = await started(rt(rest));
      await page.goto(TICKET);
      await expect.poll(() => ticketBadge(page), { timeout: 20_000 }).toMatch(words);
      expect(exceptions).toEqual([]);
      await close();
    });
  }

  test('a page of the site that is no ticket is left alone', async () => {
    const { page, exceptions, close } = await started(rt(json('{}')));
    await page.goto(`${RT}/Prefs/Other.html`);
    await page.waitForTimeout(1000);
    expect(await ticketBadge(page)).toBe('');
    expect(exceptions).toEqual([]);
    await close();
  });
});

const claim = (site: string, helpdesk: string) => [
  {
    key: { helpdesk, site, id: '1' },
    seenAt: Date.now(),
    source: 'json',
    facts: { subject: 'Spoofed', status: 'open', createdAt: Date.now() - 60_000 },
    events: [],
    isHistoryComplete: true,
  },
];

const send = (type: string, data: unknown) =>
  `chrome.runtime.sendMessage(${JSON.stringify({ id: 1, timestamp: 0, type, data })})`;

test('a page speaks for its own tickets only, and commands nothing', async () => {
  const { page, inside, exceptions, close } = await started(rt(json('null')));
  await tell(inside, 'site/enabled', siteAt(OTHER, 'zendesk'));
  await page.goto(TICKET);
  await expect.poll(() => ticketBadge(page)).not.toBe('');
  const before = (await storedRecords(inside)).length;

  const answer = (type: string, data: unknown) => inContentScript(page, send(type, data));
  expect(await answer('ticket/observed', claim(OTHER, 'zendesk'))).toMatchObject({
    res: { kind: 'refused', why: 'wrong-origin' },
  });
  expect(await answer('ticket/observed', claim('https://nobody.example', 'zendesk'))).toMatchObject({
    res: { kind: 'refused', why: 'unknown-site' },
  });
  expect(await answer('ticket/observed', claim(RT, 'zendesk'))).toMatchObject({
    res: { kind: 'refused', why: 'unknown-site' },
  });
  expect(await answer('ticket/observed', { surprise: true })).toMatchObject({
    res: { kind: 'refused', why: 'bad-shape' },
  });
  for (const [type, data] of [
    ['site/enabled', siteAt('https://evil.example', 'zendesk')],
    ['site/disabled', OTHER],
    ['settings/changed', { retentionDays: 1 }],
    ['data/erased', {}],
  ] as const) {
    expect(await answer(type, data), type).toMatchObject({ err: expect.anything() });
  }
  expect(await answer('sla/of-tickets', [{ helpdesk: 'zendesk', site: OTHER, id: '1' }])).toMatchObject({ res: [] });

  const stored = await storedRecords(inside);
  expect(stored).toHaveLength(before);
  expect(JSON.stringify(stored)).not.toContain('Spoofed');
  expect(
    await inside.evaluate(
      'chrome.storage.local.get("settings").then(({ settings }) => settings.sites.map(({ site }) => site))',
    ),
  ).toEqual([RT, OTHER]);
  expect(exceptions).toEqual([]);
  await close();
});

test('the page itself cannot speak to Helpclock at all', async () => {
  const { page, inside, close } = await started(rt(json('null')));
  await page.goto(TICKET);
  await expect.poll(() => ticketBadge(page)).not.toBe('');
  const before = (await storedRecords(inside)).length;
  expect(await page.evaluate('typeof globalThis.chrome?.runtime?.sendMessage')).toBe('undefined');
  await page.evaluate(
    (message) => {
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('helpclock', { detail: message }));
    },
    { id: 1, timestamp: 0, type: 'ticket/observed', data: claim(RT, 'request-tracker') },
  );
  await page.waitForTimeout(500);
  const stored = await storedRecords(inside);
  expect(stored).toHaveLength(before);
  expect(JSON.stringify(stored)).not.toContain('Spoofed');
  expect(await page.evaluate(() => document.querySelector('helpclock-ticket')?.shadowRoot)).toBe(null);
  await close();
});
