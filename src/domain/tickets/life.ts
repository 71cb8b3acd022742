import type { Duration } from '../time/duration';
import type { TicketEvent } from './event';
import type { Facts, Priority, Status } from './facts';
import type { TicketKey } from './key';
import type { NativeDeadline, ReportedMeasures } from './observation';

/** What a ticket was at its creation, before its first event. */
export interface Initially {
  readonly status?: Status;
  readonly priority?: Priority;
  readonly tags?: readonly string[];
  readonly team?: string;
}

/** Time worked on a ticket, and the keys (`agentKey`) of who worked. */
export interface Worked {
  readonly time: Duration;
  readonly by: readonly string[];
}

/**
 * A ticket as clocks and KPIs read it: facts without stamps, the user's status mapping applied, the same message seen twice
 * counted once, events in order. Made from a record by `readLife`; also made directly by imports and tests.
 */
export interface TicketLife {
  readonly key: TicketKey;
  /** What is true now, after all events. */
  readonly facts: Partial<Facts>;
  /** Where it is known. Without it a fact that no event ever changed held from the start. */
  readonly initially?: Initially;
  readonly events: readonly TicketEvent[];
  readonly isHistoryComplete: boolean;
  readonly nativeDeadlines?: readonly NativeDeadline[];
  readonly reported?: ReportedMeasures;
  /** Measured in this browser, where the user wants it. */
  readonly worked?: Worked;
}
