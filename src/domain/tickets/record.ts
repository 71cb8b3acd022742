import type { Instant } from '../time/instant';
import type { TicketEvent } from './event';
import type { Facts, Precision, Source } from './facts';
import type { TicketKey } from './key';
import type { NativeDeadline, ReportedMeasures } from './observation';

/** A value with where, when and how finely it was read. */
export interface Stamped<T> {
  readonly value: T;
  readonly source: Source;
  readonly precision: Precision;
  readonly seenAt: Instant;
}

/** An event with the source it was read from. */
export type RecordedEvent = TicketEvent & { readonly source: Source };

/**
 * All that is known of one ticket. Two records of one ticket merge commutatively, associatively and idempotently
 * (`mergeRecords`), so looks, imports, restores and peers may arrive in any order and any number of times.
 */
export interface TicketRecord {
  readonly key: TicketKey;
  readonly facts: { readonly [K in keyof Facts]?: Stamped<Facts[K]> };
  /** Canonical order: by instant, then by identity. */
  readonly events: readonly RecordedEvent[];
  /** The newest look that saw every message, if any: history before it has no gaps. */
  readonly completeAt?: Instant;
  readonly nativeDeadlines?: Stamped<readonly NativeDeadline[]>;
  readonly reported: { readonly [K in keyof ReportedMeasures]?: Stamped<NonNullable<ReportedMeasures[K]>> };
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}
