import { weekHourIn } from '../../time/week-hour';
import type { Kpi } from '../declaration';
import { percentile } from '../statistics/percentile';
import { unitsIn } from '../statistics/units';
import type { Scope } from '../view/view';
import type { KpiRow } from './rows';

/**
 * The number of a card computed from its rows alone, as a reader of the CSV would. Growth needs the period before, and is
 * not a sum of rows: undefined. Small samples are not hidden here.
 * @param zone IANA zone hours are told in
 */
export function aggregateRows(
  { statistic }: Kpi,
  rows: readonly KpiRow[],
  scope: Scope,
  zone: string,
): number | undefined {
  const weight = rows.reduce((sum, row) => sum + (row.weight ?? 0), 0);
  switch (statistic.how) {
    case 'durations':
    case 'numbers':
      return middle(
        rows.flatMap(({ value }) => value ?? []),
        statistic.headline,
      );
    case 'share':
    case 'first-contact':
      return rows.length === 0 ? undefined : (100 * weight) / rows.length;
    case 'count':
      return rows.length;
    case 'tickets':
      return new Set(rows.map(({ ticket }) => ticket)).size;
    case 'ticket-share':
      return ticketShare(rows);
    case 'sum':
      return rows.length === 0 ? undefined : weight;
    case 'hours-covered':
      return hoursIn(rows, zone);
    case 'worth':
      return rows.length === 0
        ? undefined
        : Math.round(100 * rows.reduce((sum, { value = 0 }) => sum + value, 0)) / 100;
    case 'difference':
    case 'late-backlog':
      return weight;
    case 'ratio': {
      const bottom = rows.filter(({ side }) => side === 'bottom').length;
      return bottom === 0 ? undefined : (100 * (rows.length - bottom)) / bottom;
    }
    case 'rate': {
      const units = unitsIn(scope, statistic.per);
      return units === 0 ? undefined : rows.length / units;
    }
    default:
      return undefined;
  }
}

function middle(values: readonly number[], headline: 'median' | 'mean' | 'p90'): number | undefined {
  if (values.length === 0) return undefined;
  if (headline === 'mean') return values.reduce((sum, value) => sum + value, 0) / values.length;
  const lowest = Math.min(
    0,
    values.reduce((least, value) => Math.min(least, value), 0),
  );
  const found = percentile(
    Uint32Array.from(values, (value) => value - lowest),
    headline === 'median' ? 0.5 : 0.9,
  );
  return found === undefined ? undefined : found + lowest;
}

function hoursIn(rows: readonly KpiRow[], zone: string): number | undefined {
  const weekHour = weekHourIn(zone);
  const hours = new Set(rows.flatMap(({ at }) => (at === undefined ? [] : weekHour(Math.floor(at / 1000)))));
  return hours.size === 0 ? undefined : hours.size;
}

function ticketShare(rows: readonly KpiRow[]): number | undefined {
  const all = new Set(rows.map(({ ticket }) => ticket));
  const failed = new Set(rows.filter((row) => row.weight === 0).map(({ ticket }) => ticket));
  return all.size === 0 ? undefined : (100 * (all.size - failed.size)) / all.size;
}
