import type { Facts } from '@/domain/tickets/facts';
import type { Observation } from '@/domain/tickets/observation';
import type { JsonAnswers, JsonReading, Page, Place } from '../contract';
import { asObject, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { numberFields } from '../kit/number-fields';
import { factsOf, viewerIs } from '../kit/observe';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { type AgentOf, agentsOf, openerOf, readMessages } from './messages';
import { ticketPath } from './place';
import { conversationPages, isWhole, nextRequests, ticketIn } from './requests';
import { readDeadlines, readRatings, readReported, readStats } from './stats';
import { type NamedStatus, statusOf } from './statuses';
import { vocabulary } from './vocabulary';

const wantedFacts = (ticket: Json, current: NamedStatus, agentOf: AgentOf) =>
  factsOf({
    path: ticketPath(asText(ticket['id']) ?? ''),
    subject: asText(ticket['subject']),
    status: current.status,
    rawStatus: current.raw,
    priority: inVocabulary(vocabulary.priority, asText(ticket['priority'])),
    channel: inVocabulary(vocabulary.channel, asText(ticket['source'])),
    requester: asText(ticket['requester_id']),
    tags: asTexts(ticket['tags']),
    createdAt: readIso(ticket['created_at']),
    createdBy: asText(ticket['requester_id']) ? openerOf(ticket, agentOf) : undefined,
    updatedAt: readIso(ticket['updated_at']),
  });

/** Facts that a ticket may rightly be without. */
function optionalFacts(ticket: Json, answers: JsonAnswers, agentOf: AgentOf): Partial<Facts> {
  const nobody = ticket['responder_id'] === null ? ({ role: 'agent' } as const) : undefined;
  const group = asText(ticket['group_id']);
  const stats = asObject(ticket['stats']);
  return factsOf({
    assignee: asText(ticket['responder_id']) ? agentOf(ticket['responder_id']) : nobody,
    team: asText(asObjects(answers['groups']).find((one) => group && asText(one['id']) === group)?.['name']),
    type: asText(ticket['type']),
    solvedAt: readIso(stats?.['resolved_at']) ?? readIso(stats?.['closed_at']),
    isSpam: ticket['spam'] === true ? true : undefined,
    isDeleted: ticket['deleted'] === true ? true : undefined,
  }).facts;
}

/** The ticket of `place` out of the answers so far, and what is still to be asked. */
export function readTicketJson(
  place: Place & { kind: 'ticket' },
  answers: JsonAnswers,
  page: Pick<Page, 'now'>,
): JsonReading {
  const next = nextRequests(place.id, answers);
  const ticket = asObject(ticketIn(answers));
  if (!ticket || asText(ticket['id']) !== place.id) return { observations: [], missing: ['ticket'], next };
  const agentOf = agentsOf(answers);
  const current = statusOf(ticket['status'], answers);
  const { facts, missing } = wantedFacts(ticket, current, agentOf);
  const hasMessages = conversationPages(answers).length > 0;
  const observation: Observation = {
    key: { helpdesk: 'freshdesk', site: place.site, id: place.id },
    seenAt: page.now,
    source: 'json',
    facts: { ...facts, ...optionalFacts(ticket, answers, agentOf) },
    events: inOrder([
      ...readMessages(ticket, answers, agentOf),
      ...readStats(ticket, current),
      ...readRatings(answers),
    ]),
    isHistoryComplete: isWhole(answers),
    nativeDeadlines: readDeadlines(ticket, page.now),
    reported: readReported(ticket),
    ...numberFields(ticket['custom_fields']),
  };
  return {
    observations: [observation],
    missing: hasMessages ? missing : [...missing, 'messages'],
    ...viewerIs(asText(at(answers['me'], 'id')), asText(at(answers['me'], 'contact', 'name'))),
    next,
  };
}
