import type { Instant } from '../time/instant';
import type { TicketEvent } from './event';
import type { Facts, Precision, Source, Status } from './facts';
import type { TicketKey } from './key';
import type { NativeDeadline, ReportedMeasures } from './observation';

/** A value with where, when and how finely it was read. */
export interface Stamped<T> {
  readonly value: T;
  readonly source: Source;
  readonly precision: Precision;
  readonly seenAt: Instant;
}

export type StampedFacts = { readonly [K in keyof Facts]?: Stamped<Facts[K]> };

/** An event with the source it was read from. */
export type RecordedEvent = TicketEvent & {
  readonly source: Source;
  /** Tells apart events without id that look the same in one look: the second is 1, the third 2. */
  readonly nth?: number;
};

/** The ticket was seen in a status from the first to the last of these looks. `status` is missing where the word is unknown. */
export interface Sighting {
  readonly status?: Status;
  readonly raw?: string;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * All that is known of one ticket. Two records of one ticket merge commutatively, associatively and idempotently
 * (`mergeRecords`), so looks, imports, restores and peers may arrive in any order and any number of times.
 */
export interface TicketRecord {
  readonly key: TicketKey;
  /** The best stamp of each fact: by source, then precision, then newest. */
  readonly facts: StampedFacts;
  /** Facts that change with time: the newest stamp, where a lesser source saw it later than the one in `facts`. */
  readonly latest: StampedFacts;
  /** Canonical order: by instant, then by what goes first at one instant (`byOccurrence`). */
  readonly events: readonly RecordedEvent[];
  /** Which status the ticket was seen in, and when. By `from`. */
  readonly sightings: readonly Sighting[];
  /** The newest look that saw every message, if any: history before it has no gaps. */
  readonly completeAt?: Instant;
  readonly nativeDeadlines?: Stamped<readonly NativeDeadline[]>;
  readonly reported: { readonly [K in keyof ReportedMeasures]?: Stamped<NonNullable<ReportedMeasures[K]>> };
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}
