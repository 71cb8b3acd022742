import type { Instant } from '../../time/instant';
import { type ColumnName, NO_SECOND, NO_VALUE } from '../columns/chunk';
import { wordsOf } from '../columns/dictionary';
import { columnOf, type Ground, groundOf, sieveOf } from '../compute';
import type { ExclusionReason, Kpi, MarkTest, Statistic } from '../declaration';
import { MARK } from '../sample';
import { cameBack, creationsByRequester } from '../statistics/first-contact';
import { leftOut } from '../view/sift';
import type { Selection } from '../view/view';
import { worthOf } from '../worth';
import type { Asked } from './context';

/** One row a number is made of: what one ticket put in. */
export interface KpiRow {
  /** Ordinal of the ticket in the table. */
  readonly ticket: number;
  /** The instant that dates the row; missing where nothing does yet. */
  readonly at?: Instant;
  /** Which side of a ratio it stands on; `of` for all other statistics. */
  readonly side: 'of' | 'top' | 'bottom';
  /** Seconds, a count, a score or money. */
  readonly value?: number;
  /** Whether a share counts it above the line: 1, 0, or -1 where it is taken away. */
  readonly weight?: number;
  /** Key of the credited agent, empty when unknown. */
  readonly agent: string;
  readonly precision: 'exact' | 'minute' | 'relative';
  /** The helpdesk's own figure. */
  readonly isVendor: boolean;
}

/**
 * Every row a number is made of, in the order of the table. Rows carry all it takes to compute the number again
 * (`aggregateRows`), so that a list or a CSV adds up to the card.
 */
export function rowsOf(kpi: Kpi, asked: Asked): readonly KpiRow[] {
  const { statistic } = kpi;
  if (statistic.how === 'series') return [];
  const ground = groundOf(kpi, asked.view, asked.reading);
  if (statistic.how === 'ratio') return [...listed('top', ground, asked), ...listed('bottom', ground, asked)];
  const weightOf = weigher(statistic, asked);
  const column = valueColumn(statistic, asked);
  return ground.top.counted.flatMap((selection) =>
    [...selection.rows].map((row) => {
      const value = statistic.how === 'worth' ? worthIn(selection, row) : valueIn(selection, row, column);
      const weight = weightOf?.(selection, row);
      return {
        ...plainRow(selection, row, 'of', asked),
        ...(value === undefined ? {} : { value }),
        ...(weight === undefined ? {} : { weight }),
      };
    }),
  );
}

function valueIn({ chunk }: Selection, row: number, column: ColumnName | undefined): number | undefined {
  const value = column === undefined ? undefined : chunk.values[column]?.[row];
  return value === NO_VALUE ? undefined : value;
}

const worthIn = (selection: Selection, row: number): number =>
  worthOf(valueIn(selection, row, 'worthMillions') ?? 0, valueIn(selection, row, 'worthHundredths') ?? 0);

/** The rows left out of a number for one reason, so that they can be listed. */
export function rowsLeftOut(kpi: Kpi, asked: Asked, reason: ExclusionReason): readonly KpiRow[] {
  const { statistic } = kpi;
  if (statistic.how === 'series') return [];
  const selections = leftOut(asked.view, sieveOf(statistic, asked.reading), reason);
  return selections.flatMap((selection) => [...selection.rows].map((row) => plainRow(selection, row, 'of', asked)));
}

function listed(side: 'top' | 'bottom', ground: Ground, asked: Asked): readonly KpiRow[] {
  const selections = ground[side]?.counted ?? [];
  return selections.flatMap((selection) => [...selection.rows].map((row) => plainRow(selection, row, side, asked)));
}

function plainRow({ chunk }: Selection, row: number, side: KpiRow['side'], { source }: Asked): KpiRow {
  const at = chunk.at[row] as number;
  const marks = chunk.marks[row] as number;
  return {
    ticket: chunk.ticket[row] as number,
    side,
    ...(at === NO_SECOND ? {} : { at: (at * 1000) as Instant }),
    agent: wordsOf(source.table.dictionary, 'agent')[chunk.agent[row] as number] ?? '',
    precision: (marks & MARK.coarse) !== 0 ? 'relative' : (marks & MARK.minute) !== 0 ? 'minute' : 'exact',
    isVendor: (marks & MARK.vendor) !== 0,
  };
}

const valueColumn = (statistic: Statistic, { reading }: Asked) =>
  statistic.how === 'durations'
    ? columnOf(statistic.value, reading)
    : statistic.how === 'numbers'
      ? statistic.value
      : undefined;

type Weigher = (selection: Selection, row: number) => number;

const fits = (mark: number, { any = 0, all = 0, none = 0 }: MarkTest): boolean =>
  (mark & all) === all && (mark & none) === 0 && (any === 0 || (mark & any) !== 0);

function weigher(statistic: Statistic, { view, reading }: Asked): Weigher | undefined {
  const test =
    (good: MarkTest, less?: MarkTest): Weigher =>
    ({ chunk }, row) => {
      const mark = chunk.marks[row] as number;
      return (fits(mark, good) ? 1 : 0) - (less !== undefined && fits(mark, less) ? 1 : 0);
    };
  switch (statistic.how) {
    case 'share':
      return test(statistic.good, statistic.less);
    case 'sum':
      return test(statistic.counted);
    case 'ticket-share':
      return test({}, statistic.bad);
    case 'difference':
      return test({}, statistic.less);
    case 'late-backlog': {
      const end = Math.min(Math.ceil(view.scope.to / 1000), Math.ceil(view.scope.now / 1000));
      return ({ chunk }, row) => ((chunk.lateAt?.[row] ?? NO_SECOND) <= end ? 1 : 0);
    }
    case 'first-contact': {
      const later = creationsByRequester(view, reading.reopenDays);
      return ({ chunk }, row) => {
        const isSpoilt = ((chunk.marks[row] as number) & (MARK.followed | MARK.reopened)) !== 0;
        return isSpoilt || cameBack(chunk, row, later, reading.reopenDays) ? 0 : 1;
      };
    }
    default:
      return undefined;
  }
}
