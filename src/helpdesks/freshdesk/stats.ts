import type { RatingScale, TicketEvent } from '@/domain/tickets/event';
import type { NativeDeadline, ReportedMeasures } from '@/domain/tickets/observation';
import { seconds } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asList, asNumber, asObject, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import type { NamedStatus } from './statuses';

const stamped = (kind: string, happenedAt: Instant) =>
  ({ id: `${kind}:${happenedAt}`, at: happenedAt, precision: 'exact', isLatestOnly: true }) as const;

/**
 * The history that a ticket's `stats` remember: only the latest of each kind. Ids carry the instant, so that later looks add to
 * earlier ones.
 */
export function readStats(ticket: Json, current: NamedStatus): readonly TicketEvent[] {
  const stat = (name: string) => readIso(at(ticket, 'stats', name));
  const resolvedAt = stat('resolved_at');
  const closedAt = stat('closed_at');
  const reopenedAt = stat('reopened_at');
  const changedAt = stat('status_updated_at');
  const isKnown = changedAt !== undefined && changedAt !== resolvedAt && changedAt !== closedAt;
  const events: (TicketEvent | false)[] = [
    resolvedAt !== undefined && { ...stamped('status', resolvedAt), kind: 'status', status: 'solved' },
    closedAt !== undefined &&
      closedAt !== resolvedAt && { ...stamped('status', closedAt), kind: 'status', status: 'closed' },
    reopenedAt !== undefined && { ...stamped('reopened', reopenedAt), kind: 'reopened' },
    isKnown && {
      ...stamped('status', changedAt),
      kind: 'status',
      ...known({ status: current.status, raw: current.raw }),
    },
  ];
  return events.filter((event) => event !== false);
}

/** 103 … −103, or the classic survey's 1 happy, 2 neutral, 3 unhappy, turned so that 3 is best. */
function scored(raw: number): { score: number; scale: RatingScale } | undefined {
  if (Math.abs(raw) >= 100 && Math.abs(raw) <= 103) return { score: raw, scale: 'freshdesk' };
  return raw >= 1 && raw <= 3 ? { score: 4 - raw, scale: '3-point' } : undefined;
}

/** The answer to the main question, from an object by question or a list of questions. */
function mainAnswer(ratings: unknown): number | undefined {
  const object = asObject(ratings);
  if (object) return asNumber(object['default_question']);
  return asNumber(asObjects(asList(ratings)).find((one) => one['question'] === 'default_question')?.['value']);
}

export const readRatings = (answers: JsonAnswers): readonly TicketEvent[] =>
  asObjects(answers['ratings']).flatMap((rating): TicketEvent[] => {
    const ratedAt = readIso(rating['created_at']);
    const answer = mainAnswer(rating['ratings']);
    const score = answer === undefined ? undefined : scored(answer);
    const agent = asText(rating['agent_id']);
    if (ratedAt === undefined || !score) return [];
    const id = `rating:${asText(rating['id']) ?? ratedAt}`;
    return [
      {
        kind: 'rating',
        id,
        at: ratedAt,
        precision: 'exact',
        ...score,
        ...(agent ? { actor: { role: 'agent', id: agent } } : {}),
      },
    ];
  });

/** Met or breached once done; while it waits, breached when due. Whether a status rests the clock is the account's own choice. */
function stateOf(dueAt: Instant, doneAt: Instant | undefined, isOpen: boolean, now: Instant): NativeDeadline['state'] {
  if (doneAt !== undefined) return doneAt <= dueAt ? 'met' : 'breached';
  if (!isOpen) return undefined;
  return dueAt <= now ? 'breached' : 'active';
}

const DEADLINES = [
  ['first_reply', 'fr_due_by', 'first_responded_at'],
  ['next_reply', 'nr_due_by', ''],
  ['resolution', 'due_by', 'resolved_at'],
] as const;

export function readDeadlines(ticket: Json, now: Instant): readonly NativeDeadline[] {
  const isOpen = asNumber(ticket['status']) === 2;
  return DEADLINES.flatMap(([metric, due, done]): NativeDeadline[] => {
    const dueAt = readIso(ticket[due]);
    const doneAt = readIso(at(ticket, 'stats', done));
    if (dueAt === undefined) return [];
    return [{ metric, dueAt, label: due, ...known({ state: stateOf(dueAt, doneAt, isOpen, now) }) }];
  });
}

/** What Freshdesk computed itself. */
export function readReported(ticket: Json): ReportedMeasures {
  const verdict = (dueAt: Instant | undefined, doneAt: Instant | undefined, isLate: unknown) => {
    if (isLate === true) return false;
    return dueAt === undefined || doneAt === undefined ? undefined : doneAt <= dueAt;
  };
  const createdAt = readIso(ticket['created_at']);
  const repliedAt = readIso(at(ticket, 'stats', 'first_responded_at'));
  const resolvedAt = readIso(at(ticket, 'stats', 'resolved_at'));
  const since = (end: Instant | undefined) =>
    createdAt === undefined || end === undefined ? undefined : seconds((end - createdAt) / 1000);
  return known<ReportedMeasures>({
    firstReplyTime: since(repliedAt),
    fullResolutionTime: since(resolvedAt),
    isFirstReplySlaMet: verdict(readIso(ticket['fr_due_by']), repliedAt, ticket['fr_escalated']),
    isResolutionSlaMet: verdict(readIso(ticket['due_by']), resolvedAt, ticket['is_escalated']),
  });
}
