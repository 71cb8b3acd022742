import type { KpiCsvLine } from '../kpi/screen/kpi-lines';
import type { Instant } from '../time/instant';
import type { Cell, CsvFormat } from './cell';
import { isoInstant, type OffsetAt } from './iso';
import { type CsvColumn, type CsvTable, csvChunks } from './table';

const column = (heading: string, cell: (line: KpiCsvLine) => Cell): CsvColumn<KpiCsvLine> => ({ heading, cell });

/** Thousandths are enough for any number shown, and a file that is opened twice reads the same. */
const rounded = (value: number | undefined): Cell =>
  value === undefined ? undefined : Math.round(value * 1000) / 1000;

const excluded = ({ result }: KpiCsvLine): Cell =>
  result.excluded
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${reason}=${count}`)
    .join(' ') || undefined;

/**
 * The KPI CSV: one line per metric × group × period, machine columns (ASCII digits, ISO 8601 with zone, durations in
 * seconds, shares in percent). What is unknown, or hidden because too little was counted, stays empty.
 */
export function kpiTable(offsetAt?: OffsetAt): CsvTable<KpiCsvLine> {
  const iso = (at: Instant): Cell => isoInstant(at, offsetAt);
  return [
    column('metric', ({ kpi }) => kpi.id),
    column('name', ({ kpi }) => kpi.name),
    column('unit', ({ kpi }) => kpi.unit),
    column('by', ({ by }) => by),
    column('group', ({ group }) => group || undefined),
    column('from', ({ from }) => iso(from)),
    column('to', ({ to }) => iso(to)),
    column('value', ({ result }) => rounded(result.value)),
    column('n', ({ result }) => result.n),
    column('top', ({ result }) => rounded(result.top)),
    column('median', ({ result }) => rounded(result.median)),
    column('p90', ({ result }) => rounded(result.p90)),
    column('mean', ({ result }) => rounded(result.mean)),
    column('interval_low', ({ result }) => rounded(result.interval?.low)),
    column('interval_high', ({ result }) => rounded(result.interval?.high)),
    column('previous_value', ({ before }) => rounded(before?.value)),
    column('previous_n', ({ before }) => before?.n),
    column('excluded', excluded),
    column('provisional', ({ result }) => result.provisional || undefined),
    column('vendor_computed', ({ result }) => result.vendor || undefined),
    column('read_coarsely', ({ result }) => result.coarse || undefined),
    column('low_sample', ({ result }) => result.isLowSample || result.isSmall || undefined),
  ];
}

/** The KPI CSV as text chunks. */
export const kpiCsv = (lines: Iterable<KpiCsvLine>, format: CsvFormat, offsetAt?: OffsetAt): Generator<string, void> =>
  csvChunks(kpiTable(offsetAt), lines, format);
