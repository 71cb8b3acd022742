import type { RatingScale } from '../tickets/event';
import type { ExclusionReason } from './declaration';
import type { Interval } from './statistics/wilson';

/** A KPI's answer. What is not known is missing, never 0. Durations in seconds, shares in percent. */
export interface KpiResult {
  readonly kpi: string;
  /** The number shown. Missing when nothing was counted, or too little (`isSmall`). */
  readonly value?: number;
  /** Rows counted. */
  readonly n: number;
  /** Numerator of a share or ratio. */
  readonly top?: number;
  readonly median?: number;
  /** Hidden below 10 rows. */
  readonly p90?: number;
  readonly mean?: number;
  readonly lowest?: number;
  readonly highest?: number;
  readonly total?: number;
  /** Scale of a mean rating. */
  readonly scale?: RatingScale;
  /** 95 %, in percent. */
  readonly interval?: Interval;
  /** Fewer rows than the KPI's minimum: only counts are shown. */
  readonly isSmall: boolean;
  /** 5 ≤ n < 30 of a share: shown as a low sample. */
  readonly isLowSample: boolean;
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly count: number }[];
  /** Rows that may still change their verdict. */
  readonly provisional: number;
  /** Rows whose value the helpdesk computed. */
  readonly vendor: number;
  /** Rows read to the minute or coarser. */
  readonly coarse: number;
}
