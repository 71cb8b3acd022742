import type { Instant } from './instant';

/** A calendar day without zone: `YYYY-MM-DD`. */
export type LocalDate = string;
/** A wall-clock time: `HH:MM` or `HH:MM:SS`, `00:00` to `24:00`. */
export type WallTime = string;
/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Open hours inside one day. `end` at or before `start` means the interval runs overnight into the next day. */
export interface DayInterval {
  readonly start: WallTime;
  readonly end: WallTime;
}

/** What a dated exception is called, where it came from, and whether it counts. */
export interface Named {
  readonly name?: string;
  /** A preset (`preset:TR`) or a calendar file (`file:…`); missing when a person entered it. */
  readonly origin?: string;
  /** Switched off: the day is worked. It is kept so that taking the same list over again leaves it off. */
  readonly isOff?: boolean;
}

/** Hours taken out of the open time: every week on a weekday, or on one date (a half-day holiday). */
export type Break = DayInterval & ({ readonly weekday: Weekday } | DatedBreak);
export interface DatedBreak extends Named {
  readonly on: LocalDate;
}

/** A whole local calendar day without open time. */
export interface Holiday extends Named {
  readonly on: LocalDate;
}

/** Hours that replace the weekly ones on one date. An empty list closes the day. */
export interface DatedHours {
  readonly on: LocalDate;
  readonly intervals: readonly DayInterval[];
}

/** The hours in force from `from` on (absent: since ever), until the next version begins. */
export interface ScheduleVersion {
  readonly from?: Instant;
  readonly weekly: Readonly<Partial<Record<Weekday, readonly DayInterval[]>>>;
  readonly breaks?: readonly Break[];
  readonly holidays?: readonly Holiday[];
  readonly overrides?: readonly DatedHours[];
}

/** When a team works: an IANA zone and its hours, with history. */
export interface Schedule {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly versions: readonly ScheduleVersion[];
}
