import { type Alike, createAlike, type Known, ONCE } from './alike';
import { byOccurrence } from './event-order';
import type { Actor } from './facts';
import { tolerance } from './granule';
import type { RecordedEvent } from './record';
import { comparePrecision, compareTrust } from './stamp-order';

/**
 * Drops events that another look told better: the same message seen without its id (a queue row, an export), a time given
 * to the minute beside one given to the second. Two events of one teller are never taken for the same third one, so three
 * messages of one minute stay three.
 * @param everyMessageUntil up to this instant every message was seen (`TicketRecord.completeAt`).
 */
export function recogniseEvents(
  events: readonly RecordedEvent[],
  everyMessageUntil: number | undefined,
): readonly RecordedEvent[] {
  if (events.every((event) => event.id !== undefined && !ONCE.has(event.kind))) return events;
  const alike = createAlike(events);
  const kept: Known[] = [];
  let isChanged = false;
  const hasNamedMessages = events.some((event) => event.kind === 'message' && event.id !== undefined);
  for (const event of [...events].sort(bestFirst)) {
    const isCovered = hasNamedMessages && isUnnamedMessage(event) && event.at <= (everyMessageUntil ?? -Infinity);
    const known = knownAs(event, alike);
    if (known !== undefined) refine(known, event);
    isChanged ||= known !== undefined || isCovered;
    if (known !== undefined || isCovered) continue;
    const added = { event, claims: new Set([tellerOf(event)]) };
    alike.add(added);
    kept.push(added);
  }
  return isChanged ? kept.map(({ event }) => event).sort(byOccurrence) : events;
}

/** One look tells its times all alike: two exports, one to the second and one to the minute, are two tellers. */
const tellerOf = ({ source, precision }: RecordedEvent): string => `${source} ${precision}`;

const isUnnamedMessage = (event: RecordedEvent): boolean => event.kind === 'message' && event.id === undefined;

const bestFirst = (a: RecordedEvent, b: RecordedEvent): number =>
  Number(a.id === undefined) - Number(b.id === undefined) ||
  comparePrecision(b.precision, a.precision) ||
  compareTrust(b.source, a.source) ||
  byOccurrence(a, b);

/** The event that this one is another reading of, if any. */
function knownAs(event: RecordedEvent, alike: Alike): Known | undefined {
  if (ONCE.has(event.kind)) return alike.around(event)[0];
  if (event.id !== undefined) return undefined;
  const isFree = ({ claims }: Known): boolean => event.precision === 'relative' || !claims.has(tellerOf(event));
  return alike
    .around(event)
    .filter((other) => isFree(other) && isNear(event, other.event))
    .sort((a, b) => gap(a.event, event) - gap(b.event, event))
    .at(0);
}

/**
 * How far, in milliseconds, two readings of perhaps one event lie apart. "10:31" is told of every second of that minute, so a finer reading
 * within it is no distance away; among several of those the first in order is taken.
 */
function gap(a: RecordedEvent, b: RecordedEvent): number {
  const [coarse, fine] = comparePrecision(a.precision, b.precision) <= 0 ? [a, b] : [b, a];
  const ahead = fine.at - coarse.at;
  const isWithin = coarse.precision === 'minute' && ahead >= 0 && ahead < tolerance(coarse.at, 'minute');
  return isWithin ? 0 : Math.abs(ahead);
}

/** A reading without id may be the finer one: an export to the second beside a page to the minute. */
function refine(known: Known, { at, precision, ...reading }: RecordedEvent): void {
  known.claims.add(tellerOf({ at, precision, ...reading } as RecordedEvent));
  const isFiner = !ONCE.has(reading.kind) && comparePrecision(precision, known.event.precision) > 0;
  if (isFiner) known.event = { ...known.event, at, precision };
}

/** As far apart as the coarser of the two readings allows. */
function isNear(event: RecordedEvent, other: RecordedEvent): boolean {
  if (isOther(event, other)) return false;
  const allowed = Math.max(tolerance(event.at, event.precision), tolerance(other.at, other.precision));
  return Math.abs(event.at - other.at) <= allowed;
}

/** Who did it, or whom the ticket was assigned to. */
const personIn = (event: RecordedEvent): Actor | undefined =>
  event.kind === 'assigned' ? event.assignee : 'actor' in event ? event.actor : undefined;

/**
 * Surely about two people: by their ids; an assignment also by name, for two of one minute are common. A message is not: exports spell
 * agents' names in their own ways, and a message counted twice is worse than two of one second counted once.
 */
function isOther(event: RecordedEvent, other: RecordedEvent): boolean {
  const [a, b] = [personIn(event), personIn(other)];
  if (a === undefined || b === undefined) return false;
  if (a.id !== undefined && b.id !== undefined) return a.id !== b.id;
  return event.kind === 'assigned' && a.name !== undefined && b.name !== undefined && a.name !== b.name;
}
