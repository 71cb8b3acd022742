import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '@/helpdesks/contract';

/** What was answered about a ticket when it had last changed at `updatedAt`. */
export interface Known {
  readonly updatedAt: Instant;
  readonly answers: JsonAnswers;
}

/** Answers about the tickets looked at last: one that has not changed since needs not be asked for its thread again. */
export interface KnownAnswers {
  find(path: string): Known | undefined;
  keep(path: string, known: Known): void;
}

/** Threads are large, and only a few tickets are gone back to. */
const MOST = 10;

export function knownAnswers(): KnownAnswers {
  const kept = new Map<string, Known>();
  return {
    find: (path) => kept.get(path),
    keep(path, known) {
      kept.delete(path);
      kept.set(path, known);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
  };
}
