import type { ExportFormat } from '@/domain/import/format';
import { headingsOf } from '@/domain/import/header';
import type { ImportProblem } from '@/domain/import/import-problem';
import { withThread } from '@/domain/import/json-thread';
import type { ImportMapping } from '@/domain/import/mapping';
import { rowReaders } from '@/domain/import/rows';
import type { RowContext, RowReading } from '@/domain/import/rows/row';
import type { SeriesPoint } from '@/domain/import/series-point';
import { type ImportSummary, summarist } from '@/domain/import/summary';
import { isTooWide } from '@/domain/import/survey';
import type { Instant } from '@/domain/time/instant';
import { zoneClock } from '@/domain/time/written/settle-time';
import { type ReadSlice, slicesOf } from './slices';
import type { Table, TableRow } from './table';
import { isLog, readWholeLog } from './whole-log';

/** Everything that was settled about a file. */
export interface HowToRead {
  readonly mapping: ImportMapping;
  readonly format: ExportFormat;
  readonly asOf: Instant;
  readonly now: Instant;
  readonly signal?: AbortSignal;
}

/** The rows of a file that was understood. */
export interface FileRows {
  readRow(row: TableRow): RowReading;
  /** See `ExportReading`. */
  slices(fromRow?: number): AsyncGenerator<ReadSlice, void>;
  readonly series: readonly SeriesPoint[];
  summary(): ImportSummary;
  /** What was taken for granted of a log; complete from the first slice on. */
  notes(): readonly ImportProblem[];
}

/** Reads a table's rows as its mapping says. */
export function rowsOf(table: Table, { mapping, format, asOf, now, signal }: HowToRead): FileRows {
  const headings = headingsOf(table.headings);
  const context: RowContext = { mapping, format, clock: zoneClock(mapping.zone), asOf, now };
  /** A reader counts what is alike in a file, so each reading of the file needs a new one. */
  const newReader = (): FileRows['readRow'] => {
    const read = rowReaders[mapping.kind](context);
    return ({ cells, record }) => {
      if (isTooWide(cells, headings)) return { kind: 'skipped', reason: 'too-many-cells' };
      const reading = read(cells);
      if (record === undefined || reading.kind === 'skipped' || reading.observation === undefined) return reading;
      return { ...reading, observation: withThread(reading.observation, record, context.clock) };
    };
  };
  const counting = summarist();
  const series: SeriesPoint[] = [];
  let notes: readonly ImportProblem[] = [];
  return {
    readRow: newReader(),
    async *slices(fromRow = 0) {
      const log = isLog(mapping) ? await readWholeLog(table, newReader(), signal) : undefined;
      notes = log?.notes ?? [];
      for await (const slice of slicesOf(table, newReader(), counting, signal, fromRow)) {
        series.push(...slice.series);
        yield log === undefined ? slice : { ...slice, observations: slice.observations.map(log.complete) };
      }
    },
    series,
    summary: counting.result,
    notes: () => notes,
  };
}
