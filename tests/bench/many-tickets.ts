import type { Observation } from '@/domain/tickets/observation';
import { history } from '../../scripts/demo/history';
import { observationsOf } from '../../scripts/demo/observations';

/** Friday 20 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);

/**
 * Looks at `count` tickets as the adapter reads them from JSON, some thirteen events each. The same seed and count give the same tickets.
 */
export function* manyTickets(count: number): Generator<Observation> {
  let made = 0;
  for (let seed = 1; made < count; seed += 1) {
    for (const ticket of history(seed, NOON, 1_000_000 + seed * 10_000)) {
      for (const look of observationsOf(ticket, NOON)) {
        if (made === count) return;
        made += 1;
        yield look;
      }
    }
  }
}

export function* inBatches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
