import type { SlaMetric } from '../tickets/observation';

/** How far ahead of a deadline something is told: whichever comes first. */
export interface Ahead {
  readonly minutes?: number;
  /** Percent of the target used up. */
  readonly percent?: number;
}

/** What is told of one kind of clock. */
export interface AlertRule {
  /** Told when this little is left; absent: no warning. */
  readonly before?: Ahead;
  /** Told when the deadline passes. */
  readonly atBreach: boolean;
}

/** What interrupts a person, and when nothing may. */
export interface AlertSettings {
  readonly isOn: boolean;
  /** A metric that is absent is never told. */
  readonly metrics: { readonly [M in SlaMetric]?: AlertRule };
  /** `mine`: assigned to me. `team`: also what my teams hold. `all`: every ticket seen. */
  readonly whose: 'mine' | 'team' | 'all';
  /** `clock`: nothing outside the hours that rule the clock. `schedule`: nothing outside the hours of `quietScheduleId`. */
  readonly quiet: 'clock' | 'schedule' | 'never';
  readonly quietScheduleId?: string;
}
