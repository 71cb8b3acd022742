import { describe, expect, test } from 'vitest';
import { createBackfill } from '@/background/backfill/backfill';
import type { Background } from '@/background/background';
import type { SiteSettings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import type { Helpdesk, JsonSource, Page } from '@/helpdesks/contract';
import { freshdesk } from '@/helpdesks/freshdesk';
import { gorgias } from '@/helpdesks/gorgias';
import { hubspot } from '@/helpdesks/hubspot';
import { zendesk } from '@/helpdesks/zendesk';
import { allowanceIn } from '@/page/allowance';
import type { Ask } from '@/page/ask';
import { createBackfill as createReader } from '@/page/backfill';
import { createFetcher } from '@/page/fetcher';
import { lookAtJson } from '@/page/json-look';
import { knownAnswers } from '@/page/known-answers';
import { loginBox } from '@/page/login-box';
import { turnsBy } from '@/page/turns';
import { asFetch } from '../../desks/as-fetch';
import { type Desk, someTickets } from '../../desks/desk';
import { freshdeskDesk } from '../../desks/freshdesk';
import { gorgiasDesk } from '../../desks/gorgias';
import { hubspotDesk } from '../../desks/hubspot';
import { loginPage, type Trouble, troubled, weather } from '../../desks/trouble';
import { zendeskDesk } from '../../desks/zendesk';
import { aBackground, NOON } from '../a-background';

const siteOf = ({ helpdesk, origin, site }: Desk): SiteSettings => ({
  site,
  origin,
  helpdesk,
  enabledAt: NOON,
  statusMap: {},
  channelMap: {},
  leads: 'ours',
});

/** What may befall a message from the page to the background, by its number. */
type Fate = (n: number) => 'arrives' | 'never-arrives' | 'answer-lost';
const SAFE: Fate = () => 'arrives';
/** The worker is killed again and again, before or after it did what it was asked. */
const KILLED: Fate = (n) => (n % 23 === 0 ? 'never-arrives' : n % 31 === 0 ? 'answer-lost' : 'arrives');

async function aSite(desk: Desk, helpdesk: Helpdesk, fate: Fate = SAFE) {
  const clock = { now: NOON as number };
  const advance = async (ms: number): Promise<void> => {
    clock.now += ms;
  };
  const background = await aBackground({
    clock: () => clock.now as Instant,
    with: { sites: [siteOf(desk)] },
  });
  const page = () => ({ now: clock.now }) as unknown as Page;
  const source = helpdesk.json as JsonSource;
  const summoned: string[] = [];
  const backfillOf = (of: Background) =>
    createBackfill(of, {
      summon: async (site) => void summoned.push(site),
      wakeAt: async () => undefined,
      wait: advance,
      pace: 400,
    });
  let backfill = backfillOf(background);

  function aTab(tabId: number, signal = new AbortController().signal) {
    const sender = { kind: 'page', origin: desk.origin, url: `${desk.origin}/`, tabId } as const;
    let n = 0;
    const handle = (name: string, data: unknown): Promise<unknown> => {
      if (name === 'backfill/turn') return backfill.turn(data, sender);
      if (name === 'backfill/step') return backfill.step(data, sender);
      return background.receive(data, sender);
    };
    const ask = (async (name: string, data: unknown) => {
      n += 1;
      const what = fate(n);
      const answer = what === 'never-arrives' ? undefined : await handle(name, structuredClone(data));
      if (what !== 'arrives') backfill = backfillOf(background);
      return what === 'arrives' ? answer : undefined;
    }) as Ask;
    let requests = 0;
    const desksFetch = asFetch(desk);
    const fetch: typeof globalThis.fetch = (input, init) => {
      requests += 1;
      return desksFetch(input, init);
    };
    const allowance = allowanceIn(undefined, 20_000, 'askedBack');
    const fetcher = createFetcher({
      origin: desk.origin,
      fetch,
      clock: () => clock.now,
      cookies: () => 'hubspotapi-csrf=abc',
      random: () => 0.5,
      wait: advance,
      allowance,
      loginBox: loginBox({ fetch, clock: () => clock.now, allowance, page: () => desk.origin, isUnproven: false }),
      turn: turnsBy(undefined),
      isUnproven: false,
    });
    const run = createReader(
      {
        site: desk.site,
        source,
        page,
        fetcher,
        look: (place, stop) => lookAtJson({ source, fetcher, known: knownAnswers() }, place, page(), stop),
        requests: () => requests,
        ask,
        clock: () => clock.now,
        wait: advance,
      },
      signal,
    );
    return { run, fetcher, requests: () => requests };
  }
  const row = () => background.db.backfills.get(desk.site);
  return {
    background,
    clock,
    page,
    source,
    summoned,
    aTab,
    row,
    backfill: () => backfill,
    ask: (days: number) => backfill.asked({ site: desk.site, days }),
  };
}

const TICKETS = someTickets(260, NOON);
const DESKS: readonly (readonly [string, Desk, Helpdesk])[] = [
  ['Zendesk', zendeskDesk(TICKETS), zendesk],
  ['Freshdesk', freshdeskDesk(TICKETS), freshdesk],
  ['Gorgias', gorgiasDesk(TICKETS), gorgias],
  ['HubSpot', hubspotDesk(TICKETS), hubspot],
];

const unreadable = TICKETS.filter(({ id }) => /(?:77|33)$/.test(`${id}`)).length;

describe.each(DESKS)('%s', (_, calm, helpdesk) => {
  test('every ticket is read, through limits, failures and a worker killed again and again; what could not be is counted', async () => {
    const site = await aSite(troubled(calm, weather), helpdesk, KILLED);
    await site.ask(30);
    await site.aTab(1).run();
    const row = await site.row();
    expect(row).toMatchObject({ state: 'done', listed: TICKETS.length, read: TICKETS.length - unreadable });
    expect(Object.values(row?.unread ?? {}).reduce((sum, count) => sum + count, 0)).toBe(unreadable);
    expect(row?.unreadIds.toSorted()).toEqual(
      TICKETS.map(({ id }) => `${id}`)
        .filter((id) => /(?:77|33)$/.test(id))
        .toSorted(),
    );
    expect(await site.background.db.tickets.count()).toBe(TICKETS.length - unreadable);
  }, 60_000);

  test('the same record comes of it as of looking', async () => {
    const few = { ...calm, tickets: TICKETS.slice(0, 3) };
    const site = await aSite(few, helpdesk);
    await site.ask(30);
    await site.aTab(1).run();
    const looked = await aSite(few, helpdesk);
    const tab = looked.aTab(1);
    const place = { kind: 'ticket', site: calm.site, id: '1001' } as const;
    const look = await lookAtJson(
      { source: looked.source, fetcher: tab.fetcher, known: knownAnswers() },
      place,
      looked.page(),
      new AbortController().signal,
    );
    const sender = { kind: 'page', origin: calm.origin, url: `${calm.origin}/` } as const;
    await looked.background.receive(look.kind === 'read' ? look.observations : [], sender);
    const ref = `${calm.helpdesk}|${calm.site}|1001`;
    const [back, seen] = await Promise.all(
      [site, looked].map(async ({ background }) => (await background.db.tickets.get(ref))?.record),
    );
    const timeless = (record: unknown) =>
      JSON.stringify(record, (name, value) => (/seenAt|SeenAt|completeAt|from|to/.test(name) ? 0 : value));
    expect(seen).toBeDefined();
    expect(timeless(back)).toBe(timeless(seen));
  }, 30_000);
});

describe('any helpdesk', () => {
  const calm = freshdeskDesk(TICKETS);

  test('only the days that were asked for', async () => {
    const site = await aSite(calm, freshdesk);
    await site.ask(1);
    await site.aTab(1).run();
    const recent = TICKETS.filter(({ updatedAt }) => updatedAt >= NOON - 86_400_000).length;
    expect(recent).toBeLessThan(TICKETS.length);
    expect(await site.row()).toMatchObject({ state: 'done', listed: recent, read: recent });
  }, 30_000);

  test('asked again, what is stored and unchanged is not read again', async () => {
    const site = await aSite(calm, freshdesk);
    await site.ask(1);
    await site.aTab(1).run();
    const first = (await site.row())?.read;
    await site.ask(1);
    const tab = site.aTab(1);
    await tab.run();
    expect(await site.row()).toMatchObject({ state: 'done', read: 0, known: first });
    expect(tab.requests()).toBeLessThan(6);
  }, 30_000);

  test('paused it stands still, resumed it goes on, in whichever tab', async () => {
    const site = await aSite(calm, freshdesk);
    await site.ask(30);
    const closing = new AbortController();
    const tab = site.aTab(1, closing.signal);
    const running = tab.run();
    while (((await site.row())?.read ?? 0) < 20) await new Promise((resolve) => setTimeout(resolve, 1));
    await site.backfill().steered({ site: calm.site, to: 'paused' });
    await running;
    const paused = await site.row();
    expect(paused).toMatchObject({ state: 'paused' });
    await site.aTab(2).run();
    expect(await site.row()).toEqual(paused);
    await site.backfill().steered({ site: calm.site, to: 'running' });
    expect(site.summoned).toEqual([calm.site, calm.site]);
    await site.aTab(2).run();
    expect(await site.row()).toMatchObject({ state: 'done', read: TICKETS.length });
  }, 30_000);

  test('a tab that is closed leaves it to another, after three minutes', async () => {
    const site = await aSite(calm, freshdesk);
    await site.ask(30);
    const closing = new AbortController();
    const running = site.aTab(1, closing.signal).run();
    while (((await site.row())?.read ?? 0) < 20) await new Promise((resolve) => setTimeout(resolve, 1));
    closing.abort();
    await running;
    await site.aTab(2).run();
    expect((await site.row())?.reader?.tab).toBe(1);
    site.clock.now += 180_000;
    await site.backfill().wake();
    expect(site.summoned).toEqual([calm.site, calm.site]);
    await site.aTab(2).run();
    expect(await site.row()).toMatchObject({ state: 'done', read: TICKETS.length });
  }, 30_000);

  test('a session that has ended stops it with the reason; resumed, nothing was lost', async () => {
    const trouble: { now: Trouble } = { now: (n) => (n > 40 ? { status: 401 } : undefined) };
    const site = await aSite(
      troubled(calm, (n, path) => trouble.now(n, path)),
      freshdesk,
    );
    await site.ask(30);
    await site.aTab(1).run();
    expect(await site.row()).toMatchObject({ state: 'stopped', why: 'login-expired' });
    trouble.now = () => undefined;
    await site.backfill().steered({ site: calm.site, to: 'running' });
    await site.aTab(1).run();
    expect(await site.row()).toMatchObject({ state: 'done', read: TICKETS.length, unread: {} });
  }, 30_000);

  test('a login page in place of every answer stops it after a few tickets, not after all', async () => {
    const site = await aSite(
      troubled(calm, (n) => (n > 40 ? loginPage : undefined)),
      freshdesk,
    );
    await site.ask(30);
    await site.aTab(1).run();
    const row = await site.row();
    expect(row).toMatchObject({ state: 'stopped', why: 'not-json' });
    expect(row?.unread['not-json']).toBeLessThan(10);
  }, 30_000);

  test('a helpdesk that wants to be left alone for long is', async () => {
    const until = NOON + 600_000;
    const site = await aSite(
      troubled(calm, (n) => (n === 30 ? { status: 429, headers: { 'retry-after': '600' } } : undefined)),
      freshdesk,
    );
    await site.ask(30);
    await site.aTab(1).run();
    expect(site.clock.now).toBeGreaterThan(until);
    expect(await site.row()).toMatchObject({ state: 'done', read: TICKETS.length, unread: {} });
  }, 30_000);

  test('requests keep their pace', async () => {
    const site = await aSite(calm, freshdesk);
    await site.ask(30);
    const tab = site.aTab(1);
    await tab.run();
    expect(site.clock.now - NOON).toBeGreaterThanOrEqual((tab.requests() - 1) * 400);
  }, 30_000);

  test('a page of another origin gets no turn and can tell nothing', async () => {
    const site = await aSite(calm, freshdesk);
    await site.ask(30);
    const stranger = { kind: 'page', origin: 'https://evil.example', url: 'https://evil.example/', tabId: 9 } as const;
    expect(await site.backfill().turn(calm.site, stranger)).toEqual({ kind: 'none' });
    const lie = { site: calm.site, requests: 0, kind: 'listed', tickets: [] };
    expect(await site.backfill().step(lie, stranger)).toEqual({ kind: 'none' });
    expect(await site.row()).toMatchObject({ state: 'running', isListed: false });
  });
});
