import { expect, test, vi } from 'vitest';
import { ticketRef } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';
import { instant } from '@/domain/time/instant';
import type { Helpdesk, Page, Place } from '@/helpdesks/contract';
import type { SlaView } from '@/messaging/protocol';
import type { Ask } from '@/page/ask';
import { collect } from '@/page/collector';
import type { Fetcher } from '@/page/fetcher';
import { knownAnswers } from '@/page/known-answers';
import type { Answers } from '@/page/outcome';
import { createSender } from '@/page/sender';
import type { ShownRow, ShownTicket } from '@/ui/overlay/contract';

const SITE = 'https://desk.example';
const NOW = instant(Date.UTC(2026, 10, 21, 12));
const keyOf = (id: string) => ({ helpdesk: 'toy', site: SITE, id });

const observation = (id: string, source: Observation['source'], subject: string): Observation => ({
  key: keyOf(id),
  seenAt: NOW,
  source,
  facts: { subject },
  events: [],
  isHistoryComplete: source === 'json',
});

/** `/t/<id>` with the id and subject in `<main data-id>`; `/list` with `<li data-id>` rows. */
const toy: Helpdesk = {
  id: 'toy',
  name: 'Toy',
  hosts: { kind: 'self-hosted' },
  watch: 'body',
  vocabulary: { status: {}, priority: {}, channel: {} },
  recognise: () => undefined,
  place(url, site): Place | undefined {
    if (url.pathname === '/list') return { kind: 'queue', site };
    const id = /^\/t\/(\d+)$/.exec(url.pathname)?.[1];
    return id ? { kind: 'ticket', site, id } : undefined;
  },
  read({ doc }, place) {
    if (place.kind === 'queue') {
      const rows = [...doc.querySelectorAll('li')].map((row) => observation(row.dataset.id ?? '', 'queue-page', ''));
      return rows.length > 0
        ? { kind: 'read', observations: rows, missing: [] }
        : { kind: 'not-ready', why: 'loading' };
    }
    const main = doc.querySelector('main');
    if (main?.dataset.explodes) throw new Error('hostile page');
    if (!main?.dataset.id) return { kind: 'not-a-ticket' };
    if (main.dataset.id !== place.id) return { kind: 'not-ready', why: 'previous-ticket' };
    return {
      kind: 'read',
      observations: [observation(place.id, 'ticket-page', main.textContent ?? '')],
      missing: ['status'],
    };
  },
  anchors: ({ doc }) => ({
    rows: [...doc.querySelectorAll('li')].map((element) => ({ id: element.dataset.id ?? '', element })),
  }),
  json: {
    requests: (place) => [{ name: 'ticket', path: `/json/${place.id}`, as: 'json', isRequired: true }],
    read: (place, answers) => ({
      observations: answers.ticket ? [observation(place.id ?? '', 'json', String(answers.ticket))] : [],
      missing: [],
    }),
  },
};

const view = (key: { id: string }): SlaView => ({
  key: keyOf(key.id),
  clocks: { now: NOW, clocks: [] },
  native: [],
  isOpenNow: true,
  zone: 'UTC',
});

