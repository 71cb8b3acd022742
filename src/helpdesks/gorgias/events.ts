import type { Happening, TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asNumber, asObject, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { readUtc } from '../kit/read-instant';
import { eventsIn, messagesIn } from './requests';

const exact = (id: string, happenedAt: Instant) => ({ id, at: happenedAt, precision: 'exact' }) as const;

export function agentOf(user: unknown): Actor {
  const whole = [asText(at(user, 'firstname')), asText(at(user, 'lastname'))].filter(Boolean).join(' ');
  return {
    role: 'agent',
    ...known({ id: asText(at(user, 'id')), name: asText(at(user, 'name')) ?? (whole || undefined) }),
  };
}

const customerOf = (person: unknown): Actor => ({ role: 'customer', ...known({ id: asText(at(person, 'id')) }) });

/** A rule sends with an agent's name; its `rule_id` gives it away. */
const isByRule = (message: Json): boolean => (message['rule_id'] ?? null) !== null || message['via'] === 'rule';

function messageOf(message: Json): readonly TicketEvent[] {
  const id = asText(message['id']);
  const isAgent = message['from_agent'] === true;
  const sentAt = readUtc(
    isAgent ? (message['sent_datetime'] ?? message['created_datetime']) : message['created_datetime'],
  );
  // A message that could not be sent reached nobody.
  if (!id || sentAt === undefined || readUtc(message['failed_datetime']) !== undefined) return [];
  const isPublic = message['public'] !== false && at(message, 'source', 'type') !== 'internal-note';
  const agent = agentOf(message['sender']);
  const actor = isAgent
    ? isByRule(message)
      ? { ...agent, role: 'bot' as const }
      : agent
    : customerOf(message['sender']);
  return [{ ...exact(`message:${id}`, sentAt), kind: 'message', actor, isPublic }];
}

const STATUS_EVENTS: Readonly<Record<string, Happening>> = {
  'ticket-closed': { kind: 'status', status: 'closed', raw: 'closed' },
  'ticket-reopened': { kind: 'status', status: 'open', raw: 'open' },
  'ticket-snoozed': { kind: 'status', status: 'pending', raw: 'snoozed' },
  'ticket-unsnoozed': { kind: 'status', status: 'open', raw: 'open' },
};

function statusEvent(event: Json): readonly TicketEvent[] {
  const id = asText(event['id']);
  const happenedAt = readUtc(event['created_datetime']);
  const happening = STATUS_EVENTS[asText(event['type']) ?? ''];
  return id && happenedAt !== undefined && happening ? [{ ...happening, ...exact(`status:${id}`, happenedAt) }] : [];
}

/** Closing and snoozing that one press does ("Send + Snooze") lie no further apart, in milliseconds. */
const ONE_PRESS = 2000;

const isAt = (event: TicketEvent, instant: Instant | undefined): boolean =>
  instant !== undefined && Math.abs(event.at - instant) <= ONE_PRESS;

/**
 * A snoozed ticket is closed until it wakes: the closing that came with the snooze is no solve. It shows by an event of its own, or by
 * the ticket being snoozed still.
 */
function statusEvents(ticket: Json, answers: JsonAnswers): readonly TicketEvent[] {
  const all = asObjects(eventsIn(answers)).flatMap(statusEvent);
  const snoozes = all.filter((event) => event.kind === 'status' && event.raw === 'snoozed');
  const rests = all.filter(
    (event) => event.kind === 'status' && event.status === 'closed' && snoozes.some((one) => isAt(event, one.at)),
  );
  const told = all.filter((event) => !rests.includes(event));
  const closedAt = readUtc(ticket['closed_datetime']);
  if (!isSnoozed(ticket) || snoozes.some((one) => isAt(one, closedAt))) return told;
  const waits = told.map((event) =>
    event.kind === 'status' && event.status === 'closed' && isAt(event, closedAt)
      ? { ...event, status: 'pending' as const, raw: 'snoozed' }
      : event,
  );
  return waits.some((event) => isAt(event, closedAt)) || closedAt === undefined
    ? waits
    : [...waits, { ...exact(`status:${closedAt}`, closedAt), kind: 'status', status: 'pending', raw: 'snoozed' }];
}

/** Where the event list is refused, the ticket still says when it was closed. */
function closing(ticket: Json, answers: JsonAnswers): readonly TicketEvent[] {
  const closedAt = readUtc(ticket['closed_datetime']);
  if (answers['events'] !== undefined || closedAt === undefined || isSnoozed(ticket)) return [];
  return [{ ...exact(`status:${closedAt}`, closedAt), kind: 'status', status: 'closed', raw: 'closed' }];
}

/** Closed, with a date to wake. One that has woken keeps the date and is open. */
export const isSnoozed = (ticket: Json): boolean =>
  ticket['status'] !== 'open' && readUtc(ticket['snooze_datetime']) !== undefined;

function surveyEvents(survey: Json): readonly TicketEvent[] {
  const id = asText(survey['id']) ?? '';
  const sentAt = readUtc(survey['sent_datetime']);
  const scoredAt = readUtc(survey['scored_datetime']);
  const score = asNumber(survey['score']);
  const isRated = scoredAt !== undefined && score !== undefined && score >= 1 && score <= 5;
  return [
    ...(sentAt === undefined ? [] : [{ ...exact(`survey:${id}`, sentAt), kind: 'survey-sent' as const }]),
    ...(isRated
      ? [{ ...exact(`rating:${id}`, scoredAt), kind: 'rating' as const, score, scale: '5-point' as const }]
      : []),
  ];
}

/** The ticket's survey, from its own answer or from the survey list. */
const surveysOf = (ticket: Json, answers: JsonAnswers): readonly Json[] => {
  const inside = asObject(ticket['satisfaction_survey']);
  return inside ? [inside] : asObjects(at(answers['surveys'], 'data'));
};

export const openerOf = (ticket: Json): Actor =>
  ticket['from_agent'] === true ? { role: 'agent' } : customerOf(ticket['customer']);

export function readEvents(ticket: Json, answers: JsonAnswers): readonly TicketEvent[] {
  const createdAt = readUtc(ticket['created_datetime']);
  return [
    ...(createdAt === undefined
      ? []
      : [{ ...exact('created', createdAt), kind: 'created' as const, actor: openerOf(ticket) }]),
    ...asObjects(messagesIn(answers)).flatMap(messageOf),
    ...statusEvents(ticket, answers),
    ...closing(ticket, answers),
    ...surveysOf(ticket, answers).flatMap(surveyEvents),
  ];
}
