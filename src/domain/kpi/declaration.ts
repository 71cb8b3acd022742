import type { SampleKind, TicketExclusion, ValueName } from './sample';
import type { SeriesFormula } from './series/series';

/** Why a row of the population does not count, besides the exclusions every KPI shares. */
export const ROW_EXCLUSIONS = [
  'impossible',
  'imprecise',
  'incomplete-history',
  'no-customer-message',
  'agent-started',
  'not-eligible',
  'no-reply',
  'not-matured',
  'replies-unknown',
  'unknown',
  'other-scale',
  'hours-unknown',
] as const;
export type RowExclusion = (typeof ROW_EXCLUSIONS)[number];
export type ExclusionReason = TicketExclusion | RowExclusion;

/** A test of marks: at least one of `any`, all of `all`, none of `none`. */
export interface MarkTest {
  readonly any?: number;
  readonly all?: number;
  readonly none?: number;
}

/** Which samples a KPI is about. */
export interface Population extends MarkTest {
  readonly kind: SampleKind;
  /** Rows with one of these marks are left out, and counted under the reason. The first that fits names it. */
  readonly excluded?: readonly { readonly mark: number; readonly unless?: true; readonly because: RowExclusion }[];
  /** Rows younger than the reopen window are left out or counted as provisional. */
  readonly young?: 'excluded' | 'provisional';
  /** Open promises count as broken from their deadline on; before it they are shown apart. */
  readonly isJudgedAtDeadline?: 'decided' | 'open';
  /** `day-end`: what lasts at the end of the period, rather than what is dated in it. `now`: whatever its date. */
  readonly when?: 'dated' | 'lasting' | 'ever';
}

/** A column of seconds that is kept twice. */
export type TwofoldValue = Extract<ValueName, 'calendar' | 'wait' | 'work' | 'pending' | 'hold'>;
export type Headline = 'median' | 'mean' | 'p90';

/** How a number comes from rows. */
export type Statistic =
  | { readonly how: 'durations'; readonly of: Population; readonly value: TwofoldValue; readonly headline: Headline }
  | {
      readonly how: 'numbers';
      readonly of: Population;
      readonly value: 'replies' | 'messages' | 'score';
      readonly headline: Headline;
    }
  | { readonly how: 'share'; readonly of: Population; readonly good: MarkTest; readonly less?: MarkTest }
  | { readonly how: 'count'; readonly of: Population }
  /** How many of the population pass a test; unknown, not 0, where nobody could. */
  | { readonly how: 'sum'; readonly of: Population; readonly counted: MarkTest }
  /** Money of the rows, added up. */
  | { readonly how: 'worth'; readonly of: Population }
  /** Hours of the week in which something is dated, of 168. */
  | { readonly how: 'hours-covered'; readonly of: Population }
  | { readonly how: 'tickets'; readonly of: Population }
  | { readonly how: 'ticket-share'; readonly of: Population; readonly bad: MarkTest }
  | { readonly how: 'difference'; readonly of: Population; readonly less: MarkTest }
  | { readonly how: 'ratio'; readonly top: Population; readonly bottom: Population }
  | {
      readonly how: 'rate';
      readonly of: Population;
      readonly per: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
    }
  | { readonly how: 'late-backlog'; readonly of: Population }
  | { readonly how: 'growth'; readonly of: Population }
  | { readonly how: 'first-contact'; readonly of: Population }
  | { readonly how: 'series'; readonly formula: SeriesFormula };

export type Unit = 'seconds' | 'percent' | 'count' | 'score' | 'points' | 'rate' | 'money';

/** One KPI: everything every surface, the CSV, the report and the documentation say of it. */
export interface Kpi {
  /** `M1`, or `M13-backlog` where one line of the catalogue holds several numbers. */
  readonly id: string;
  /** Line of the catalogue. */
  readonly line: string;
  readonly name: string;
  readonly unit: Unit;
  /** Which way is good; `none` where neither is. */
  readonly direction: 'up' | 'down' | 'none';
  readonly statistic: Statistic;
  /** Below this number of counted rows no value is shown, only counts. */
  readonly minimumN: number;
  /** The rule in one sentence. The interface translates it under `kpi_<id>_rule`. */
  readonly rule: string;
  /** Whom it is counted over, in words; `kpi_<id>_population`. */
  readonly population: string;
  /** The instant that dates a row, in words; `kpi_<id>_date`. */
  readonly datedBy: string;
  /** Who defined it so. */
  readonly source: string;
  /** Id of another's definition that is in force in place of ours; the interface has its rule under `preset_<id>`. */
  readonly preset?: string;
}
