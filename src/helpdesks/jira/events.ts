import type { Happening, TicketEvent } from '@/domain/tickets/event';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { inOrder } from '../kit/order';
import { inVocabulary } from '../kit/words';
import { historiesIn, isLogWhole } from './changelog';
import { commentsIn, isInternal, readDate } from './comments';
import { assigneeOf, type People, userId } from './people';
import { statusesOf, statusIn } from './statuses';
import { vocabulary } from './vocabulary';

const exact = (id: string, happenedAt: Instant) => ({ id, at: happenedAt, precision: 'exact' }) as const;

/** A comment without a word on who may read it is left out, and the thread is incomplete. */
function messageOf(comment: Json, people: People): readonly TicketEvent[] {
  const id = asText(comment['id']);
  const writtenAt = readDate(comment['created']);
  const isNote = isInternal(comment);
  if (!id || writtenAt === undefined || isNote === undefined) return [];
  const actor = people.actor(comment['author'], isNote);
  return [{ ...exact(`message:${id}`, writtenAt), kind: 'message', actor, isPublic: !isNote }];
}

const labelsIn = (value: unknown): readonly string[] => (asText(value) ?? '').split(/\s+/).filter(Boolean);

function happeningOf(item: Json, answers: JsonAnswers): Happening | undefined {
  switch (item['field']) {
    case 'status': {
      const { status, raw } = statusesOf(answers)(item['to'], item['toString']);
      return status || raw ? { kind: 'status', ...known({ status, raw }) } : undefined;
    }
    case 'assignee':
      return { kind: 'assigned', assignee: assigneeOf(asText(item['to']), asText(item['toString'])) };
    case 'priority':
      return { kind: 'priority', ...known({ priority: inVocabulary(vocabulary.priority, asText(item['toString'])) }) };
    case 'labels':
      return { kind: 'tags', tags: labelsIn(item['toString']) };
    default:
      return undefined;
  }
}

function changesOf(history: Json, answers: JsonAnswers, people: People): readonly TicketEvent[] {
  const id = asText(history['id']);
  const changedAt = readDate(history['created']);
  if (!id || changedAt === undefined) return [];
  return asObjects(history['items']).flatMap((item): TicketEvent[] => {
    const happening = happeningOf(item, answers);
    if (!happening) return [];
    const told = happening.kind === 'status' ? { ...happening, actor: people.actor(history['author']) } : happening;
    return [{ ...told, ...exact(`${happening.kind}:${id}`, changedAt) }];
  });
}

/** The status a ticket began with: what its first change left, or, never changed, what it has. Without the whole log it is not known. */
function openingStatus(answers: JsonAnswers, createdAt: Instant): readonly TicketEvent[] {
  if (!isLogWhole(answers)) return [];
  const first = historiesIn(answers)
    .toSorted((a, b) => (readDate(a['created']) ?? 0) - (readDate(b['created']) ?? 0))
    .flatMap((history) => asObjects(history['items']))
    .find((item) => item['field'] === 'status');
  const { status, raw } = first
    ? statusesOf(answers)(first['from'], first['fromString'])
    : statusIn(at(answers['ticket'], 'fields', 'status'));
  return raw ? [{ ...exact('status:0', createdAt), kind: 'status', ...known({ status, raw }) }] : [];
}

/** Jira says neither when a rating was given nor keeps earlier ones: it came no sooner than the ticket was done. */
function ratingOf(answers: JsonAnswers, events: readonly TicketEvent[]): readonly TicketEvent[] {
  const score = asNumber(at(answers['feedback'], 'rating'));
  const done = events.findLast((one) => one.kind === 'status' && (one.status === 'solved' || one.status === 'closed'));
  const doneAt = done?.at ?? readDate(at(answers['ticket'], 'fields', 'resolutiondate'));
  if (score === undefined || score < 1 || score > 5 || doneAt === undefined) return [];
  return [
    { id: 'rating:0', at: doneAt, precision: 'relative', isObserved: true, kind: 'rating', score, scale: '5-point' },
  ];
}

export function readEvents(answers: JsonAnswers, people: People): readonly TicketEvent[] {
  const createdAt = readDate(at(answers['ticket'], 'fields', 'created'));
  const fields = at(answers['ticket'], 'fields');
  const creator = [at(fields, 'creator'), at(fields, 'reporter')].find((user) => userId(user) !== undefined);
  const opening: readonly TicketEvent[] =
    createdAt === undefined
      ? []
      : [
          {
            ...exact('created:0', createdAt),
            kind: 'created',
            actor: creator ? people.actor(creator) : { role: 'customer' },
          },
          ...openingStatus(answers, createdAt),
        ];
  const events = inOrder([
    ...opening,
    ...commentsIn(answers).flatMap((comment) => messageOf(comment, people)),
    ...historiesIn(answers).flatMap((history) => changesOf(history, answers, people)),
  ]);
  return [...events, ...ratingOf(answers, events)];
}
