import type { Facts } from '@/domain/tickets/facts';
import type { Observation } from '@/domain/tickets/observation';
import type { JsonAnswers, JsonReading, Page, Place } from '../contract';
import { asObject, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { numberFields } from '../kit/number-fields';
import { factsOf } from '../kit/observe';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { MERGE_TAG, readAudits } from './audits';
import { readMessages } from './messages';
import { type People, peopleOf } from './people';
import { ticketPath } from './place';
import { isMessaging, isWhole, nextRequests, viewerIn } from './requests';
import { readDeadlines, readReported } from './slas';
import { categoryOf, statusesOf } from './statuses';
import { readSurveys } from './surveys';
import { vocabulary } from './vocabulary';

const groupName = (answers: JsonAnswers, id: unknown): string | undefined =>
  asText(asObjects(at(answers['ticket'], 'groups')).find((group) => asText(group['id']) === asText(id))?.['name']);

const statusFacts = (ticket: Json, answers: JsonAnswers) => {
  // A closed ticket keeps the custom status it was solved with.
  const named = ticket['status'] === 'closed' ? undefined : statusesOf(answers)(ticket['custom_status_id']);
  return { status: categoryOf(ticket['status']) ?? named?.status, rawStatus: named?.raw ?? asText(ticket['status']) };
};

/** Facts that every ticket has; one that is not there was not readable. */
function wantedFacts(ticket: Json, answers: JsonAnswers, people: People) {
  const creator = asText(ticket['submitter_id']) ?? asText(ticket['requester_id']);
  return factsOf({
    path: ticketPath(asText(ticket['id']) ?? ''),
    subject: asText(ticket['raw_subject']) ?? asText(ticket['subject']),
    ...statusFacts(ticket, answers),
    channel: inVocabulary(vocabulary.channel, asText(at(ticket, 'via', 'channel'))),
    requester: asText(ticket['requester_id']),
    tags: asTexts(ticket['tags']),
    createdAt: readIso(ticket['created_at']),
    createdBy: creator === undefined ? undefined : people.actor(creator),
    updatedAt: readIso(ticket['updated_at']),
  });
}

/** Facts that a ticket may rightly be without. */
function optionalFacts(ticket: Json, answers: JsonAnswers, people: People): Partial<Facts> {
  const assignee = asText(ticket['assignee_id']);
  const nobody = ticket['assignee_id'] === null ? ({ role: 'agent' } as const) : undefined;
  return factsOf({
    assignee: assignee ? people.agent(assignee) : nobody,
    team: groupName(answers, ticket['group_id']),
    priority: inVocabulary(vocabulary.priority, asText(ticket['priority'])),
    type: asText(ticket['type']),
    solvedAt: readIso(at(ticket, 'metric_set', 'solved_at')),
    isDeleted: ticket['status'] === 'deleted' ? true : undefined,
  }).facts;
}

/** The ticket's own metric set; sideloaded sets stand beside the ticket. */
const withMetrics = (ticket: Json, answer: unknown): Json => {
  const beside = asObjects(at(answer, 'metric_sets')).find((set) => asText(set['ticket_id']) === asText(ticket['id']));
  return {
    ...ticket,
    metric_set: ticket['metric_set'] ?? beside,
    metric_events: ticket['metric_events'] ?? at(answer, 'metric_events'),
    slas: ticket['slas'] ?? at(answer, 'slas'),
  };
};

const missingLists = (answers: JsonAnswers): readonly string[] => [
  ...(answers['comments'] === undefined && answers['audits'] === undefined ? ['messages'] : []),
  ...(answers['audits'] === undefined ? ['history'] : []),
];

/** Whether every message is here: all comments, or all audits, and for a chat the whole log. */
const isComplete = (ticket: Json, answers: JsonAnswers): boolean =>
  (isWhole(answers, 'comments') || isWhole(answers, 'audits')) &&
  (!isMessaging(ticket) || isWhole(answers, 'conversation_log'));

/** The ticket of `place` out of the answers so far, and what is still to be asked. */
export function readTicketJson(
  place: Place & { kind: 'ticket' },
  answers: JsonAnswers,
  page: Pick<Page, 'now'>,
): JsonReading {
  const found = asObject(at(answers['ticket'], 'ticket'));
  if (!found || asText(found['id']) !== place.id) return { observations: [], missing: ['ticket'] };
  const ticket = withMetrics(found, answers['ticket']);
  const people = peopleOf(answers);
  const { facts, missing } = wantedFacts(ticket, answers, people);
  const events = inOrder([...readAudits(answers, people), ...readMessages(answers, people), ...readSurveys(answers)]);
  const mergedInto = events.flatMap((event) => (event.kind === 'merged' && event.into ? [event.into] : [])).at(-1);
  const isMerged = facts.tags?.includes(MERGE_TAG) ?? false;
  const observation: Observation = {
    key: { helpdesk: 'zendesk', site: place.site, id: place.id },
    seenAt: page.now,
    source: 'json',
    facts: { ...facts, ...optionalFacts(ticket, answers, people), ...(isMerged && mergedInto ? { mergedInto } : {}) },
    events,
    isHistoryComplete: isComplete(ticket, answers),
    nativeDeadlines: readDeadlines(ticket, page.now),
    reported: readReported(ticket),
    ...numberFields(ticket['custom_fields']),
  };
  return {
    observations: [observation],
    missing: [...missing, ...missingLists(answers)],
    ...viewerIn(answers),
    next: nextRequests(place.id, answers),
  };
}

/** A view's tickets: facts only. What their threads and metrics would tell is left to the tickets themselves. */
export function readViewJson(place: Place, answers: JsonAnswers, page: Pick<Page, 'now'>): JsonReading {
  const { users, groups } = asObject(answers['view']) ?? {};
  const rows = asObjects(at(answers['view'], 'tickets')).flatMap((ticket) => {
    const id = asText(ticket['id']);
    if (!id) return [];
    const alone = { statuses: answers['statuses'], ticket: { ticket, users, groups } };
    return readTicketJson({ kind: 'ticket', site: place.site, id }, alone, page).observations;
  });
  const facts = rows.map(({ key, seenAt, source, facts }): Observation => {
    return { key, seenAt, source, facts, events: [], isHistoryComplete: false };
  });
  return { observations: facts, missing: [], ...viewerIn(answers) };
}
