import * as aq from 'arquero';
import { NO_VALUE } from '@/domain/kpi/columns/chunk';
import type { HelpclockDatabase } from '@/storage/database';
import { chunksOf, type Eight, QUERIES } from './eight';
import { NOW } from './lives';

export type Tables = ReadonlyMap<string, aq.ColumnTable>;

/** The same rows as arquero tables. */
export async function openArquero(db: HelpclockDatabase): Promise<Tables> {
  const tables = new Map<string, aq.ColumnTable>();
  for (const kind of new Set(QUERIES.map((query) => query.kind))) {
    const chunks = (await chunksOf(db, kind)).map(({ at, marks, team, values, length }) =>
      aq.table({ at, marks, team, value: values.calendar ?? new Int32Array(length).fill(NO_VALUE) }),
    );
    const [first, ...rest] = chunks;
    if (first !== undefined) tables.set(kind, first.concat(...rest));
  }
  return tables;
}

type Row = { readonly at: number; readonly marks: number; readonly team: number; readonly value: number };

/** The eight numbers of a period. */
export function eightInArquero(tables: Tables, from: number, to: number, team?: number): Eight {
  const found: Record<string, number | undefined> = {};
  for (const { id, kind, all, none, hasValue, good, dueBy = 0 } of QUERIES) {
    const rows = tables
      .get(kind)
      ?.filter(
        aq.escape(
          (row: Row) =>
            row.at >= from &&
            row.at < to &&
            (row.marks & all) === all &&
            (row.marks & none) === 0 &&
            (team === undefined || row.team === team) &&
            ((row.marks & dueBy) === 0 || row.at <= NOW / 1000) &&
            (!hasValue || row.value !== NO_VALUE),
        ),
      );
    const n = rows?.numRows() ?? 0;
    if (rows === undefined || n === 0) found[id] = hasValue || good !== undefined ? undefined : 0;
    else if (hasValue) {
      const sorted = rows.orderby('value').array('value') as number[];
      found[id] = sorted[Math.max(0, Math.ceil(0.5 * n) - 1)];
      rows.rollup({ mean: aq.op.mean('value') }).objects();
    } else if (good !== undefined) {
      const top = rows.filter(aq.escape((row: Row) => (row.marks & good) === good)).numRows();
      found[id] = (100 * top) / n;
    } else found[id] = n;
  }
  return found;
}
