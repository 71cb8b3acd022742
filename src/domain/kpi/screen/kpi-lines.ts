import type { Instant } from '../../time/instant';
import { breakDown } from '../breakdown/break-down';
import type { Dimension } from '../breakdown/dimension';
import type { Kpi } from '../declaration';
import type { KpiResult } from '../result';
import { openView, type View } from '../view/view';
import { type Asked, ask, type KpiSource, scopeOf } from './context';
import type { KpiQuery } from './query';
import { answerScreen } from './screen';

/** One line of the KPI CSV: a metric of a group in a period, beside the same in the period compared with. */
export interface KpiCsvLine {
  readonly kpi: Kpi;
  /** What is grouped by: nothing for the whole, a dimension, or the steps of the trend. */
  readonly by: 'all' | Dimension | 'bucket';
  /** Word of the group, empty for the whole and for the unknown. */
  readonly group: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly result: KpiResult;
  readonly before?: KpiResult;
}

/** Dimensions the file breaks numbers down by. */
export const CSV_DIMENSIONS: readonly Dimension[] = ['agent', 'team', 'channel', 'priority', 'helpdesk'];

/**
 * Every number of a question as lines: each metric as a whole, by the dimensions, and bucket by bucket. Undefined when the
 * period is none. The whole's lines are the cards of a screen with the same question.
 */
export function kpiLines(
  source: KpiSource,
  query: KpiQuery,
  dimensions: readonly Dimension[] = CSV_DIMENSIONS,
): readonly KpiCsvLine[] | undefined {
  const asked = ask(source, query);
  const screen = answerScreen(source, { ...query, hasTrends: true });
  if (asked === undefined || screen === undefined) return undefined;
  const earlier = asked.before && openView(source.table, scopeOf(asked.before, query, source.now));
  return screen.lines.flatMap(({ kpi, result, before, trend }) => [
    { kpi, by: 'all', group: '', ...asked.period, result, ...(before && { before }) } as const,
    ...dimensions.flatMap((dimension) => byDimension(kpi, dimension, asked, earlier)),
    ...trend.map(({ from, to, result: own }) => ({ kpi, by: 'bucket', group: '', from, to, result: own }) as const),
  ]);
}

function byDimension(kpi: Kpi, by: Dimension, asked: Asked, earlier: View | undefined): readonly KpiCsvLine[] {
  if (kpi.statistic.how === 'series') return [];
  const { source, view, reading, period } = asked;
  const { zone } = source.calendar;
  const before = new Map(
    earlier ? breakDown(kpi, earlier, reading, [by], zone).map(({ group, result }) => [group[0] ?? '', result]) : [],
  );
  const names = by === 'agent' ? source.table.dictionary.agentNames : {};
  return breakDown(kpi, view, reading, [by], zone).map(({ group: [word = ''], result }) => {
    const then = before.get(word);
    return { kpi, by, group: names[word] ?? word, ...period, result, ...(then && { before: then }) };
  });
}

/** Ordinals of the tickets that put anything into the numbers of a question: what its Tickets CSV lists. */
export function ticketsIn(source: KpiSource, query: KpiQuery): ReadonlySet<number> {
  const asked = ask(source, query);
  const tickets = new Set<number>();
  if (asked === undefined) return tickets;
  for (const kind of Object.keys(source.table.chunks) as (keyof typeof source.table.chunks)[]) {
    for (const when of ['dated', 'lasting'] as const) {
      for (const { chunk, rows } of asked.view.select(kind, when)) {
        for (const row of rows) tickets.add(chunk.ticket[row] as number);
      }
    }
  }
  return tickets;
}
