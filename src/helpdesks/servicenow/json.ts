import type { Facts } from '@/domain/tickets/facts';
import type { JsonAnswers, JsonReading, JsonSource, Page, Place } from '../contract';
import { asList, asObject, asObjects, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf, viewerIs } from '../kit/observe';
import { changesOf } from '../kit/walk';
import { inVocabulary, wordKey } from '../kit/words';
import { isWhole, readEvents } from './events';
import { shown, stored, timeIn } from './fields';
import { type People, peopleOf } from './people';
import { ticketOf, ticketPath } from './place';
import { nextRequests, rowsIn, ticketRequests } from './requests';
import { readDeadlines, readReported } from './slas';
import { stateOf } from './states';
import { vocabulary } from './vocabulary';

const observed = lookBy('servicenow');

function wantedFacts(ticket: Json, id: string) {
  const { status, raw } = stateOf(stored(ticket, 'state'), ticket, ticketOf(id).table);
  return factsOf({
    path: ticketPath(id),
    number: stored(ticket, 'number'),
    subject: stored(ticket, 'short_description'),
    status,
    rawStatus: raw,
    createdAt: timeIn(ticket, 'opened_at'),
    updatedAt: timeIn(ticket, 'sys_updated_on'),
  });
}

/** Facts that a ticket may rightly be without. */
function optionalFacts(ticket: Json, people: People): Partial<Facts> {
  const opener = stored(ticket, 'opened_by.user_name');
  const channel = stored(ticket, 'contact_type');
  return factsOf({
    assignee: people.assignee,
    team: shown(ticket, 'assignment_group'),
    priority: inVocabulary(vocabulary.priority, stored(ticket, 'priority')),
    rawPriority: shown(ticket, 'priority'),
    channel: channel === undefined ? undefined : inVocabulary(vocabulary.channel, wordKey(channel)),
    type: shown(ticket, 'category'),
    requester: people.requester,
    createdBy: opener ? people.byLogin(opener) : undefined,
    solvedAt: timeIn(ticket, 'resolved_at') ?? timeIn(ticket, 'closed_at'),
  }).facts;
}

/** By login, as the assignee is told. */
function viewerOf(answers: JsonAnswers) {
  const [me, ...others] = rowsIn(answers, 'me');
  return others.length > 0 ? {} : viewerIs(stored(me, 'user_name'), stored(me, 'name'));
}

function readTicket(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const ticket = asObject(at(answers['ticket'], 'result'));
  const { table, sysId } = ticketOf(place.id);
  if (!ticket || stored(ticket, 'sys_id') !== sysId) return { observations: [], missing: ['ticket'] };
  const people = peopleOf(answers);
  const { facts, missing } = wantedFacts(ticket, place.id);
  const observation = observed(page, place, place.id, 'json', {
    facts: { ...facts, ...optionalFacts(ticket, people) },
    events: readEvents(answers, ticket, table, people),
    isHistoryComplete: isWhole(answers),
    nativeDeadlines: readDeadlines(answers, page.now),
  });
  return {
    observations: [{ ...observation, reported: readReported(answers, ticket) }],
    missing: [
      ...missing,
      ...(isWhole(answers) ? [] : ['messages']),
      ...(asList(at(answers['audit'], 'result')).length > 0 ? [] : ['history']),
      ...(answers['slas'] === undefined ? ['nativeDeadlines'] : []),
    ],
    ...viewerOf(answers),
    next: nextRequests(answers, page),
  };
}

const PAGE_SIZE = 100;
const DAY_AND_A_HALF_MS = 129_600_000;

/**
 * Incidents in the order they were made, which changes meanwhile do not shift. Whether a query's time is read as UTC or in the agent's
 * zone is not known: it is asked from a day and a half before, and what is older left out.
 */
const history: NonNullable<JsonSource['history']> = {
  requests(_site, since, cursor) {
    const from = new Date(since - DAY_AND_A_HALF_MS).toISOString().slice(0, 19).replace('T', ' ');
    const query = encodeURIComponent(`sys_updated_on>=${from}^ORDERBYsys_created_on`);
    const path = `/api/now/table/incident?sysparm_query=${query}&sysparm_fields=sys_id,sys_updated_on&sysparm_limit=${PAGE_SIZE}&sysparm_offset=${Number(cursor ?? 0)}`;
    return [{ name: 'list', path, as: 'json', isRequired: true }];
  },
  read(_site, since, cursor, answers) {
    const rows = asList(at(answers['list'], 'result'));
    const fresh = asObjects(rows).flatMap((row) => {
      const id = stored(row, 'sys_id');
      const updatedAt = timeIn(row, 'sys_updated_on');
      return id && updatedAt !== undefined && updatedAt >= since ? [{ id, updatedAt }] : [];
    });
    return {
      observations: [],
      ticketIds: fresh.map(({ id }) => id),
      changedAt: changesOf(fresh),
      ...(rows.length === PAGE_SIZE ? { cursor: String(Number(cursor ?? 0) + PAGE_SIZE) } : {}),
    };
  },
};

export const json: JsonSource = {
  requests: (place, page) => (place.kind === 'ticket' ? ticketRequests(place.id, page) : []),
  read: (place, answers, page) =>
    place.kind === 'ticket' ? readTicket(place, answers, page) : { observations: [], missing: [] },
  history,
};
