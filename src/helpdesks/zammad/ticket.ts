import type { Facts, Status } from '@/domain/tickets/facts';
import type { NativeDeadline, ReportedMeasures, SlaMetric } from '@/domain/tickets/observation';
import { minutes } from '@/domain/time/duration';
import { asNumber, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { factsOf, known } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { ownerOf, userName } from './people';
import { ticketPath } from './place';
import { vocabulary } from './vocabulary';

/** Reads a state's name as ours: by name, else by the type the desk gave it. */
export function statusReader(states: unknown) {
  const types = new Map(asObjects(states).map((state) => [asText(state.name), asText(state.state_type)]));
  return (name: string | undefined): Status | undefined =>
    inVocabulary(vocabulary.status, name) ?? inVocabulary(vocabulary.status, types.get(name));
}

export function readTicket(
  ticket: Json,
  id: string,
  base: string,
  more: {
    readonly history?: unknown;
    readonly tags?: unknown;
    readonly statusOf: (name: string | undefined) => Status | undefined;
  },
) {
  const rawStatus = asText(ticket.state);
  const rawPriority = asText(ticket.priority);
  const ownerId = asText(ticket.owner_id);
  const status = more.statusOf(rawStatus);
  const read = factsOf({
    path: ticketPath(base, id),
    number: asText(ticket.number),
    subject: asText(ticket.title),
    rawStatus,
    status,
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    channel: inVocabulary(vocabulary.channel, asText(ticket.create_article_type)),
    assignee: ownerOf(ownerId, ownerId ? userName(more.history, ownerId) : undefined),
    team: asText(ticket.group),
    requester: asText(ticket.customer_id),
    createdAt: readIso(ticket.created_at),
    updatedAt: readIso(ticket.updated_at),
  });
  const tags = asTexts(at(more.tags, 'tags'));
  const solvedAt = status === 'closed' ? (readIso(ticket.last_close_at) ?? readIso(ticket.close_at)) : undefined;
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(tags ? { tags } : {}),
    ...(solvedAt === undefined ? {} : { solvedAt }),
  };
  return { facts, missing: read.missing };
}

const DEADLINES: readonly (readonly [string, SlaMetric])[] = [
  ['first_response_escalation_at', 'first_reply'],
  ['update_escalation_at', 'next_reply'],
  ['close_escalation_at', 'resolution'],
];

/** Zammad's escalations. It has taken pauses and business hours into account and unsets what no longer escalates. */
export const readDeadlines = (ticket: Json): readonly NativeDeadline[] =>
  DEADLINES.flatMap(([member, metric]) => {
    const dueAt = readIso(ticket[member]);
    return dueAt === undefined ? [] : [{ metric, dueAt }];
  });

const businessMinutes = (value: unknown) => {
  const count = asNumber(value);
  return count === undefined || count < 0 ? undefined : minutes(count);
};
const isKept = (value: unknown): boolean | undefined => {
  const left = asNumber(value);
  return left === undefined ? undefined : left >= 0;
};

/** Durations in business minutes and verdicts that Zammad computed itself. */
export const readReported = (ticket: Json): ReportedMeasures =>
  known<ReportedMeasures>({
    firstReplyTimeBusiness: businessMinutes(ticket.first_response_in_min),
    fullResolutionTimeBusiness: businessMinutes(ticket.close_in_min),
    isFirstReplySlaMet: isKept(ticket.first_response_diff_in_min),
    isResolutionSlaMet: isKept(ticket.close_diff_in_min),
  } as ReportedMeasures);
