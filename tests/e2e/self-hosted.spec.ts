import { expect, type Page, test } from '@playwright/test';
import type { SiteSettings } from '@/domain/settings/settings';
import type { TicketRecord } from '@/domain/tickets/record';
import { instant } from '@/domain/time/instant';
import { storedRecords } from '../live/stored';
import { type Launched, launch } from './launch';
import { ticketBadge } from './overlay';
import { enableDesk } from './serve-desk';

// Self-hosted helpdesks in a real browser: at any origin, port and path, over plain http, through the built extension.

const MINUTE = 60_000;

const enable = (helpclock: Launched, helpdesk: string, site: string, over: Partial<SiteSettings> = {}) =>
  enableDesk(helpclock, { helpdesk, origin: new URL(site).origin, site } as Parameters<typeof enableDesk>[1], {
    enabledAt: instant(Date.now()),
    ...over,
  });

async function recordOf(helpclock: Launched, id: string): Promise<TicketRecord | undefined> {
  const page = await helpclock.openExtension('popup.html');
  const records = await storedRecords(page);
  await page.close();
  return records.find((record) => record.key.id === id);
}

/** What a wall clock in `zone` shows at `at`, as FreeScout writes it. */
function freescoutTime(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('month')} ${part('day')}, ${part('year')} ${part('hour')}:${part('minute')}`;
}

test('FreeScout below a path: the profile tells the zone of its text-only times', async () => {
  const helpclock = await launch();
  const site = 'http://127.0.0.1:8090/help';
  const wroteAt = Math.floor((Date.now() - 30 * MINUTE) / MINUTE) * MINUTE;
  const thread = `<div class="thread thread-type-customer" id="thread-35" data-thread_id="35"><div class="thread-person"><strong><a href="${site}/customers/12/edit">Kim</a></strong></div><a href="#thread-35" class="thread-date" title="${freescoutTime(wroteAt, 'America/New_York')}">30 min ago</a><span class="thread-status">Anyone, Active</span></div>`;
  const status =
    '<ul class="conv-status"><li class="active"><a data-status="1">Active</a></li><li><a data-status="3">Closed</a></li></ul>';
  const user = '<ul class="conv-user"><li class="active"><a data-user_id="-1">Anyone</a></li></ul>';
  const body = `<!doctype html><html lang="en"><head><link rel="manifest" href="${site}/site.webmanifest"></head><body class="locale-en body-conv" data-conversation_id="5" data-auth_user_id="2"><div id="conv-layout" class="conv-type-email">${status}${user}<div id="conv-subject"><div class="conv-subjtext"><span>Printer on fire</span></div></div>${thread}</div></body></html>`;
  const profile =
    '<select name="timezone"><option value="Asia/Tokyo">x</option><option value="America/New_York" selected="selected">x</option></select>';
  const asked: string[] = [];
  await helpclock.serve(new URL(site).origin, (route, url) => {
    asked.push(url.pathname);
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: url.pathname.includes('/users/profile/2') ? profile : body,
    });
  });
  await enable(helpclock, 'freescout', site);
  const page = await helpclock.context.newPage();
  await page.goto(`${site}/conversation/5`);
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply ≈ 1h (28|29|30)m left/);
  const record = await recordOf(helpclock, '5');
  expect(record?.events.find(({ kind }) => kind === 'message')).toMatchObject({ at: wroteAt, precision: 'minute' });
  expect(asked).toContain('/help/users/profile/2');
  expect(asked.filter((path) => path.startsWith('/help/conversation/'))).toEqual(['/help/conversation/5']);
  await helpclock.close();
});

const ISO = (at: number) => new Date(at).toISOString().replace(/\.\d+Z/, '+00:00');

test('osTicket below a path: a reply that pjax paints stops the clock without a reload', async () => {
  const helpclock = await launch();
  const site = 'http://127.0.0.1:8091/desk';
  const at = Date.now() - 30 * MINUTE;
  const entry = (id: number, kind: string, name: string, when: number) =>
    `<div id="thread-entry-${id}"><div class="thread-entry ${kind}"><div class="header"><b>${name}</b> posted <time datetime="${ISO(when)}">x</time></div></div></div>`;
  const created = `<div class="thread-event"><span class="type-icon"><i class="icon-magic"></i></span><span class="description">Created by <b>Kim</b> <time datetime="${ISO(at)}">x</time></span></div>`;
  const body = `<!doctype html><html><head><link rel="stylesheet" href="/desk/scp/css/scp.css"></head><body><div id="pjax-container"><div class="sticky bar"><h2><a href="tickets.php?id=5">Ticket #100</a></h2></div><div class="tixTitle"><h3>Printer on fire</h3></div><table class="ticket_info"><tr><td><table><tr><th>Status</th><td><a href="#statuses" data-redirect="tickets.php?id=5">Open</a></td></tr></table></td></tr></table><span id="user-12-name">Kim</span><div id="thread-items">${created}${entry(1, 'message', 'Kim', at)}</div></div></body></html>`;
  await helpclock.serve(new URL(site).origin, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await enable(helpclock, 'osticket', site);
  const page = await helpclock.context.newPage();
  await page.goto(`${site}/scp/tickets.php?id=5`);
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply 1h (29|30)m left/);
  await page.evaluate(
    (html) => document.querySelector('#thread-items')?.insertAdjacentHTML('beforeend', html),
    entry(2, 'response', 'Amara', Date.now() - MINUTE),
  );
  await expect.poll(() => ticketBadge(page)).toMatch(/Resolution/);
  await helpclock.close();
});

