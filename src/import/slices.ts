import { rowJoiner } from '@/domain/import/join';
import type { RowReading } from '@/domain/import/rows/row';
import type { SeriesPoint } from '@/domain/import/series-point';
import type { summarist } from '@/domain/import/summary';
import type { Observation } from '@/domain/tickets/observation';
import { isProblem, type Table, type TableRow } from './table';

/** What rows became, a slice of the file at a time. */
export interface ReadSlice {
  readonly observations: readonly Observation[];
  readonly series: readonly SeriesPoint[];
  /** Rows whose content has all been given, here or before: where a resumed import goes on. */
  readonly rows: number;
}

/** Rows that make a slice: so many that storing it is worth a transaction, so few that they weigh nothing. */
const ENOUGH = 1500;

/** Reads the rows of a table and joins what neighbouring rows say of one ticket. @param fromRow rows that were given before */
export async function* slicesOf(
  table: Table,
  readRow: (row: TableRow) => RowReading,
  counting: ReturnType<typeof summarist>,
  signal: AbortSignal | undefined,
  fromRow: number,
): AsyncGenerator<ReadSlice, void> {
  const joiner = rowJoiner();
  const number = pointCounter();
  let observations: Observation[] = [];
  let series: SeriesPoint[] = [];
  let rows = 0;
  /** First row of the ticket whose rows are still being gathered. */
  let heldFrom = 1;
  for await (const batch of table.rows()) {
    signal?.throwIfAborted();
    if (isProblem(batch)) return;
    const before = rows;
    for (const row of batch) {
      rows += 1;
      const reading = readRow(row);
      counting.add(reading);
      if (reading.kind === 'skipped') continue;
      const points = reading.points?.map(number) ?? [];
      if (rows <= fromRow) continue;
      series.push(...points);
      if (reading.observation === undefined) continue;
      const done = joiner.add(reading.observation);
      if (joiner.count() === 1) heldFrom = rows;
      if (done !== undefined) observations.push(done);
    }
    const given = joiner.count() === 0 ? rows : heldFrom - 1;
    const isEnough = Math.floor(rows / ENOUGH) > Math.floor(before / ENOUGH);
    if (!isEnough || given <= fromRow) continue;
    yield { observations, series, rows: given };
    [observations, series] = [[], []];
  }
  const last = joiner.flush();
  if (last !== undefined) observations.push(last);
  if (rows > fromRow) yield { observations, series, rows };
}

/** Numbers points that are alike, in the order of the file. */
function pointCounter(): (point: SeriesPoint) => SeriesPoint {
  const seen = new Map<string, number>();
  return (point) => {
    const content = JSON.stringify(point);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return nth === 1 ? point : { ...point, nth };
  };
}