function stage(answer: (path: string) => Answers | Promise<Answers>, helpdesk = toy) {
  document.body.innerHTML = '';
  let url = `${SITE}/t/1`;
  const sent: Observation[] = [];
  const reports: unknown[] = [];
  const viewers: unknown[] = [];
  const ask = vi.fn(async (name: string, data: unknown) => {
    if (name === 'ticket/observed') {
      sent.push(...(data as Observation[]));
      return { kind: 'stored', views: (data as Observation[]).map((one) => view(one.key)) };
    }
    if (name === 'page/read') reports.push(data);
    if (name === 'viewer/seen') viewers.push(data);
    return [];
  }) as unknown as Ask;
  const fetcher: Fetcher = { ask: async (requests) => answer(requests[0]?.path ?? '') };
  const shown: { ticket: ShownTicket | undefined; rows: readonly ShownRow[] } = { ticket: undefined, rows: [] };
  const overlay = {
    ticket: (ticket: ShownTicket | undefined) => {
      shown.ticket = ticket;
    },
    rows: (rows: readonly ShownRow[]) => {
      shown.rows = rows;
    },
    theme: () => undefined,
  };
  const page = (): Page => ({ url: new URL(url), doc: document, now: NOW, timeZone: 'UTC', locale: 'en' });
  const stop = new AbortController();
  const look = collect(
    { helpdesk, page, fetcher, known: knownAnswers(), sender: createSender(ask), ask, overlay, clock: () => NOW },
    SITE,
    stop.signal,
  );
  const go = async (path: string, html: string, why: 'start' | 'mutation' | 'navigation' | 'return' = 'mutation') => {
    url = SITE + path;
    document.body.innerHTML = html;
    look(why);
    await vi.waitFor(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { go, sent, reports, viewers, shown, ask };
}

const answered = (subject: string): Answers => ({ kind: 'answered', answers: { ticket: subject } });
const told = (sent: readonly Observation[]) => sent.map((one) => `${one.key.id} ${one.source} ${one.facts.subject}`);

test('a ticket is read from the page and from its JSON, told once, and shown with its view', async () => {
  const { go, sent, shown } = stage(() => answered('from json'));
  await go('/t/1', '<main data-id=1>a</main>', 'start');
  await go('/t/1', '<main data-id=1>a</main>');
  await go('/t/1', '<main data-id=1>a</main>', 'return');
  expect(told(sent)).toEqual(['1 ticket-page a', '1 json from json']);
  expect(shown.ticket).toMatchObject({ state: 'ok', missing: [], view: { key: keyOf('1') } });
});

test('a change on the page is told, and the JSON asked again', async () => {
  let n = 0;
  const { go, sent } = stage(() => {
    n += 1;
    return answered(`json ${n}`);
  });
  await go('/t/1', '<main data-id=1>a</main>', 'start');
  await go('/t/1', '<main data-id=1>b</main>');
  expect(told(sent)).toEqual(['1 ticket-page a', '1 json json 1', '1 ticket-page b', '1 json json 2']);
});

test("the previous ticket's page is not taken for the new one", async () => {
  const { go, sent } = stage((path) => answered(path));
  await go('/t/1', '<main data-id=1>one</main>', 'start');
  await go('/t/2', '<main data-id=1>one</main>', 'navigation');
  await go('/t/2', '<main data-id=2>two</main>');
  expect(told(sent).filter((one) => one.includes('ticket-page'))).toEqual(['1 ticket-page one', '2 ticket-page two']);
});

test('an answer that comes after its ticket was left is neither told nor shown', async () => {
  let release: (answers: Answers) => void = () => undefined;
  const { go, sent, shown } = stage((path) =>
    path === '/json/1'
      ? new Promise((resolve) => {
          release = resolve;
        })
      : answered('two'),
  );
  await go('/t/1', '<main data-id=1>one</main>', 'start');
  await go('/t/2', '<main data-id=2>two</main>', 'navigation');
  release(answered('late'));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(told(sent)).not.toContain('1 json late');
  expect(shown.ticket?.view?.key.id).toBe('2');
});

test.each(['login-expired', 'forbidden', 'gone', 'rate-limited', 'not-json', 'offline', 'server-error'] as const)(
  'JSON that fails (%s) is named, and what the page says is told all the same',
  async (state) => {
    const { go, sent, shown, reports } = stage(() => ({ kind: 'failed', state }));
    await go('/t/1', '<main data-id=1>a</main>', 'start');
    expect(shown.ticket).toMatchObject({ state, missing: ['status'] });
    expect(told(sent)).toEqual(['1 ticket-page a']);
    expect(reports).toContainEqual({ site: SITE, page: 'json', state, read: [], missing: [] });
  },
);

test('a page that is no ticket, and one that breaks the adapter, are named states', async () => {
  const { json: _, ...pageOnly } = toy;
  const { go, shown, sent } = stage(() => answered(''), pageOnly);
  await go('/t/1', '<p>Login</p>', 'start');
  expect(shown.ticket?.state).toBe('not-a-ticket');
  await go('/t/1', '<main data-id=1 data-explodes=1></main>');
  expect(shown.ticket?.state).toBe('unreadable');
  await go('/elsewhere', '', 'navigation');
  expect(shown.ticket).toBeUndefined();
  expect(sent).toEqual([]);
});

test('an adapter that cannot cope with an answer leaves it unreadable', async () => {
  const read = () => {
    throw new TypeError('odd answer');
  };
  const { go, shown } = stage(() => answered(''), { ...toy, json: { requests: toy.json!.requests, read } });
  await go('/t/1', '<main data-id=1>a</main>', 'start');
  expect(shown.ticket?.state).toBe('unreadable');
});

test('open rows whose history is not stored are read one by one', async () => {
  const asked: string[] = [];
  const list: Helpdesk = {
    ...toy,
    json: {
      requests: (place) => [{ name: 'ticket', path: `/json/${place.id ?? 'list'}`, as: 'json', isRequired: true }],
      read: (place, answers) => ({
        observations:
          place.kind === 'ticket'
            ? [observation(place.id, 'json', String(answers.ticket))]
            : [
                observation('1', 'json', 'open'),
                { ...observation('2', 'json', 'over'), facts: { status: 'closed' } },
                observation('3', 'json', 'open'),
              ],
        missing: [],
      }),
    },
  };
  const { go, shown } = stage((path) => {
    asked.push(path);
    return answered(path);
  }, list);
  await go('/list', '<li data-id=1></li><li data-id=2></li><li data-id=3></li>', 'start');
  expect(asked).toEqual(['/json/list', '/json/1', '/json/3']);
  expect(shown.rows.map((row) => row.view && ticketRef(row.view.key))).toEqual([
    ticketRef(keyOf('1')),
    ticketRef(keyOf('2')),
    ticketRef(keyOf('3')),
  ]);
});

test('who is logged in is told once for a page, and again when it says somebody else', async () => {
  let looks = 0;
  const desk: Helpdesk = {
    ...toy,
    viewer({ doc }) {
      looks += 1;
      const id = doc.querySelector('b')?.textContent;
      if (id === 'explode') throw new Error('hostile page');
      return id ? { id, name: `Agent ${id}` } : undefined;
    },
  };
  const { go, viewers } = stage(() => answered('json'), desk);
  await go('/t/1', '<main data-id=1>a</main>', 'start');
  expect(viewers).toEqual([]);
  await go('/t/1', '<b>7</b><main data-id=1>b</main>');
  await go('/t/2', '<b>7</b><main data-id=2>c</main>', 'navigation');
  expect(viewers).toEqual([{ site: SITE, id: '7', name: 'Agent 7' }]);
  const before = looks;
  await go('/t/2', '<b>7</b><main data-id=2>c</main><i>ticking</i>');
  expect(looks, 'a mutation that changes no fact').toBe(before);
  await go('/t/2', '<b>explode</b><main data-id=2>d</main>');
  await go('/t/2', '<b>8</b><main data-id=2>d</main>', 'return');
  expect(viewers.slice(1)).toEqual([{ site: SITE, id: '8', name: 'Agent 8' }]);
});

test('who is logged in is told as an answer says it, from a list’s rows too', async () => {
  const source: Helpdesk['json'] = {
    requests: (place) =>
      place.kind === 'ticket' ? [{ name: 'ticket', path: `/json/${place.id}`, as: 'json', isRequired: true }] : [],
    read: (place, answers) => ({
      observations: answers.ticket ? [observation(place.id ?? '', 'json', 'told')] : [],
      missing: [],
      viewer: { id: String(answers.ticket) },
    }),
  };
  const { go, viewers } = stage(() => answered('12'), { ...toy, json: source });
  await go('/list', '<li data-id=1></li><li data-id=2></li>', 'start');
  await go('/t/1', '<main data-id=1>a</main>', 'navigation');
  expect(viewers).toEqual([{ site: SITE, id: '12' }]);
});
