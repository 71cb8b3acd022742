import type { Facts, Status } from '@/domain/tickets/facts';
import type { NativeDeadline, Observation, ReportedMeasures } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers, JsonReading, Page, Place } from '../contract';
import { asNumber, asObject, asObjects, asText, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf, known } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { isReadWhole, nameOf, readEvents } from './events';
import { ticketPath } from './place';
import { isWhole, nextRequests } from './requests';
import { TYPES, vocabulary } from './vocabulary';

const observed = lookBy('zoho-desk');

export const statusOf = (ticket: Json): Status | undefined =>
  inVocabulary(vocabulary.status, asText(ticket['status'])) ?? inVocabulary(TYPES, asText(ticket['statusType']));

function wantedFacts(ticket: Json, id: string, site: string) {
  return factsOf({
    path: ticketPath(site, id),
    number: asText(ticket['ticketNumber']),
    subject: asText(ticket['subject']),
    status: statusOf(ticket),
    rawStatus: asText(ticket['status']),
    channel: inVocabulary(vocabulary.channel, asText(ticket['channel'])),
    createdAt: readIso(ticket['createdTime']),
  });
}

/** Facts that a ticket may rightly be without. */
function optionalFacts(ticket: Json): Partial<Facts> {
  const rawPriority = asText(ticket['priority']);
  const assignee = asObject(ticket['assignee']);
  const id = asText(assignee?.['id']) ?? asText(ticket['assigneeId']);
  const isNobody = ticket['assignee'] === null || ticket['assigneeId'] === null;
  return factsOf({
    assignee: id
      ? { role: 'agent', id, ...known({ name: nameOf(assignee) }) }
      : isNobody
        ? { role: 'agent' }
        : undefined,
    team: asText(at(ticket, 'team', 'name')),
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    requester: asText(at(ticket, 'contact', 'id')) ?? asText(ticket['contactId']),
    updatedAt: readIso(ticket['modifiedTime']),
    solvedAt: readIso(ticket['closedTime']),
  }).facts;
}

/** While a ticket is on hold its clocks rest and the due times are hidden; a close restores the old ones. */
function standing(dueAt: Instant | undefined, endedAt: Instant | undefined, status: Status | undefined, now: Instant) {
  if (status === 'hold' && endedAt === undefined) return { state: 'paused' as const };
  if (dueAt === undefined) return undefined;
  const isLate = (endedAt ?? now) > dueAt;
  return {
    dueAt,
    state: isLate ? ('breached' as const) : endedAt === undefined ? ('active' as const) : ('met' as const),
  };
}

/** Whether a response that is due is the first one or a later one, Zoho does not say: an agent's reply before it tells. */
function readDeadlines(
  ticket: Json,
  observation: Pick<Observation, 'events'>,
  now: Instant,
): readonly NativeDeadline[] {
  const status = statusOf(ticket);
  const resolution = standing(readIso(ticket['dueDate']), readIso(ticket['closedTime']), status, now);
  const responseDueAt = readIso(ticket['responseDueDate']);
  const isAnswered = observation.events.some(
    (event) => event.kind === 'message' && event.isPublic && event.actor.role === 'agent',
  );
  const isOpen = readIso(ticket['closedTime']) === undefined;
  const response = isOpen && responseDueAt !== undefined ? standing(responseDueAt, undefined, status, now) : undefined;
  return [
    ...(response
      ? [{ metric: isAnswered ? 'next_reply' : 'first_reply', label: 'responseDueDate', ...response } as const]
      : []),
    ...(resolution && ticket['dueDate'] !== undefined
      ? [{ metric: 'resolution', label: 'dueDate', ...resolution } as const]
      : []),
  ];
}

/** Counts alone: in which hours Zoho counts its durations is the account's own, and the answer does not say. */
const readReported = (metrics: unknown): ReportedMeasures =>
  known<ReportedMeasures>({
    replies: asNumber(at(metrics, 'responseCount')),
    reopens: asNumber(at(metrics, 'reopenCount')),
  });

/** The ticket of `place` out of the answers so far, and what is still to be asked. */
export function readTicketJson(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const ticket = asObject(answers['ticket']);
  if (!ticket || asText(ticket['id']) !== place.id) return { observations: [], missing: ['ticket'] };
  const { facts, missing } = wantedFacts(ticket, place.id, place.site);
  const isAll = isWhole(answers) && isReadWhole(answers);
  const observation = observed(page, place, place.id, 'json', {
    facts: { ...facts, ...optionalFacts(ticket) },
    events: readEvents(ticket, answers),
    isHistoryComplete: isAll,
  });
  const told = {
    ...observation,
    nativeDeadlines: readDeadlines(ticket, observation, page.now),
    reported: readReported(answers['metrics']),
  };
  return {
    observations: [told],
    missing: [...missing, ...(isAll ? [] : ['messages']), 'history'],
    next: nextRequests(place.site, place.id, answers),
  };
}

/** A view's tickets: facts alone. */
export function readViewJson(place: Place, answers: JsonAnswers, page: Page): JsonReading {
  const observations = asObjects(at(answers['view'], 'data')).flatMap((ticket) => {
    const id = asText(ticket['id']);
    const facts = id && { ...wantedFacts(ticket, id, place.site).facts, ...optionalFacts(ticket) };
    return id && facts ? [observed(page, place, id, 'json', { facts })] : [];
  });
  return { observations, missing: [] };
}
