import { type Instant, instant } from '@/domain/time/instant';
import { asNumber, asObject, asText } from './json';

/** Where a walk through tickets in the order of their last change stands. Serialised, it is the cursor of a backfill. */
export interface Walk {
  readonly from: Instant;
  /** Above 1 only while more tickets than fit one page changed in the same instant. */
  readonly page: number;
  /** Tickets of the instant `from` that were seen already. */
  readonly seen: readonly string[];
}

export interface Listed {
  readonly id: string;
  readonly updatedAt: Instant;
}

/** The walk a cursor stands for; without one it begins at `since`. */
export function walkAt(cursor: string | undefined, since: Instant): Walk {
  const stored = asObject(cursor === undefined ? undefined : JSON.parse(cursor));
  const from = asNumber(stored?.['from']);
  if (from === undefined) return { from: since, page: 1, seen: [] };
  const seen = Array.isArray(stored?.['seen']) ? stored['seen'].flatMap((id) => asText(id) ?? []) : [];
  return { from: instant(from), page: asNumber(stored?.['page']) ?? 1, seen };
}

export const changesOf = (listed: readonly Listed[]): Readonly<Record<string, Instant>> =>
  Object.fromEntries(listed.map(({ id, updatedAt }) => [id, updatedAt]));

/**
 * One step: the tickets of this page that are new, and the cursor after it. The walk goes on from the last change seen rather than
 * by page numbers, since a ticket changed meanwhile would shift the pages and hide another.
 */
export function step(walk: Walk, listed: readonly Listed[], pageSize: number) {
  const ids = listed.map((one) => one.id).filter((id) => !walk.seen.includes(id));
  if (listed.length < pageSize) return { ids };
  const last = instant(Math.max(walk.from, ...listed.map((one) => one.updatedAt)));
  const next: Walk =
    last > walk.from
      ? { from: last, page: 1, seen: listed.filter((one) => one.updatedAt === last).map((one) => one.id) }
      : { ...walk, page: walk.page + 1 };
  return { ids, cursor: JSON.stringify(next) };
}
