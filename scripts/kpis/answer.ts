import { lacksFor } from '@/domain/import/kpi-needs';
import type { Role } from '@/domain/import/roles';
import { breakDown } from '@/domain/kpi/breakdown/break-down';
import type { Dimension } from '@/domain/kpi/breakdown/dimension';
import { type SampleTable, tableOf } from '@/domain/kpi/columns/table';
import { computeKpi, type KpiReading } from '@/domain/kpi/compute';
import type { Kpi } from '@/domain/kpi/declaration';
import { defaultDefinitions } from '@/domain/kpi/definitions';
import { measureLife } from '@/domain/kpi/measure/measure-life';
import type { TeamCalendar } from '@/domain/kpi/period/calendar';
import type { Period } from '@/domain/kpi/period/period';
import { kpisWith } from '@/domain/kpi/presets/presets';
import type { KpiResult } from '@/domain/kpi/result';
import { computeSeries } from '@/domain/kpi/series/compute-series';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import { openView, type View } from '@/domain/kpi/view/view';
import { readLife } from '@/domain/tickets/read-life';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import type { Promises } from './promises-file';

export interface Question {
  readonly records: readonly TicketRecord[];
  readonly series: readonly SeriesPoint[];
  readonly promises: Promises;
  readonly calendar: TeamCalendar;
  readonly period: Period;
  readonly now: Instant;
  readonly presets: readonly string[];
  readonly by: readonly Dimension[];
  readonly roles: ReadonlySet<Role>;
}

/** A KPI the file gives. `business` stands beside durations where working hours are known. */
export interface Computed {
  readonly kpi: Kpi;
  readonly result: KpiResult;
  readonly business?: KpiResult;
  readonly by: readonly { readonly group: readonly string[]; readonly result: KpiResult }[];
}

export interface Answer {
  readonly tickets: number;
  readonly computed: readonly Computed[];
  readonly missing: readonly { readonly kpi: Kpi; readonly why: string }[];
}

const readingIn = (hours: KpiReading['hours'], zone: string): KpiReading => ({
  hours,
  reopenDays: defaultDefinitions.reopenDays,
  zone,
});

/** Measures every ticket and computes every KPI of the catalogue, or says why it cannot. */
export function answer(question: Question): Answer {
  const table = measureAll(question);
  const view = openView(table, { ...question.period, now: question.now });
  const computed: Computed[] = [];
  const missing: { kpi: Kpi; why: string }[] = [];
  for (const kpi of kpisWith(question.presets)) {
    const one = compute(kpi, view, question);
    const why = whyNot(one, question);
    if (why === undefined) computed.push(one);
    else missing.push({ kpi, why });
  }
  return { tickets: question.records.length, computed, missing };
}

export function measureAll({ records, promises, now }: Pick<Question, 'records' | 'promises' | 'now'>): SampleTable {
  const yardstick = { ...promises, definitions: defaultDefinitions };
  return tableOf(records.map((record) => measureLife(readLife(record), yardstick, now)));
}

function compute(kpi: Kpi, view: View, { series, period, by, calendar }: Question): Computed {
  if (kpi.statistic.how === 'series') return { kpi, result: computeSeries(kpi, series, period), by: [] };
  const reading = readingIn('calendar', calendar.zone);
  const result = computeKpi(kpi, view, reading);
  const business =
    kpi.statistic.how === 'durations' ? computeKpi(kpi, view, readingIn('business', calendar.zone)) : undefined;
  const [first, second] = by;
  const dimensions =
    first === undefined ? undefined : second === undefined ? ([first] as const) : ([first, second] as const);
  return {
    kpi,
    result,
    ...(business === undefined || business.n === 0 ? {} : { business }),
    by: dimensions === undefined ? [] : breakDown(kpi, view, reading, dimensions, calendar.zone),
  };
}

const NEEDS_PROMISES = new Set(['M16', 'M16-tickets', 'M16-open', 'M14-late']);

const NEEDS_HOURS = new Set(['M29', 'M29-outside']);

function whyNot({ kpi, result, business }: Computed, { roles, promises }: Question): string | undefined {
  const { how } = kpi.statistic;
  if (how === 'series')
    return result.n > 0 ? undefined : 'a figure that is typed or imported as a series, and the file has none';
  if (NEEDS_PROMISES.has(kpi.id) && promises.policies.length === 0)
    return 'no promises: give policies in the schedule file';
  if (NEEDS_HOURS.has(kpi.id) && promises.schedules.length === 0) return 'no working hours: give them with --schedule';
  if (how === 'durations' && result.n > 0) return undefined;
  const lacks = lacksFor(kpi, (role) => roles.has(role));
  if (lacks.length > 0) return lacks.join(', ');
  if (result.n > 0 || (business?.n ?? 0) > 0) return undefined;
  if (result.excluded.length > 0)
    return `every row is left out (${result.excluded.map(({ reason, count }) => `${reason}: ${count}`).join(', ')})`;
  if (kpi.id === 'M19') return 'no surveys sent';
  if (kpi.id === 'M26') return 'nobody’s reply is told of in the period';
  return result.value === undefined ? 'nothing to count in the period' : undefined;
}
