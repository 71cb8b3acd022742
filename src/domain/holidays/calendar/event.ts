import type { Instant } from '../../time/instant';
import type { LocalDate, WallTime } from '../../time/schedule';

/** When an event begins or ends, as its file says it. */
export type CalendarMoment =
  /** A whole day, in whatever zone. */
  | { readonly kind: 'date'; readonly on: LocalDate }
  /** A wall-clock time of a zone; of the reader's own where the file names none. */
  | { readonly kind: 'wall'; readonly on: LocalDate; readonly time: WallTime; readonly zone?: string }
  | { readonly kind: 'instant'; readonly at: Instant };

/** One occurrence of an event of a calendar file. `[start, end)`. */
export interface CalendarEvent {
  readonly title: string;
  readonly start: CalendarMoment;
  readonly end: CalendarMoment;
  readonly isCancelled: boolean;
  /** Marked as not taking up time. */
  readonly isTransparent: boolean;
}
