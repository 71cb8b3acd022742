import type { Facts } from '@/domain/tickets/facts';
import type { Observation } from '@/domain/tickets/observation';
import type { JsonAnswers, JsonReading, Page, Place } from '../contract';
import { asObject, asObjects, asText, at, type Json } from '../kit/json';
import { factsOf } from '../kit/observe';
import { inOrder } from '../kit/order';
import { readUtc } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { agentOf, isSnoozed, openerOf, readEvents } from './events';
import { ticketPath } from './place';
import { isWhole, messagesIn, nextRequests } from './requests';
import { vocabulary } from './vocabulary';

function wantedFacts(ticket: Json) {
  const rawStatus = isSnoozed(ticket) ? 'snoozed' : asText(ticket['status']);
  const hasOpener = ticket['from_agent'] === true || asObject(ticket['customer']) !== undefined;
  return factsOf({
    path: ticketPath(asText(ticket['id']) ?? ''),
    subject: asText(ticket['subject']),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    channel: inVocabulary(vocabulary.channel, asText(ticket['channel'])),
    requester: asText(at(ticket, 'customer', 'id')),
    tags: Array.isArray(ticket['tags'])
      ? asObjects(ticket['tags']).flatMap((tag) => asText(tag['name']) ?? [])
      : undefined,
    createdAt: readUtc(ticket['created_datetime']),
    createdBy: hasOpener ? openerOf(ticket) : undefined,
    updatedAt: readUtc(ticket['updated_datetime']),
  });
}

/** Facts that a ticket may rightly be without. */
function optionalFacts(ticket: Json): Partial<Facts> {
  const nobody = ticket['assignee_user'] === null ? ({ role: 'agent' } as const) : undefined;
  return factsOf({
    assignee: asObject(ticket['assignee_user']) ? agentOf(ticket['assignee_user']) : nobody,
    team: asText(at(ticket, 'assignee_team', 'name')),
    priority: inVocabulary(vocabulary.priority, asText(ticket['priority'])),
    solvedAt: isSnoozed(ticket) ? undefined : readUtc(ticket['closed_datetime']),
    isSpam: ticket['spam'] === true ? true : undefined,
    isDeleted: readUtc(ticket['trashed_datetime']) === undefined ? undefined : true,
  }).facts;
}

/** One ticket as the API gives it, alone or in a list (then without messages). */
export function observe(ticket: Json, answers: JsonAnswers, site: string, page: Pick<Page, 'now'>) {
  const id = asText(ticket['id']);
  if (!id) return undefined;
  const { facts, missing } = wantedFacts(ticket);
  const observation: Observation = {
    key: { helpdesk: 'gorgias', site, id },
    seenAt: page.now,
    source: 'json',
    facts: { ...facts, ...optionalFacts(ticket) },
    events: inOrder(readEvents(ticket, answers)),
    isHistoryComplete: isWhole(answers),
  };
  return { observation, missing };
}

/** The ticket of `place` out of the answers so far, and what is still to be asked. */
export function readTicketJson(
  place: Place & { kind: 'ticket' },
  answers: JsonAnswers,
  page: Pick<Page, 'now'>,
): JsonReading {
  const ticket = asObject(answers['ticket']);
  const read = ticket && asText(ticket['id']) === place.id ? observe(ticket, answers, place.site, page) : undefined;
  if (!read) return { observations: [], missing: ['ticket'] };
  const missing = messagesIn(answers).length > 0 ? read.missing : [...read.missing, 'messages'];
  return { observations: [read.observation], missing, next: nextRequests(place.id, answers) };
}

/** A view's tickets: facts only. */
export function readViewJson(place: Place, answers: JsonAnswers, page: Pick<Page, 'now'>): JsonReading {
  const rows = asObjects(at(answers['items'], 'data')).flatMap((ticket) => {
    const read = observe(ticket, { events: [] }, place.site, page);
    return read ? [{ ...read.observation, events: [], isHistoryComplete: false }] : [];
  });
  return { observations: rows, missing: [] };
}
