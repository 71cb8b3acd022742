import type { Duration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import type { KpiDefinitions } from '../definitions';

/** A team of the user's own making, for helpdesks that know none. */
export interface OwnTeam {
  readonly name: string;
  /** Ids or names of agents. */
  readonly members: readonly string[];
}

/** What measuring one ticket needs besides the ticket: the schedule that rules it, already bound. */
export interface MeasureContext {
  readonly definitions: KpiDefinitions;
  readonly teams?: readonly OwnTeam[];
  /** Open seconds in `[from, to)`; missing where no schedule is known. */
  readonly openTime?: (from: Instant, to: Instant) => Duration;
  readonly isOpenAt?: (at: Instant) => boolean;
}

export const DAY_MS = 86_400_000;