const chatwootPage = `<!doctype html><html><head><script>window.chatwootConfig = {};</script></head><body><div id="app"><div data-message-id="1">x</div></div></body></html>`;

test('Chatwoot asks before its token cookie is read, and sends what it holds to it alone', async () => {
  const helpclock = await launch();
  const site = 'http://127.0.0.1:8092/app/accounts/3';
  const at = Math.floor((Date.now() - 30 * MINUTE) / 1000);
  const conversation = {
    id: 17,
    status: 'open',
    created_at: at,
    last_activity_at: at,
    meta: { channel: 'Channel::Email', sender: { id: 44 } },
    labels: [],
  };
  const messages = {
    payload: [{ id: 1, message_type: 0, created_at: at, private: false, sender: { id: 44, type: 'contact' } }],
  };
  const tokens: (string | undefined)[] = [];
  await helpclock.serve(new URL(site).origin, (route, url) => {
    if (!url.pathname.startsWith('/api/')) return route.fulfill({ contentType: 'text/html', body: chatwootPage });
    const token = route.request().headers()['access-token'];
    tokens.push(token);
    if (token !== 'secret') return route.fulfill({ status: 401, json: {} });
    return route.fulfill({ json: url.pathname.endsWith('/messages') ? messages : conversation });
  });
  const value = encodeURIComponent(
    JSON.stringify({ 'access-token': 'secret', client: 'c', uid: 'u', expiry: '1', 'token-type': 'Bearer' }),
  );
  await helpclock.context.addCookies([{ name: 'cw_d_session_info', value, domain: '127.0.0.1', path: '/' }]);
  await enable(helpclock, 'chatwoot', site);
  const page = await helpclock.context.newPage();
  await page.goto(`${site}/conversations/17`);
  await expect.poll(() => ticketBadge(page)).toMatch(/no clock/);
  expect(tokens).toEqual([]);

  await allowSession(helpclock, page, site);
  await expect.poll(() => ticketBadge(page)).toMatch(/First reply 1h (29|30)m left/);
  expect(tokens.filter((token) => token === 'secret').length).toBeGreaterThanOrEqual(2);
  await helpclock.close();
});

/** Answers the popup's question as a user does, the popup opened on the helpdesk's tab. */
async function allowSession(helpclock: Launched, tab: Page, site: string): Promise<void> {
  const popup = await helpclock.context.newPage();
  // As a tab of its own the popup would look at itself: it is told which tab is the active one.
  await popup.addInitScript((url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query: unknown } } }).chrome;
    tabs.query = async () => [{ id: 1, url }];
  }, tab.url());
  await popup.goto(`chrome-extension://${helpclock.extensionId}/popup.html`);
  await expect(popup.getByRole('heading', { name: 'This helpdesk wants more than your login' })).toBeVisible();
  await expect(popup.getByText(new URL(site).host).first()).toBeVisible();
  await popup.getByRole('button', { name: 'Use my session' }).click();
  await expect(popup.getByRole('button', { name: 'Use my session' })).toHaveCount(0);
  await popup.close();
}
