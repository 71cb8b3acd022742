import type { DayInterval, LocalDate } from '../time/schedule';

/** A day a list says is free, wholly or in part. */
export interface ClosedDay {
  readonly on: LocalDate;
  readonly name: string;
  /** The closed hours of a half day (`13:00`–`24:00`); the whole day when missing. */
  readonly hours?: DayInterval;
}
