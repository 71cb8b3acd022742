import type { Instant } from '../time/instant';
import type { Facts } from './facts';
import { ticketRef } from './key';
import { mergeEvents } from './merge-events';
import type { Stamped, StampedFacts, TicketRecord } from './record';
import { mergeSightings } from './sightings';
import { byAge, byQuality, greater, isChangeable } from './stamp-order';

/**
 * Merges two records of one ticket. Every part is a union of sets or the greater in a total order, so the whole is
 * commutative, associative and idempotent. Returns `a` itself when `b` tells nothing that `a` does not know.
 * @throws RangeError when the records are of different tickets.
 */
export function mergeRecords(a: TicketRecord, b: TicketRecord): TicketRecord {
  if (ticketRef(a.key) !== ticketRef(b.key)) {
    throw new RangeError(`Records of two tickets: ${ticketRef(a.key)} and ${ticketRef(b.key)}`);
  }
  const completeAt = later(a.completeAt, b.completeAt);
  const native = greater(byAge, a.nativeDeadlines, b.nativeDeadlines);
  const merged: TicketRecord = {
    key: a.key,
    facts: mergeStamps(byQuality, a.facts, b.facts),
    latest: mergeLatest(a, b),
    events: mergeEvents(a.events, b.events),
    sightings: mergeSightings(a.sightings, b.sightings),
    ...(completeAt === undefined ? {} : { completeAt }),
    ...(native === undefined ? {} : { nativeDeadlines: native }),
    reported: mergeStamps(byQuality, a.reported, b.reported),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt) as Instant,
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt) as Instant,
  };
  return isSameRecord(a, merged) ? a : merged;
}

type Stamps = Readonly<Record<string, Stamped<unknown> | undefined>>;
type Order = (a: Stamped<unknown>, b: Stamped<unknown>) => number;

function mergeStamps<T extends object>(order: Order, a: T, b: T): T {
  const [known, added] = [a as Stamps, b as Stamps];
  let merged: Record<string, Stamped<unknown> | undefined> | undefined;
  for (const name of Object.keys(added)) {
    const best = greater(order, known[name], added[name]);
    if (best === known[name]) continue;
    merged ??= { ...known };
    merged[name] = best;
  }
  return (merged as T | undefined) ?? a;
}

/** The newest stamps of changeable facts, without those that are the best stamps too. */
function mergeLatest(a: TicketRecord, b: TicketRecord): StampedFacts {
  const newest: Record<string, Stamped<unknown>> = {};
  for (const name of new Set([...Object.keys(a.facts), ...Object.keys(b.facts)]) as Set<keyof Facts>) {
    if (!isChangeable(name)) continue;
    const best = greater<Stamped<unknown>>(byQuality, a.facts[name], b.facts[name]);
    const stamps = [a.latest[name], b.latest[name], a.facts[name], b.facts[name]];
    const last = stamps.reduce<Stamped<unknown> | undefined>(
      (x, y) => greater<Stamped<unknown>>(byAge, x, y),
      undefined,
    );
    if (last !== undefined && best !== undefined && byAge(last, best) > 0) newest[name] = last;
  }
  const names = Object.keys(newest) as (keyof Facts)[];
  const isSame =
    names.length === Object.keys(a.latest).length && names.every((name) => newest[name] === a.latest[name]);
  return isSame ? a.latest : (newest as StampedFacts);
}

const later = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

const isSameRecord = (a: TicketRecord, b: TicketRecord): boolean =>
  a.facts === b.facts &&
  a.latest === b.latest &&
  a.events === b.events &&
  a.sightings === b.sightings &&
  a.completeAt === b.completeAt &&
  a.nativeDeadlines === b.nativeDeadlines &&
  a.reported === b.reported &&
  a.firstSeenAt === b.firstSeenAt &&
  a.lastSeenAt === b.lastSeenAt;
