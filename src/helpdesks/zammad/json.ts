import type { Observation } from '@/domain/tickets/observation';
import type { HistoryReading, JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { asList, asNumber, asObject, asObjects, asText, at } from '../kit/json';
import { lookBy } from '../kit/look';
import { viewerIs } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { basePath } from '../kit/url';
import { readEvents } from './events';
import { nameOf } from './people';
import { readDeadlines, readReported, readTicket, statusReader } from './ticket';

const observed = lookBy('zammad');
const PER_PAGE = 100;

const ask = (site: string, name: string, path: string, isRequired: boolean): JsonRequest => ({
  name,
  path: `${basePath(site)}/api/v1/${path}`,
  as: 'json',
  isRequired,
});

/** Rows are shown with their times; what is missing is read ticket by ticket. */
function requests(place: Place): readonly JsonRequest[] {
  if (place.kind === 'queue') return [];
  const { site, id } = place;
  return [
    ask(site, 'ticket', `tickets/${id}?expand=true`, true),
    ask(site, 'articles', `ticket_articles/by_ticket/${id}`, true),
    ask(site, 'history', `ticket_history/${id}`, false),
    ask(site, 'tags', `tags?object=Ticket&o_id=${id}`, false),
    { ...ask(site, 'states', 'ticket_states?expand=true', false), isShared: true },
    { ...ask(site, 'me', 'users/me', false), isShared: true },
  ];
}

function readOne(place: Place, answers: JsonAnswers, page: Page): JsonReading {
  const ticket = asObject(answers.ticket);
  const id = asText(ticket?.id);
  if (!ticket || !id || id !== place.id || !Array.isArray(answers.articles))
    return { observations: [], missing: ['ticket'] };
  const { articles, history, tags, states } = answers;
  const statusOf = statusReader(states);
  const { facts, missing } = readTicket(ticket, id, basePath(place.site), { history, tags, statusOf });
  const events = readEvents({ ticket, articles, history, statusOf });
  const messages = events.filter((event) => event.kind === 'message');
  const isWhole =
    Array.isArray(articles) &&
    Array.isArray(at(history, 'history')) &&
    messages.length === articles.length &&
    facts.createdAt !== undefined;
  const into = events.find((event) => event.kind === 'merged')?.into;
  const observation: Observation = observed(page, place, id, 'json', {
    facts: { ...facts, ...(into ? { mergedInto: into } : {}) },
    events,
    isHistoryComplete: isWhole,
    nativeDeadlines: readDeadlines(ticket),
  });
  const reported = readReported(ticket);
  return {
    observations: [{ ...observation, ...(Object.keys(reported).length > 0 ? { reported } : {}) }],
    missing: isWhole ? missing : [...missing, 'events'],
    ...viewerIs(asText(at(answers.me, 'id')), nameOf(asObject(answers.me))),
  };
}

/** All tickets the agent may read, oldest first by id: a page keeps its tickets, whatever changes meanwhile. */
const history: NonNullable<JsonSource['history']> = {
  requests: (site, _since, cursor) => [
    ask(site, 'tickets', `tickets?page=${Number(cursor ?? 1)}&per_page=${PER_PAGE}`, true),
  ],
  read(_site, since, cursor, answers): HistoryReading {
    const listed = asList(answers.tickets);
    const ticketIds = asObjects(listed).flatMap((ticket) => {
      const updatedAt = readIso(ticket.updated_at);
      const id = asText(ticket.id);
      return id && updatedAt !== undefined && updatedAt >= since ? [id] : [];
    });
    const page = asNumber(cursor) ?? 1;
    return { observations: [], ticketIds, ...(listed.length === PER_PAGE ? { cursor: String(page + 1) } : {}) };
  },
};

export const json: JsonSource = {
  requests,
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readOne(place, answers, page) : { observations: [], missing: [] },
  history,
};
