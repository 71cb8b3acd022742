import type { Observation } from '@/domain/tickets/observation';
import type { JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { asNumber, asObject, asObjects, asText, at, type Json } from '../kit/json';
import { text } from '../kit/text';
import { basePath } from '../kit/url';
import { history } from './backfill';
import { readHistory, unknownOwners } from './history';
import { rowIds } from './page';
import { peopleOf } from './people';
import { readDeadlines, readTicket } from './ticket';

const PER_PAGE = 100;
/** Histories longer than this many pages stay incomplete rather than cost more requests. */
const MOST_PAGES = 20;
const TICKET_FIELDS =
  'Subject,Type,Status,Priority,SLA,Due,Created,Started,Told,Resolved,LastUpdated,Owner,Requestor,Cc,AdminCc,Queue,EffectiveId,CustomFields';

const rest = (site: string, path: string) => `${basePath(site)}/REST/2.0/${path}`;

const historyRequest = (site: string, id: string, page: number): JsonRequest => ({
  name: `history-${page}`,
  path: rest(
    site,
    `ticket/${id}/history?fields=Type,Created,Creator,Field,OldValue,NewValue,ObjectId&fields[Creator]=Name,RealName,id,Privileged&per_page=${PER_PAGE}&page=${page}`,
  ),
  as: 'json',
  isRequired: true,
});

const searchRequest = (site: string, ids: readonly string[]): JsonRequest => ({
  name: 'tickets',
  path: rest(
    site,
    `tickets?query=${encodeURIComponent(ids.map((id) => `id = ${id}`).join(' OR '))}&fields=${TICKET_FIELDS}&fields[Queue]=Name&fields[Owner]=Name,RealName&per_page=${PER_PAGE}`,
  ),
  as: 'json',
  isRequired: true,
});

function requests(place: Place, page: Page): readonly JsonRequest[] {
  if (place.kind === 'ticket') {
    const ticket = {
      name: 'ticket',
      path: rest(place.site, `ticket/${place.id}`),
      as: 'json',
      isRequired: true,
    } as const;
    return [ticket, historyRequest(place.site, place.id, 1)];
  }
  const ids = rowIds(page.doc).slice(0, PER_PAGE);
  return ids.length > 0 ? [searchRequest(place.site, ids)] : [];
}

const userRequest = (site: string, number: string): JsonRequest => ({
  name: `user-${number}`,
  path: rest(site, `user/${number}`),
  as: 'json',
  isRequired: false,
});

/** History pages read so far, and the request for the next one while the last was full. */
function historyOf(place: Place & { kind: 'ticket' }, answers: JsonAnswers) {
  const pages: unknown[] = [];
  while (`history-${pages.length + 1}` in answers) pages.push(answers[`history-${pages.length + 1}`]);
  // `pages` and `next_page` are null for whoever may not see everything, and rows hidden from this agent are left out of a page:
  // only an empty page, or one of a total that is given, is known to be the last.
  const last = pages.at(-1);
  const total = asNumber(at(last, 'total'));
  const isLast =
    total === undefined
      ? asObjects(at(last, 'items')).length === 0 ||
        (pages.length === 1 && asObjects(at(last, 'items')).length < PER_PAGE / 5)
      : pages.length * PER_PAGE >= total;
  const wantsMore = !isLast && pages.length < MOST_PAGES;
  return {
    transactions: pages.flatMap((one) => asObjects(at(one, 'items'))),
    isComplete: isLast,
    next: wantsMore ? [historyRequest(place.site, place.id, pages.length + 1)] : [],
  };
}

/** The ticket's queue: REST names it by number here, the page by name. */
function teamOnPage(id: string, place: Place, page: Page): string | undefined {
  return place.kind === 'ticket' &&
    place.id === id &&
    text(page.doc, '.ticket-info-basics .id .value, .ticket-info-basics .id .rt-value') === id
    ? text(page.doc, '.ticket-info-basics .queue .current-value')
    : undefined;
}

function readOne(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const ticket = asObject(answers.ticket);
  const id = asText(ticket?.id);
  if (!ticket || !id) return { observations: [], missing: ['ticket'] };
  const told = historyOf(place, answers);
  const looked = Object.entries(answers).flatMap(([name, answer]) => (name.startsWith('user-') ? [answer] : []));
  const people = peopleOf(ticket, told.transactions, looked);
  const asked = new Set(Object.keys(answers));
  const owners = unknownOwners(told.transactions, people).map((number) => userRequest(place.site, number));
  const next = [...told.next, ...owners.filter((one) => !asked.has(one.name))];
  const { facts, missing } = readTicket(ticket, id, basePath(place.site), people);
  const team = teamOnPage(id, place, page);
  const observation: Observation = {
    key: { helpdesk: 'request-tracker', site: place.site, id },
    seenAt: page.now,
    source: 'json',
    facts: { ...facts, ...(team ? { team } : {}) },
    events: readHistory(id, told.transactions, people, facts.rawStatus),
    isHistoryComplete: told.isComplete,
    nativeDeadlines: readDeadlines(ticket),
  };
  return { observations: [observation, ...mergedAway(place, id, page)], missing, next };
}

/** RT answers for a merged ticket with the one it went into: what was asked for then only says where it went. */
function mergedAway(place: Place & { kind: 'ticket' }, into: string, page: Page): readonly Observation[] {
  if (place.id === into) return [];
  return [
    {
      key: { helpdesk: 'request-tracker', site: place.site, id: place.id },
      seenAt: page.now,
      source: 'json',
      facts: { mergedInto: into },
      events: [],
      isHistoryComplete: false,
    },
  ];
}

function readSearch(place: Place, answers: JsonAnswers, page: Page): JsonReading {
  const base = basePath(place.site);
  const missing = new Set<string>();
  const observations = asObjects(at(answers, 'tickets', 'items')).flatMap((ticket: Json): Observation[] => {
    const id = asText(ticket.id);
    if (!id || asText(ticket.Type ?? 'ticket') !== 'ticket') return [];
    const read = readTicket(ticket, id, base, peopleOf(ticket, [], [ticket.Owner]));
    for (const fact of read.missing) missing.add(fact);
    const team = asText(at(ticket, 'Queue', 'Name'));
    return [
      {
        key: { helpdesk: 'request-tracker', site: place.site, id },
        seenAt: page.now,
        source: 'json',
        facts: { ...read.facts, ...(team ? { team } : {}) },
        events: [],
        isHistoryComplete: false,
        nativeDeadlines: readDeadlines(ticket),
      },
    ];
  });
  return { observations, missing: [...missing] };
}

export const json: JsonSource = {
  requests,
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readOne(place, answers, page) : readSearch(place, answers, page),
  history,
};
