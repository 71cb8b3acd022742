import { byOccurrence, byReading, identity } from './event-order';
import type { RecordedEvent } from './record';
import { greater } from './stamp-order';

/** One event per identity, the best reading of each, in no particular order. */
export function uniteEvents(events: Iterable<RecordedEvent>): RecordedEvent[] {
  const best = new Map<string, RecordedEvent>();
  for (const event of events) {
    const name = identity(event);
    best.set(name, greater(byReading, event, best.get(name)));
  }
  return [...best.values()];
}

/** Set union by identity. Returns `a` itself when `b` adds nothing. */
export function mergeEvents(a: readonly RecordedEvent[], b: readonly RecordedEvent[]): readonly RecordedEvent[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const known = new Map(a.map((event) => [identity(event), event]));
  const sizeBefore = known.size;
  let isChanged = false;
  for (const event of b) {
    const name = identity(event);
    const before = known.get(name);
    const after = before === undefined ? event : greater(byReading, before, event);
    isChanged ||= after !== before;
    known.set(name, after);
  }
  return isChanged || known.size !== sizeBefore ? [...known.values()].sort(byOccurrence) : a;
}
