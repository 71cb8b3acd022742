import { canonical, compareText } from './canonical';
import type { TicketEvent } from './event';
import { STATUSES } from './facts';
import type { RecordedEvent } from './record';
import { comparePrecision, compareTrust } from './stamp-order';

/**
 * What goes first among things of one instant: a reply saved together with a solve is the reply, then the solve. A merge comes before
 * the comment and the close it leaves behind: they answer nobody.
 */
const TURN: Readonly<Record<TicketEvent['kind'], number>> = {
  created: 0,
  'merged-in': 1,
  assigned: 2,
  priority: 3,
  tags: 4,
  merged: 5,
  message: 6,
  status: 7,
  reopened: 8,
  'survey-sent': 9,
  rating: 10,
};

/** What makes an event the same event in another look: its id, or all of its content where the page gives none. */
export function identity(event: RecordedEvent): string {
  if (event.id !== undefined) return `${event.kind} ${event.id}`;
  return `${event.kind} ${contentOf(event)} ${event.nth ?? 0}`;
}

/** An event's content as one text, without where it was read. */
export function contentOf(event: RecordedEvent | TicketEvent): string {
  return canonical({ ...event, source: undefined, nth: undefined });
}

/**
 * Total order of two readings of one event: better source, finer, later (a changed rating), the one that tells more (who the
 * customer is), then the content.
 */
export const byReading = (a: RecordedEvent, b: RecordedEvent): number =>
  compareTrust(a.source, b.source) ||
  comparePrecision(a.precision, b.precision) ||
  a.at - b.at ||
  canonical(a).length - canonical(b).length ||
  compareText(canonical(a), canonical(b));

/** Order in which events are told and applied. Total over events of different identity. */
export const byOccurrence = (a: RecordedEvent, b: RecordedEvent): number =>
  a.at - b.at ||
  TURN[a.kind] - TURN[b.kind] ||
  compareIds(a.id, b.id) ||
  statusTurn(a) - statusTurn(b) ||
  compareText(identity(a), identity(b));

/** Two status changes in one save and without ids: the one further along is the later. */
const statusTurn = (event: TicketEvent): number =>
  event.kind === 'status' && event.status !== undefined ? STATUSES.indexOf(event.status) : 0;

/** Ids in the order they were given: `message:9` before `message:10`. */
function compareIds(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [headA, numberA] = splitId(a);
  const [headB, numberB] = splitId(b);
  return compareText(headA, headB) || numberA.length - numberB.length || compareText(numberA, numberB);
}

function splitId(id: string): readonly [string, string] {
  const digits = /\d*$/.exec(id)?.[0] ?? '';
  return [id.slice(0, id.length - digits.length), digits];
}
