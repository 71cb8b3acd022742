import type { Actor, Precision } from '../tickets/facts';
import type { SlaMetric } from '../tickets/observation';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';

export type ClockState = 'inactive' | 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** A stretch of a cycle and why time did or did not count in it. `[from, to)`. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: 'open' | 'closed' | 'paused' | 'solved';
  /** Counted seconds inside the stretch: 0 unless `kind` is `open`. */
  readonly counted: Duration;
  /** Who held the ticket, where that is known. */
  readonly holder?: Actor;
}

/** One run of a clock, from what started it to what ended it. */
export interface ClockCycle {
  readonly state: ClockState;
  /** 1 for the first run; 0 when the clock never started. */
  readonly cycle: number;
  readonly target?: Duration;
  readonly activatedAt?: Instant;
  readonly fulfilledAt?: Instant;
  /** When the run ended: fulfilled, or cancelled by a merge. Missing while it is open. */
  readonly endedAt?: Instant;
  readonly breachAt?: Instant;
  /** A breached clock can be paused too. */
  readonly isPaused: boolean;
  /** Counted seconds (business or calendar, by the rule) from start to end or now. */
  readonly elapsed?: Duration;
  /** `target - elapsed`; negative when overdue. */
  readonly remaining?: Duration;
  /** Up to when `elapsed` counts: the end of the cycle, or the `now` it was computed for. */
  readonly asOf?: Instant;
  readonly policyId?: string;
  readonly scheduleId?: string;
  readonly hours?: 'business' | 'calendar';
  /** The coarsest precision among the facts that decide this cycle. */
  readonly precision: Precision;
  /** The helpdesk's own deadline leads, by the user's choice (`ledByTheirs`); `oursAt` is what our policies would say. */
  readonly ledBy?: 'helpdesk';
  readonly oursAt?: Instant;
  /** Given by `explain`, not by `replay`: a year-long ticket has hundreds. */
  readonly stretches?: readonly Stretch[];
}

/** One metric of one ticket: its current cycle and the ones before. */
export interface Clock extends ClockCycle {
  readonly metric: SlaMetric;
  readonly earlier: readonly ClockCycle[];
}

/** Every clock of a ticket at one instant. */
export interface TicketClocks {
  readonly now: Instant;
  readonly clocks: readonly Clock[];
  /** The next instant at which any state, pause or running/resting changes without a new event; for one alarm. */
  readonly nextChangeAt?: Instant;
}
