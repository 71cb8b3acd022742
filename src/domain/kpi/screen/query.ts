import type { LocalDate } from '../../time/schedule';
import type { Dimension } from '../breakdown/dimension';
import type { KpiReading } from '../compute';
import type { BucketUnit } from '../period/buckets';
import type { PeriodChoice } from '../period/period';
import type { Filter } from '../view/filter';

/**
 * What numbers are held against: the equally long period right before, or a baseline of the same length that begins on a
 * date the user keeps.
 */
export type Against = 'previous' | 'nothing' | { readonly baselineFrom: LocalDate };

/** One question to the KPIs: what a filter bar says. "My numbers" are a filter by `myAgents`. */
export interface KpiQuery {
  readonly period: PeriodChoice;
  readonly against: Against;
  readonly filter: Filter;
  readonly hours: KpiReading['hours'];
  /** Ids of the KPIs wanted; all when missing. */
  readonly kpis?: readonly string[];
  /** Whether buckets for a sparkline are wanted. */
  readonly hasTrends: boolean;
  /** How the buckets are cut; by what fits the period when missing. */
  readonly unit?: BucketUnit;
}

/** One or two crossed dimensions of a breakdown. */
export type Dimensions = readonly [Dimension] | readonly [Dimension, Dimension];
