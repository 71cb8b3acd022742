import type { ImportProblem } from '@/domain/import/import-problem';
import { ENCODINGS } from '@/import/encoding';
import { type ExportReading, type ReadSlice, readExport } from '@/import/read-export';
import { blobSource } from '@/import/source';
import type { ImportingFile } from '@/storage/import/progress';
import type { Background } from '../background';

/** A file opened where it was left. A copy in memory only: a killed worker opens it again. */
export interface OpenImport {
  readonly id: string;
  readonly reading: ExportReading;
  readonly next: () => Promise<ReadSlice | undefined>;
}

/** Opens the file, or says why it cannot be read any more. */
export async function openImport(
  { parcels, clock }: Background,
  { id, parcel, name, choices, encoding, done }: ImportingFile,
): Promise<OpenImport | readonly ImportProblem[]> {
  const file = await parcels.open(parcel);
  if (file === undefined) return [];
  const known = ENCODINGS.find((one) => one === encoding);
  const reading = await readExport(blobSource(file, name), {
    now: clock(),
    choices,
    ...(known && { encoding: known }),
  });
  if (!reading.canRead) return reading.problems;
  return { id, reading, next: readAhead(reading.slices(done)) };
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
