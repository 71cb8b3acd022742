import type { TicketEvent } from './event';
import { byOccurrence } from './event-order';
import { tolerance } from './granule';
import type { RecordedEvent } from './record';
import { comparePrecision, compareTrust } from './stamp-order';

/** Kinds that happen once: the best reading stands for all. */
const ONCE: ReadonlySet<TicketEvent['kind']> = new Set(['created', 'merged']);

interface Known {
  readonly event: RecordedEvent;
  /** Sources of which an event without id was already recognised as this one. */
  readonly claims: Set<string>;
}

/**
 * Drops events that another look told better: the same message seen without its id (a queue row, an export), a time given
 * to the minute beside one given to the second. Two events of one source are never taken for the same third one, so three
 * messages of one minute stay three.
 * @param everyMessageUntil up to this instant every message was seen (`TicketRecord.completeAt`).
 */
export function recogniseEvents(
  events: readonly RecordedEvent[],
  everyMessageUntil: number | undefined,
): readonly RecordedEvent[] {
  if (events.every((event) => event.id !== undefined && !ONCE.has(event.kind))) return events;
  const bySignature = new Map<string, Known[]>();
  const kept: RecordedEvent[] = [];
  const hasNamedMessages = events.some((event) => event.kind === 'message' && event.id !== undefined);
  for (const event of [...events].sort(bestFirst)) {
    const isCovered = hasNamedMessages && isUnnamedMessage(event) && event.at <= (everyMessageUntil ?? -Infinity);
    const known = bySignature.get(signature(event)) ?? [];
    if (isCovered || isKnown(event, known)) continue;
    known.push({ event, claims: new Set([event.source]) });
    bySignature.set(signature(event), known);
    kept.push(event);
  }
  return kept.length === events.length ? events : kept.sort(byOccurrence);
}

const isUnnamedMessage = (event: RecordedEvent): boolean => event.kind === 'message' && event.id === undefined;

const bestFirst = (a: RecordedEvent, b: RecordedEvent): number =>
  Number(a.id === undefined) - Number(b.id === undefined) ||
  comparePrecision(b.precision, a.precision) ||
  compareTrust(b.source, a.source) ||
  byOccurrence(a, b);

function isKnown(event: RecordedEvent, known: readonly Known[]): boolean {
  if (ONCE.has(event.kind)) return known.length > 0;
  if (event.id !== undefined) return false;
  const near = known
    .filter(
      (other) => isNear(event, other.event) && !(event.precision !== 'relative' && other.claims.has(event.source)),
    )
    .sort((a, b) => Math.abs(a.event.at - event.at) - Math.abs(b.event.at - event.at));
  near[0]?.claims.add(event.source);
  return near.length > 0;
}

function isNear(event: RecordedEvent, other: RecordedEvent): boolean {
  const [a, b] = [actorId(event), actorId(other)];
  if (a !== undefined && b !== undefined && a !== b) return false;
  return Math.abs(event.at - other.at) <= tolerance(event.at, event.precision);
}

const actorId = (event: RecordedEvent): string | undefined => ('actor' in event ? event.actor?.id : undefined);

/** What two readings of one event agree in whatever their source. */
function signature(event: RecordedEvent): string {
  switch (event.kind) {
    case 'message':
      return `message ${event.actor.role} ${event.isPublic}`;
    case 'status':
      return `status ${event.raw ?? event.status ?? ''}`;
    case 'rating':
      return `rating ${event.scale} ${event.score}`;
    case 'priority':
      return `priority ${event.priority ?? ''}`;
    default:
      return event.kind;
  }
}
