import type { Facts } from '@/domain/tickets/facts';
import type { JsonAnswers, JsonReading, Page, Place } from '../contract';
import { asObject, asObjects, asText, asTexts, at, type Json } from '../kit/json';
import { lookBy } from '../kit/look';
import { factsOf } from '../kit/observe';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { historiesIn, isLogWhole } from './changelog';
import { isWhole, readDate } from './comments';
import { readEvents } from './events';
import { assigneeOf, type People, peopleOf, userId } from './people';
import { ticketPath } from './place';
import { nextRequests } from './requests';
import { readDeadlines, readReported } from './slas';
import { statusIn } from './statuses';
import { vocabulary } from './vocabulary';

const observed = lookBy('jira');

function wantedFacts(fields: Json, id: string, place: Place, people: People) {
  const { status, raw } = statusIn(fields['status']);
  return factsOf({
    path: ticketPath(basePath(place.site), id),
    subject: asText(fields['summary']),
    status,
    rawStatus: raw,
    tags: asTexts(fields['labels']),
    createdAt: readDate(fields['created']),
    createdBy: userId(fields['creator']) === undefined ? undefined : people.actor(fields['creator']),
    updatedAt: readDate(fields['updated']),
  });
}

/** Facts that a ticket may rightly be without. */
function optionalFacts(fields: Json): Partial<Facts> {
  const rawPriority = asText(at(fields['priority'], 'name'));
  const assignee = fields['assignee'];
  return factsOf({
    rawPriority,
    priority: inVocabulary(vocabulary.priority, rawPriority),
    assignee:
      assignee === null || userId(assignee)
        ? assigneeOf(userId(assignee), asText(at(assignee, 'displayName')))
        : undefined,
    requester: userId(fields['reporter']),
    type: asText(at(fields['issuetype'], 'name')),
    solvedAt: readDate(fields['resolutiondate']),
  }).facts;
}

/** A ticket moved to another project answers under its new key, and its log says so. */
function isMoved(answers: JsonAnswers, from: string): boolean {
  return historiesIn(answers)
    .flatMap((history) => asObjects(history['items']))
    .some((item) => item['field'] === 'Key' && item['fromString'] === from);
}

/** The ticket of `place` out of the answers so far, and what is still to be asked. */
export function readTicketJson(place: Place & { kind: 'ticket' }, answers: JsonAnswers, page: Page): JsonReading {
  const fields = asObject(at(answers['ticket'], 'fields'));
  const id = asText(at(answers['ticket'], 'key'));
  if (!fields || !id || (id !== place.id && !isMoved(answers, place.id)))
    return { observations: [], missing: ['ticket'] };
  const people = peopleOf(answers);
  const { facts, missing } = wantedFacts(fields, id, place, people);
  const observation = observed(page, place, id, 'json', {
    facts: { ...facts, ...optionalFacts(fields) },
    events: readEvents(answers, people),
    isHistoryComplete: isWhole(answers),
    nativeDeadlines: readDeadlines(answers, page.now),
  });
  return {
    observations: [{ ...observation, reported: readReported(answers) }],
    missing: [
      ...missing,
      ...(isWhole(answers) ? [] : ['messages']),
      ...(isLogWhole(answers) ? [] : ['history']),
      ...(answers['sla'] === undefined ? ['nativeDeadlines'] : []),
    ],
    next: nextRequests(place.site, id, answers),
  };
}
