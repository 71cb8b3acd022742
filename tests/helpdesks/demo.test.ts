import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { instant } from '@/domain/time/instant';
import type { Place } from '@/helpdesks/contract';
import { zendesk } from '@/helpdesks/zendesk';
import { history } from '../../scripts/demo/history';
import { FIRST_LIVE_ID, liveTickets } from '../../scripts/demo/live-tickets';
import { observationsOf } from '../../scripts/demo/observations';
import type { DemoTicket } from '../../scripts/demo/story';
import { DEMO_ORIGIN } from '../../scripts/demo/zendesk/host';
import { ticketPage, viewPage } from '../../scripts/demo/zendesk/pages';

// The demo shows the product only as long as the real adapter understands the demo's pages and JSON.

const NOW = Date.UTC(2026, 5, 17, 13, 30);
const live = liveTickets(NOW);

const page = (path: string, html = '') => ({
  url: new URL(path, DEMO_ORIGIN),
  doc: new JSDOM(html).window.document,
  now: instant(NOW),
  timeZone: 'Europe/Berlin',
  locale: 'en',
});

const eventsOf = (id: number) => observationsOf(live.find((ticket) => ticket.id === id) as DemoTicket, NOW)[0]?.events;

test('the JSON of every demo ticket is read whole', () => {
  const past = history(7, NOW, FIRST_LIVE_ID).slice(-200);
  const incomplete = [...past, ...live].filter((ticket) => {
    const [observation, ...more] = observationsOf(ticket, NOW);
    return more.length > 0 || !observation?.isHistoryComplete || observation.facts.status === undefined;
  });
  expect(incomplete.map((ticket) => ticket.id)).toEqual([]);
});

test('a merged, a rated and a reopened ticket are told as such', () => {
  expect(eventsOf(4312)).toContainEqual(expect.objectContaining({ kind: 'merged', into: '4304' }));
  expect(eventsOf(4310)).toContainEqual(expect.objectContaining({ kind: 'rating', score: 1 }));
  expect(eventsOf(4311)?.flatMap((event) => (event.kind === 'status' ? [event.status] : []))).toEqual([
    'new',
    'solved',
    'open',
  ]);
});

test('the page of a ticket shows that ticket and a place for its badge, though other panes are mounted', () => {
  const [ticket, ...others] = live;
  const shown = page(`/agent/tickets/${ticket?.id}`, ticketPage(ticket as DemoTicket, others.slice(0, 2), NOW));
  const place = zendesk.place(shown.url, DEMO_ORIGIN) as Place;
  expect(zendesk.read(shown, place)).toMatchObject({
    kind: 'read',
    observations: [{ facts: { subject: ticket?.subject, status: 'new', priority: 'urgent' } }],
  });
  expect(zendesk.anchors(shown, place).ticket).toBeDefined();
});

test('the page of a view shows every row and a place for each badge', () => {
  const shown = page('/agent/filters/2', viewPage(live, NOW));
  const place = zendesk.place(shown.url, DEMO_ORIGIN) as Place;
  const reading = zendesk.read(shown, place);
  expect(reading.kind === 'read' && reading.observations.map((one) => one.key.id)).toEqual(
    live.map((ticket) => `${ticket.id}`),
  );
  expect(zendesk.anchors(shown, place).rows).toHaveLength(live.length);
});

test('the same seed and now give the same ninety days', () => {
  const first = history(7, NOW, FIRST_LIVE_ID);
  expect(history(7, NOW, FIRST_LIVE_ID)).toEqual(first);
  expect(first.length).toBeGreaterThan(2000);
  expect(history(8, NOW, FIRST_LIVE_ID)).not.toEqual(first);
});
