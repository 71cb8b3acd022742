import type { Instant } from '@/domain/time/instant';
import { isKeptTable, parseKept } from '@/storage/archive/kept-tables';
import { type OpenArchive, openArchive, slicesOf } from '@/storage/archive/open-archive';
import { type ArchiveProblem, archiveProblem } from '@/storage/archive/problem';
import { SCHEMA_VERSION } from '@/storage/database';
import { parseSalt } from '@/storage/write/salt';
import { recordParser } from './parse-record';

export interface Verified {
  readonly archive: OpenArchive;
  readonly tickets: number;
  readonly slices: number;
}

/** Reads a whole archive without storing anything: it is as it was made, complete, and every ticket in it is one. */
export async function verify(file: Blob, now: Instant, passphrase?: string): Promise<Verified | ArchiveProblem> {
  const archive = await openArchive(file, SCHEMA_VERSION, passphrase);
  if ('sentence' in archive) return archive;
  const parse = recordParser(now, archive.header.schema);
  const total = { rows: 0, tickets: 0, slices: 0, told: -1 };
  for await (const read of slicesOf(file, archive)) {
    if (!('slice' in read)) return read;
    const { table, rows } = read.slice;
    if (!rows.every((row) => isRow(table, row, parse))) return archiveProblem('archive.damaged');
    if (read.next === undefined) {
      total.told = typeof rows[0] === 'number' && table === 'end' ? rows[0] : -1;
      continue;
    }
    total.rows += rows.length;
    total.tickets += table === 'tickets' ? rows.length : 0;
    total.slices += 1;
  }
  if (total.told !== total.rows) return archiveProblem('archive.damaged');
  return { archive, tickets: total.tickets, slices: total.slices };
}

/** Every row is what its table holds. A table this version does not know is passed over. */
function isRow(table: string, row: unknown, parse: ReturnType<typeof recordParser>): boolean {
  if (table === 'tickets') return parse(row) !== undefined;
  if (table === 'salt') return parseSalt(row) !== undefined;
  return !isKeptTable(table) || parseKept(table, row) !== undefined;
}
