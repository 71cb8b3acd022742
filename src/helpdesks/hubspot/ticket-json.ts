import type { Facts } from '@/domain/tickets/facts';
import type { Observation } from '@/domain/tickets/observation';
import type { JsonAnswers, JsonReading, Page, Place } from '../contract';
import { asObject, asObjects, asText, at, type Json } from '../kit/json';
import { factsOf } from '../kit/observe';
import { inOrder } from '../kit/order';
import { readIso } from '../kit/read-instant';
import { inVocabulary } from '../kit/words';
import { openerOf, ownersOf, readEvents } from './events';
import { ticketPath } from './place';
import { isWhole, nextRequests } from './requests';
import { readDeadlines, readReported } from './slas';
import { stagesOf } from './stages';
import { vocabulary } from './vocabulary';

function wantedFacts(ticket: Json, answers: JsonAnswers, site: string) {
  const property = (name: string) => asText(at(ticket, 'properties', name));
  const { status, raw } = stagesOf(answers)(property('hs_pipeline_stage'));
  return factsOf({
    path: ticketPath(site, asText(ticket['id']) ?? ''),
    subject: property('subject'),
    status: property('hs_is_closed') === 'true' ? 'closed' : status,
    rawStatus: raw,
    channel: inVocabulary(vocabulary.channel, property('source_type')),
    createdAt: readIso(property('createdate')),
    updatedAt: readIso(property('hs_lastmodifieddate')),
  });
}

/** Facts that a ticket may rightly be without. */
function optionalFacts(ticket: Json, answers: JsonAnswers): Partial<Facts> {
  const property = (name: string) => asText(at(ticket, 'properties', name));
  const owner = property('hubspot_owner_id');
  const nobody = at(ticket, 'properties', 'hubspot_owner_id') === null ? ({ role: 'agent' } as const) : undefined;
  const team = asObjects(at(answers['owners'], 'results')).find((one) => asText(one['id']) === owner)?.['teams'];
  const tags = property('hs_tag_ids');
  return factsOf({
    assignee: owner ? ownersOf(answers)(owner) : nobody,
    team: owner ? asText(asObjects(team).find((one) => one['primary'] === true)?.['name']) : undefined,
    priority: inVocabulary(vocabulary.priority, property('hs_ticket_priority')),
    type: property('hs_ticket_category'),
    tags: tags?.split(';').filter(Boolean),
    requester: asText(asObjects(at(ticket, 'associations', 'contacts', 'results'))[0]?.['id']),
    createdBy: openerOf(ticket),
    solvedAt: readIso(property('closed_date')),
  }).facts;
}

/** The ticket of `place` out of the answers so far, and what is still to be asked. */
export function readTicketJson(
  place: Place & { kind: 'ticket' },
  answers: JsonAnswers,
  page: Pick<Page, 'now'>,
): JsonReading {
  const ticket = asObject(answers['ticket']);
  if (!ticket || asText(ticket['id']) !== place.id) return { observations: [], missing: ['ticket'] };
  const { facts, missing } = wantedFacts(ticket, answers, place.site);
  const observation: Observation = {
    key: { helpdesk: 'hubspot', site: place.site, id: place.id },
    seenAt: page.now,
    source: 'json',
    facts: { ...facts, ...optionalFacts(ticket, answers) },
    events: inOrder(readEvents(ticket, answers)),
    isHistoryComplete: isWhole(answers),
    nativeDeadlines: readDeadlines(ticket),
    reported: readReported(ticket),
  };
  return {
    observations: [observation],
    missing: isWhole(answers) ? missing : [...missing, 'messages'],
    next: nextRequests(place.site, answers),
  };
}
