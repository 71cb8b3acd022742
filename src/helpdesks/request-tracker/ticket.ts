import type { Facts } from '@/domain/tickets/facts';
import type { NativeDeadline } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { asObject, asObjects, asText, at, type Json } from '../kit/json';
import { factsOf } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { tidy } from '../kit/text';
import { inVocabulary, wordKey } from '../kit/words';
import { NOBODY, type People } from './people';
import { ticketPath } from './place';
import { CHANNEL_FIELDS, TAG_FIELDS, vocabulary } from './vocabulary';

/** RT writes an unset date as the epoch. */
function readDate(value: unknown): Instant | undefined {
  const found = readIso(value);
  return found !== undefined && found > 0 ? found : undefined;
}

/** Values of the custom fields whose name is one of these; undefined when the ticket has no such field. */
function customValues(ticket: Json, names: readonly string[]): readonly string[] | undefined {
  const fields = asObjects(ticket.CustomFields).filter((field) => names.includes(wordKey(asText(field.name) ?? '')));
  if (fields.length === 0) return undefined;
  return fields.flatMap((field) => {
    const values = Array.isArray(field.values) ? field.values : [];
    return values.flatMap((value) => asText(value) ?? []);
  });
}

/** A free-text tags field may hold several, divided by commas. */
const tagsOf = (ticket: Json): readonly string[] | undefined =>
  customValues(ticket, TAG_FIELDS)?.flatMap((value) => value.split(',').map(tidy).filter(Boolean));

function assigneeOf(ticket: Json, people: People): Facts['assignee'] | undefined {
  const name = asText(at(ticket, 'Owner', 'Name')) ?? asText(at(ticket, 'Owner', 'id'));
  if (!name) return undefined;
  return name === NOBODY ? { role: 'agent' } : { ...people.actor(name), role: 'agent' };
}

/** Id of the ticket this one went into, when REST names another. */
function mergedInto(ticket: Json, id: string): string | undefined {
  const effective = asText(asObject(ticket.EffectiveId)?.id ?? ticket.EffectiveId);
  return effective && effective !== id ? effective : undefined;
}

/** The facts of a ticket as REST 2.0 gives them, alone or in a search. `base` is the install's WebPath. */
export function readTicket(ticket: Json, id: string, base: string, people: People) {
  const rawStatus = asText(ticket.Status);
  const rawPriority = asText(ticket.Priority);
  const requestor = asObjects(ticket.Requestor)[0];
  const tags = tagsOf(ticket);
  const channel = inVocabulary(vocabulary.channel, customValues(ticket, CHANNEL_FIELDS)?.[0]);
  const solvedAt = readDate(ticket.Resolved);
  const into = mergedInto(ticket, id);
  const read = factsOf({
    path: ticketPath(base, id),
    subject: asText(ticket.Subject),
    rawStatus,
    rawPriority,
    assignee: assigneeOf(ticket, people),
    requester: asText(requestor?.id),
    createdAt: readDate(ticket.Created),
    updatedAt: readDate(ticket.LastUpdated),
    status: inVocabulary(vocabulary.status, rawStatus),
    priority: inVocabulary(vocabulary.priority, rawPriority),
    channel,
  });
  const facts: Partial<Facts> = {
    ...read.facts,
    ...(tags ? { tags } : {}),
    ...(solvedAt === undefined ? {} : { solvedAt }),
    ...(rawStatus === 'deleted' ? { isDeleted: true } : {}),
    ...(into ? { mergedInto: into } : {}),
  };
  return { facts, missing: read.missing };
}

/**
 * RT's one `Due`: the response or the resolve deadline, whichever its service level says comes next; nothing tells which, so it is
 * kept under RT's own name beside our resolution clock.
 */
export function readDeadlines(ticket: Json): readonly NativeDeadline[] {
  const dueAt = readDate(ticket.Due);
  const level = asText(ticket.SLA);
  return dueAt === undefined ? [] : [{ metric: 'resolution', dueAt, label: level ? `Due (${level})` : 'Due' }];
}
