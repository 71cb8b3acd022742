import type { Observation } from '@/domain/tickets/observation';
import { type Instant, instant } from '@/domain/time/instant';
import type { JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { basePath } from '../kit/url';
import { readAtom } from './atom';
import { history } from './backfill';
import { authorId, createdOn, issueId, projectOf, readIssue } from './issue';
import { readEvents, readJournals } from './journals';

/**
 * Redmine's JSON refuses the session with a Basic challenge, which would raise the browser's login box: it is never asked. The Atom
 * feeds accept the session and give UTC times; what the entries are, who wrote them and which are private only the page says.
 */
const text = (name: string, path: string, isRequired: boolean): JsonRequest => ({ name, path, as: 'text', isRequired });

type TicketPlace = Place & { readonly kind: 'ticket' };

const feedRequest = (place: TicketPlace) => text('feed', `${basePath(place.site)}/issues/${place.id}.atom`, true);
const pageRequest = (place: TicketPlace) => text('page', `${basePath(place.site)}/issues/${place.id}`, true);

/** The author's activity up to the day the issue was opened: the only place that says to the second when that was. */
function creationRequest(place: TicketPlace, doc: Document): readonly JsonRequest[] {
  const day = createdOn(doc);
  const project = projectOf(doc);
  if (!day) return [];
  const author = authorId(doc);
  const scope = author || !project ? '' : `/projects/${project}`;
  const path = `${basePath(place.site)}${scope}/activity.atom?show_issues=1&from=${day}${author ? `&user_id=${author}` : ''}`;
  return [text('creation', path, false)];
}

const shows = (doc: Document, place: TicketPlace): boolean => issueId(doc) === place.id;

/** A list's own feed; "My page" shows lists but has none. */
function listRequest({ url }: Page): readonly JsonRequest[] {
  const path = url.pathname.replace(/\/$/, '');
  return path.endsWith('/issues') ? [text('list', `${path}.atom`, true)] : [];
}

function requests(place: Place, page: Page): readonly JsonRequest[] {
  if (place.kind === 'queue') return listRequest(page);
  const isHere = shows(page.doc, place);
  return [feedRequest(place), ...(isHere ? creationRequest(place, page.doc) : [pageRequest(place)])];
}

/** A fetched page as a document in which nothing runs and nothing loads. */
function parsed(html: unknown, page: Page): Document | undefined {
  if (typeof html !== 'string') return undefined;
  const doc = page.doc.implementation.createHTMLDocument('');
  doc.documentElement.innerHTML = html;
  return doc;
}

/** The issue's page: as fetched, else as shown. The fetched one is newer. */
function documentOf(place: TicketPlace, answers: JsonAnswers, page: Page): Document | undefined {
  const doc = parsed(answers.page, page) ?? page.doc;
  return shows(doc, place) ? doc : undefined;
}

function latest(times: Iterable<Instant>): Instant | undefined {
  const newest = Math.max(...times);
  return Number.isFinite(newest) ? instant(newest) : undefined;
}

function readTicket(place: TicketPlace, answers: JsonAnswers, page: Page): JsonReading {
  const times = readAtom(answers.feed);
  const doc = documentOf(place, answers, page);
  if (!times) return { observations: [], missing: ['feed'] };
  const isFetched = 'page' in answers;
  const known = new Set(doc ? readJournals(doc).map(({ id }) => `/issues/${place.id}?journal_id=${id}`) : []);
  const isOutdated = [...times.keys()].some((address) => !known.has(address));
  if (!isFetched && (!doc || isOutdated)) return { observations: [], missing: [], next: [pageRequest(place)] };
  if (!doc) return { observations: [], missing: ['page'] };
  const createdAt = readAtom(answers.creation)?.get(`/issues/${place.id}`);
  const { facts, missing } = readIssue(doc, place.id, basePath(place.site));
  const events = readEvents(doc, place.id, times, createdAt, facts.rawStatus);
  const updatedAt = latest([...times.values(), ...(createdAt === undefined ? [] : [createdAt])]);
  const observation: Observation = {
    key: { helpdesk: 'redmine', site: place.site, id: place.id },
    seenAt: page.now,
    source: 'json',
    facts: {
      ...facts,
      ...(createdAt === undefined ? {} : { createdAt }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
    },
    events,
    isHistoryComplete: createdAt !== undefined && known.size === times.size,
  };
  const next = 'creation' in answers ? [] : creationRequest(place, doc);
  return { observations: [observation], missing: createdAt === undefined ? [...missing, 'createdAt'] : missing, next };
}

/** A list's feed says when each issue was opened. */
function readList(place: Place, answers: JsonAnswers, page: Page): JsonReading {
  if (listRequest(page).length === 0) return { observations: [], missing: [] };
  const times = readAtom(answers.list);
  if (!times) return { observations: [], missing: ['list'] };
  const observations = [...times].flatMap(([address, createdAt]): Observation[] => {
    const id = /^\/issues\/(\d+)$/.exec(address)?.[1];
    if (!id) return [];
    const key = { helpdesk: 'redmine', site: place.site, id };
    return [{ key, seenAt: page.now, source: 'json', facts: { createdAt }, events: [], isHistoryComplete: false }];
  });
  return { observations, missing: [] };
}

export const json: JsonSource = {
  requests,
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readTicket(place, answers, page) : readList(place, answers, page),
  history,
};
