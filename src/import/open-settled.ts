import { formatById } from '@/domain/import/formats';
import { type ImportProblem, stop } from '@/domain/import/import-problem';
import type { SettledFile } from '@/domain/import/settled-file';
import type { Instant } from '@/domain/time/instant';
import { ENCODINGS } from './encoding';
import { type FileRows, rowsOf } from './rows-of';
import type { ExportSource } from './source';
import { openTable } from './table';

const UNKNOWN = stop('unknown-format', 'The file was understood by another version of Helpclock. Choose it again.');

/** Opens a file that was understood before: it is not read whole a second time to find out what it is. */
export async function openSettled(
  source: ExportSource,
  { mapping, encoding, asOf }: SettledFile,
  now: Instant,
): Promise<FileRows | ImportProblem> {
  const format = formatById(mapping.format);
  const known = ENCODINGS.find((one) => one === encoding);
  if (format === undefined || known === undefined) return UNKNOWN;
  const table = await openTable(source, known);
  return 'severity' in table ? table : rowsOf(table, { mapping, format, asOf, now });
}
