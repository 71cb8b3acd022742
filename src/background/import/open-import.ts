import type { ImportProblem } from '@/domain/import/import-problem';
import { openSettled } from '@/import/open-settled';
import type { FileRows } from '@/import/rows-of';
import type { ReadSlice } from '@/import/slices';
import { blobSource } from '@/import/source';
import type { ImportingFile } from '@/storage/import/progress';
import type { Background } from '../background';

/** A file opened where it was left. A copy in memory only: a killed worker opens it again. */
export interface OpenImport extends Pick<FileRows, 'summary' | 'notes'> {
  readonly id: string;
  readonly next: () => Promise<ReadSlice | undefined>;
}

/** Opens the file, or says why it cannot be read any more. */
export async function openImport(
  { parcels, clock }: Background,
  { id, parcel, name, settled, done }: ImportingFile,
): Promise<OpenImport | readonly ImportProblem[]> {
  const file = await parcels.open(parcel);
  if (file === undefined) return [];
  const rows = await openSettled(blobSource(file, name), settled, clock());
  if ('severity' in rows) return [rows];
  return { id, summary: rows.summary, notes: rows.notes, next: readAhead(rows.slices(done)) };
}

/** Gives what comes one after the other, and while one is being stored reads the next. Fails when it is asked, not before. */
function readAhead<T>(items: AsyncGenerator<T, void>): () => Promise<T | undefined> {
  let ahead = Promise.allSettled([items.next()]);
  return async () => {
    const [read] = await ahead;
    if (read.status === 'rejected') throw read.reason;
    if (!read.value.done) ahead = Promise.allSettled([items.next()]);
    return read.value.done ? undefined : read.value.value;
  };
}
