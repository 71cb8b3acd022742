import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import { type Instant, instant } from '@/domain/time/instant';
import { isZone } from '@/domain/time/offsets';
import { settleTime, zoneClock } from '@/domain/time/written/settle-time';
import { readWrittenTime } from '@/domain/time/written/written-time';
import type { JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { inOrder } from '../kit/order';
import { MOST_PAGES, pageAfter, pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';
import { basePath } from '../kit/url';
import { prefixOf } from './place';
import { createdAtOf, isTicket, ratingOf, readTicket } from './ticket';

const observed = lookBy('uvdesk');

const pathFor = (place: Place, page: Page, rest: string): string | undefined => {
  const prefix = prefixOf(page.url, place.site);
  return prefix === undefined ? undefined : `${basePath(place.site)}${prefix}${rest}`;
};

/** PHP's way of writing a time: `{date: "2026-11-18 20:02:41.000000", timezone: "Europe/Berlin"}`, or with an offset for a zone. */
function readPhpTime(value: unknown): Instant | undefined {
  const date = asText(at(value, 'date'));
  const zone = asText(at(value, 'timezone'));
  if (!date || !zone) return undefined;
  if (/^[+-]\d\d:\d\d$/.test(zone)) return readIso(`${date}${zone}`);
  const written = readWrittenTime(date);
  return written && isZone(zone) ? settleTime(written, 'ymd', zoneClock(zone)) : undefined;
}

function authorOf(thread: Json): Actor {
  const id = asText(at(thread, 'user', 'id'));
  const withId = id ? { id } : {};
  if (!id) return { role: 'system' };
  if (thread.userType === 'customer') return { role: 'customer', ...withId };
  const name = asText(thread.fullname);
  return { role: 'agent', ...withId, ...(name ? { name } : {}) };
}

/** `note` is internal; `create`, `reply` are seen by the customer; `forward` goes to somebody else. */
function threadEvent(thread: Json): readonly TicketEvent[] {
  const id = asText(thread.id);
  const when = readPhpTime(thread.timestamp);
  const type = asText(thread.threadType);
  if (!id || when === undefined || !type) return [];
  const isPublic = type === 'reply' || type === 'create';
  return [{ at: when, precision: 'exact', id: `message:${id}`, kind: 'message', actor: authorOf(thread), isPublic }];
}

function requests(place: Place, page: Page): readonly JsonRequest[] {
  const path = place.kind === 'ticket' ? pathFor(place, page, `/threads/ajax/${place.id}`) : undefined;
  return path === undefined ? [] : [{ name: 'threads', path, as: 'json', isRequired: true }];
}

/** The first message is the ticket itself: the page says when, the threads that follow do not repeat it. */
function opening(createdAt: Instant | undefined, threads: readonly TicketEvent[]): readonly TicketEvent[] {
  if (createdAt === undefined) return [];
  const stamp = (kind: string) => ({ at: createdAt, precision: 'exact', id: `${kind}:0` }) as const;
  const actor: Actor = { role: 'customer' };
  const hasFirst = threads.some((event) => Math.abs(event.at - createdAt) <= 1000);
  return [
    { ...stamp('created'), kind: 'created', actor },
    ...(hasFirst ? [] : [{ ...stamp('message'), kind: 'message', actor, isPublic: true } as const]),
  ];
}

function readOne(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const pages = pagesOf(answers, 'threads');
  const last = pages.at(-1);
  if (!Array.isArray(at(last, 'threads'))) return { observations: [], missing: ['ticket'] };
  const isHere =
    prefixOf(page.url, place.site) !== undefined &&
    page.url.pathname.includes(`/ticket/view/${place.id}`) &&
    isTicket(page.doc);
  const pageCount = asNumber(at(last, 'pagination', 'pageCount')) ?? 1;
  const isWhole = pages.length >= pageCount;
  const all = pages.flatMap((one) => asObjects(at(one, 'threads')));
  const threads = all.flatMap(threadEvent);
  const path = pathFor(place, page, `/ticket/view/${place.id}`);
  const { facts, missing } = isHere
    ? readTicket(page.doc, path ?? '')
    : { facts: path ? { path } : {}, missing: ['createdAt'] };
  const latest = threads.length > 0 ? instant(Math.max(...threads.map((event) => event.at))) : facts.createdAt;
  const events = inOrder([
    ...(isHere ? opening(createdAtOf(page.doc), threads) : []),
    ...threads,
    ...(isHere ? ratingOf(page.doc, latest) : []),
  ]);
  const isComplete = isWhole && threads.length === all.length && facts.createdAt !== undefined;
  const next = pathFor(place, page, `/threads/ajax/${place.id}?page=${pages.length + 1}`);
  return {
    observations: [
      observed(page, place, place.id, 'json', {
        facts: { ...facts, ...(latest === undefined ? {} : { updatedAt: latest }) },
        events,
        isHistoryComplete: isComplete,
      }),
    ],
    missing: isComplete ? missing : [...missing, 'events'],
    next: !isWhole && next && pages.length < MOST_PAGES ? [pageAfter('threads', pages, next)] : [],
  };
}

export const json: JsonSource = {
  requests,
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readOne(place, answers, page) : { observations: [], missing: [] },
};
