import { canonical } from './canonical';
import type { TicketEvent } from './event';
import { tolerance } from './granule';
import type { RecordedEvent } from './record';

/** Kinds that happen once: the best reading stands for all. */
export const ONCE: ReadonlySet<TicketEvent['kind']> = new Set(['created', 'merged']);

/** An event that stands for all its readings. */
export interface Known {
  /** The best reading, with the finest instant that was told of it. */
  event: RecordedEvent;
  /** Tellers of which an event was already recognised as this one. */
  readonly claims: Set<string>;
}

/** The known events of one signature, found by time: a thread of ten thousand messages is not searched for each of them. */
export interface Alike {
  add(known: Known): void;
  /** Those that may be near enough, in the order they were added. */
  around(event: RecordedEvent): readonly Known[];
}

export function createAlike(events: readonly RecordedEvent[]): Alike {
  // Twice as far as two readings lie apart: a refined one has moved by as much.
  const reach = 2 * Math.max(...events.map(({ at, precision }) => tolerance(at, precision)));
  const buckets = new Map<string, Known[]>();
  // What happens once is near whenever it is.
  const placeOf = ({ kind, at }: RecordedEvent): number => (ONCE.has(kind) ? 0 : Math.floor(at / reach));
  return {
    add(known) {
      const name = `${placeOf(known.event)} ${signature(known.event)}`;
      const bucket = buckets.get(name);
      if (bucket === undefined) buckets.set(name, [known]);
      else bucket.push(known);
    },
    around(event) {
      const place = placeOf(event);
      return [place - 1, place, place + 1].flatMap((near) => buckets.get(`${near} ${signature(event)}`) ?? []);
    },
  };
}

/** What two readings of one event agree in whatever their source. */
function signature(event: RecordedEvent): string {
  switch (event.kind) {
    case 'message':
      return `message ${event.actor.role} ${event.isPublic}`;
    case 'status':
      // Sources word one status differently (`Open`, `open`, a number); what it means is the same.
      return `status ${event.status ?? event.raw ?? ''}`;
    case 'rating':
      return `rating ${event.scale} ${event.score}`;
    case 'priority':
      return `priority ${event.priority ?? ''}`;
    case 'tags':
      return `tags ${canonical(event.tags)}`;
    default:
      return event.kind;
  }
}
