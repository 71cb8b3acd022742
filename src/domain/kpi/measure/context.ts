import type { Duration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import type { KpiDefinitions } from '../definitions';

/** What measuring one ticket needs besides the ticket: the schedule that rules it, already bound. */
export interface MeasureContext {
  readonly definitions: KpiDefinitions;
  /** Open seconds in `[from, to)`; missing where no schedule is known. */
  readonly openTime?: (from: Instant, to: Instant) => Duration;
  readonly isOpenAt?: (at: Instant) => boolean;
}

export const DAY_MS = 86_400_000;
