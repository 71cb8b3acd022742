import type { Instant } from '../time/instant';
import type { TicketEvent } from './event';
import type { Status } from './facts';
import { type LifeReading, lookUp } from './reading';
import type { Sighting, TicketRecord } from './record';

/** Clocks of the helpdesk and of this machine may differ by this much, in milliseconds. */
const CLOCK_SKEW = 2 * 60 * 1000;

interface Point {
  readonly at: Instant;
  readonly status: Status;
  readonly raw?: string;
}

/**
 * Status changes noticed between looks, where the helpdesk's own history does not tell them: each dated by the look that
 * first saw the new status and marked `isObserved`.
 * @param told the status events the helpdesk gave, in order.
 */
export function noticedStatuses(
  record: TicketRecord,
  told: readonly TicketEvent[],
  reading: LifeReading,
): readonly TicketEvent[] {
  const history = told.filter((event) => event.kind === 'status');
  const knownUntil = history.length > 0 ? (record.completeAt ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  const noticed: TicketEvent[] = [];
  let next = 0;
  let status: Status | undefined;
  for (const point of points(record.sightings, reading)) {
    for (let event = history[next]; event !== undefined && event.at <= point.at + CLOCK_SKEW; event = history[next]) {
      status = event.status;
      next += 1;
    }
    if (point.at <= knownUntil || point.status === status) continue;
    status = point.status;
    const { at, raw } = point;
    noticed.push({ kind: 'status', status, ...(raw && { raw }), at, precision: 'relative', isObserved: true });
  }
  // A status seen from the first look on is what the ticket is in, not a change.
  return noticed.length === 1 && history.length === 0 && isFirst(noticed[0], record) ? [] : noticed.map(dated(record));
}

const isFirst = (event: TicketEvent | undefined, { sightings }: TicketRecord): boolean =>
  event?.at === sightings[0]?.from;

/** The helpdesk's own instant of a solve beats the look that noticed it. */
function dated({
  facts,
  latest,
}: TicketRecord): (event: TicketEvent, index: number, all: readonly TicketEvent[]) => TicketEvent {
  const solved = latest.solvedAt ?? facts.solvedAt;
  return (event, index, all) => {
    const isSolve = event.kind === 'status' && (event.status === 'solved' || event.status === 'closed');
    const before = all[index - 1]?.at ?? Number.NEGATIVE_INFINITY;
    if (!isSolve || solved === undefined || solved.value > event.at || solved.value <= before) return event;
    const { isObserved: _, ...solve } = event;
    return { ...solve, at: solved.value, precision: solved.precision };
  };
}

/** The instants at which a status is certain: both ends of every sighting. */
function points(sightings: readonly Sighting[], reading: LifeReading): readonly Point[] {
  const found = sightings.flatMap(({ status, raw, from, to }): Point[] => {
    const meant = (raw === undefined ? undefined : lookUp(reading.statusMap, raw)) ?? status;
    if (meant === undefined) return [];
    const first: Point = { at: from, status: meant, ...(raw === undefined ? {} : { raw }) };
    return to > from ? [first, { ...first, at: to }] : [first];
  });
  return found.sort((a, b) => a.at - b.at);
}
