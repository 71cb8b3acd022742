import type { Instant } from '../time/instant';

/** One number of a typed or imported series: an NPS answer, the help centre's visitors of a month, a review. */
export interface SeriesPoint {
  /** `nps`, `csat`, or the name the file gives it, folded. */
  readonly metric: string;
  readonly at: Instant;
  readonly value: number;
  /** How many answers the value stands for. */
  readonly n?: number;
  /** Which of several points alike in one file: 2 for the second. What tells them apart, so that a file read again changes nothing. */
  readonly nth?: number;
  readonly group?: { readonly agent?: string; readonly team?: string; readonly channel?: string };
}
