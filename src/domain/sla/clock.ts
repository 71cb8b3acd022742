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
  /** Who held the ticket. */
  readonly holder?: Actor;
}

/** One run of a clock, from what started it to what ended it. */
export interface ClockCycle {
  readonly state: ClockState;
  readonly cycle: number;
  readonly target?: Duration;
  readonly activatedAt?: Instant;
  readonly fulfilledAt?: Instant;
  readonly breachAt?: Instant;
  /** A breached clock can be paused too. */
  readonly isPaused: boolean;
  /** Counted seconds (business or calendar, by the rule) from start to end or now. */
  readonly elapsed?: Duration;
  /** `target - elapsed`; negative when overdue. */
  readonly remaining?: Duration;
  readonly policyId?: string;
  readonly scheduleId?: string;
  readonly hours?: 'business' | 'calendar';
  /** The coarsest precision among the facts that decide this cycle. */
  readonly precision: Precision;
  readonly stretches: readonly Stretch[];
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
