import initSqlJs, { type Database } from 'sql.js';
import { NO_VALUE } from '@/domain/kpi/columns/chunk';
import type { HelpclockDatabase } from '@/storage/database';
import { chunksOf, type Eight, QUERIES } from './eight';
import { NOW } from './lives';

/** The same rows in SQLite compiled to WebAssembly, an index on the date of each table. @returns the database file */
export async function makeSql(db: HelpclockDatabase, wasm: string): Promise<Uint8Array> {
  const { Database: Sqlite } = await initSqlJs({ locateFile: () => wasm });
  const sql = new Sqlite();
  for (const kind of new Set(QUERIES.map((query) => query.kind))) {
    sql.run(`create table ${kind} (at integer, marks integer, team integer, value integer)`);
    const insert = sql.prepare(`insert into ${kind} values (?, ?, ?, ?)`);
    sql.run('begin');
    for (const { at, marks, team, values, length, exclusion } of await chunksOf(db, kind)) {
      for (let row = 0; row < length; row++) {
        if (exclusion[row] !== 0) continue;
        const value = values.calendar?.[row] ?? NO_VALUE;
        insert.run([at[row] as number, marks[row] as number, team[row] as number, value === NO_VALUE ? null : value]);
      }
    }
    sql.run('commit');
    insert.free();
    sql.run(`create index ${kind}_at on ${kind} (at)`);
  }
  const bytes = sql.export();
  sql.close();
  return bytes;
}

export async function openSql(bytes: Uint8Array, wasm: string): Promise<Database> {
  const { Database: Sqlite } = await initSqlJs({ locateFile: () => wasm });
  return new Sqlite(bytes);
}

/** The eight numbers of a period, in SQL as plainly as it goes. */
export function eightInSql(sql: Database, from: number, to: number, team?: number): Eight {
  const found: Record<string, number | undefined> = {};
  for (const { id, kind, all, none, hasValue, good, dueBy = 0 } of QUERIES) {
    const where = `at >= ${from} and at < ${to} and (marks & ${all}) = ${all} and (marks & ${none}) = 0${team === undefined ? '' : ` and team = ${team}`}${hasValue ? ' and value is not null' : ''}${dueBy === 0 ? '' : ` and ((marks & ${dueBy}) = 0 or at <= ${NOW / 1000})`}`;
    const one = (select: string): number | undefined => {
      const value = sql.exec(select)[0]?.values[0]?.[0];
      return typeof value === 'number' ? value : undefined;
    };
    const n = one(`select count(*) from ${kind} where ${where}`) ?? 0;
    if (hasValue) {
      const ranked = (share: number) =>
        one(
          `select value from ${kind} where ${where} order by value limit 1 offset ${Math.max(0, Math.ceil(share * n) - 1)}`,
        );
      found[id] = ranked(0.5);
      ranked(0.9);
      one(`select avg(value) from ${kind} where ${where}`);
    } else if (good !== undefined) {
      const top = one(`select count(*) from ${kind} where ${where} and (marks & ${good}) = ${good}`) ?? 0;
      found[id] = n === 0 ? undefined : (100 * top) / n;
    } else found[id] = n;
  }
  return found;
}
