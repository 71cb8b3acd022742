import type { TicketEvent } from './event';
import type { Facts } from './facts';
import type { TicketKey } from './key';
import type { NativeDeadline, ReportedMeasures } from './observation';

/**
 * A ticket as clocks and KPIs read it: facts without stamps, the user's status mapping applied, the same message seen twice
 * counted once, events in order. Made from a record by `readLife`; also made directly by imports and tests.
 */
export interface TicketLife {
  readonly key: TicketKey;
  readonly facts: Partial<Facts>;
  readonly events: readonly TicketEvent[];
  readonly isHistoryComplete: boolean;
  readonly nativeDeadlines?: readonly NativeDeadline[];
  readonly reported?: ReportedMeasures;
}
