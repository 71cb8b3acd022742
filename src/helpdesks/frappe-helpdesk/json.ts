import type { Actor, Facts } from '@/domain/tickets/facts';
import type { NativeDeadline, SlaMetric } from '@/domain/tickets/observation';
import type { HistoryReading, JsonAnswers, JsonReading, JsonSource, Page, Place } from '../contract';
import { asList, asNumber, asObject, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf, viewerIs } from '../kit/observe';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { readEvents } from './events';
import { ticketPath } from './place';
import { type SiteClock, siteClock } from './site-time';
import { vocabulary } from './vocabulary';

const observed = lookBy('frappe-helpdesk');
const API = 'helpdesk.helpdesk.doctype.hd_ticket.api';

function assigneeOf(ticket: Json): Actor | undefined {
  const raw = ticket._assign;
  if (raw === null || raw === '') return { role: 'agent' };
  try {
    const id = asText(asList(JSON.parse(String(raw)))[0]);
    return { role: 'agent', ...(id ? { id } : {}) };
  } catch {
    // Not the list of accounts Frappe writes.
    return undefined;
  }
}

function channelOf(ticket: Json): Facts['channel'] | undefined {
  if (asNumber(ticket.via_customer_portal) === 1) return 'web';
  return asText(ticket.email_account) ? 'email' : undefined;
}

const DEADLINES: readonly (readonly [string, SlaMetric, string])[] = [
  ['response_by', 'first_reply', 'first_responded_on'],
  ['resolution_by', 'resolution', 'resolution_date'],
];

/** Frappe's own promises. While the ticket waits for the customer the resolution's instant is out of date and is left out. */
function readDeadlines(ticket: Json, clock: SiteClock, isPaused: boolean): readonly NativeDeadline[] {
  const label = asText(ticket.sla);
  return DEADLINES.flatMap(([due, metric, met]): NativeDeadline[] => {
    const dueAt = clock(ticket[due]);
    const metAt = clock(ticket[met]);
    if (dueAt === undefined) return [];
    const named = { metric, ...(label ? { label } : {}) };
    if (metAt !== undefined) return [{ ...named, dueAt, state: metAt <= dueAt ? 'met' : 'breached' }];
    return [isPaused ? { ...named, state: 'paused' } : { ...named, dueAt }];
  });
}

function readFacts(ticket: Json, id: string, site: string, clock: SiteClock | undefined) {
  const rawStatus = asText(ticket.status);
  const rawPriority = asText(ticket.priority);
  const read = factsOf({
    path: ticketPath(basePath(site), id),
    subject: asText(ticket.subject),
    rawStatus,
    status:
      inVocabulary(vocabulary.status, rawStatus) ?? inVocabulary(vocabulary.status, asText(ticket.status_category)),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    assignee: assigneeOf(ticket),
    requester: asText(ticket.raised_by) ?? asText(ticket.contact),
    createdAt: clock?.(ticket.creation),
    updatedAt: clock?.(ticket.modified),
  });
  const channel = channelOf(ticket);
  const team = asText(ticket.agent_group);
  const type = asText(ticket.ticket_type);
  const tags = asTexts(ticket.tags);
  const solvedAt = clock?.(ticket.resolution_date);
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(channel ? { channel } : {}),
    ...(team ? { team } : {}),
    ...(type ? { type } : {}),
    ...(tags ? { tags } : {}),
    ...(solvedAt === undefined ? {} : { solvedAt }),
  };
  return { facts, missing: read.missing };
}

function readOne(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const ticket = asObject(at(answers.ticket, 'message'));
  const id = asText(ticket?.name);
  if (!ticket || id !== place.id) return { observations: [], missing: ['ticket'] };
  const clock = siteClock(page);
  const { facts, missing } = readFacts(ticket, id, place.site, clock);
  const hasThread = Array.isArray(ticket.communications);
  const observation = observed(page, place, id, 'json', {
    facts,
    events: clock ? readEvents(ticket, clock) : [],
    isHistoryComplete: clock !== undefined && hasThread && facts.createdAt !== undefined,
    nativeDeadlines: clock ? readDeadlines(ticket, clock, facts.status === 'pending') : [],
  });
  const unread = clock ? [] : ['events', 'timeZone'];
  return {
    observations: [observation],
    missing: [...missing, ...unread],
    ...viewerIs(asText(at(answers.me, 'message'))),
  };
}

const PER_PAGE = 100;
const WIDEST_ZONE_MS = 36 * 3_600_000;

/** Tickets changed since, by number; times are of the site's zone, so it is asked from a day and a half before. */
const history: NonNullable<JsonSource['history']> = {
  requests(site, since, cursor) {
    const from = new Date(Math.max(0, since - WIDEST_ZONE_MS)).toISOString().slice(0, 19).replace('T', ' ');
    const query = new URLSearchParams({
      doctype: 'HD Ticket',
      fields: JSON.stringify(['name']),
      filters: JSON.stringify([
        ['modified', '>=', from],
        ['name', '>', Number(cursor ?? 0)],
      ]),
      order_by: 'name asc',
      limit_page_length: String(PER_PAGE),
    });
    const path = `${basePath(site)}/api/method/frappe.client.get_list?${query}`;
    return [{ name: 'list', path, as: 'json', isRequired: true }];
  },
  read(_site, _since, cursor, answers): HistoryReading {
    const before = Number(cursor ?? 0);
    const ids = asObjects(at(answers.list, 'message')).flatMap((one) => asNumber(one.name) ?? []);
    const fresh = ids.filter((id) => id > before);
    const last = Math.max(before, ...fresh);
    const hasMore = ids.length === PER_PAGE && last > before;
    return { observations: [], ticketIds: fresh.map(String), ...(hasMore ? { cursor: String(last) } : {}) };
  },
};

export const json: JsonSource = {
  requests: (place) =>
    place.kind === 'ticket'
      ? [
          {
            name: 'ticket',
            path: `${basePath(place.site)}/api/method/${API}.get_one?name=${place.id}`,
            as: 'json',
            isRequired: true,
          },
          {
            name: 'me',
            path: `${basePath(place.site)}/api/method/frappe.auth.get_logged_user`,
            as: 'json',
            isRequired: false,
            isShared: true,
          },
        ]
      : [],
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readOne(place, answers, page) : { observations: [], missing: [] },
  history,
};
