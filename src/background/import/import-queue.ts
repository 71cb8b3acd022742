import {
  IMPORTED,
  IMPORTING,
  type ImportCounts,
  type ImportingFile,
  type ImportResult,
  loadImported,
  loadImporting,
} from '@/storage/import/progress';
import type { Background } from '../background';

/** Results kept to be shown. Their row notes are a few hundred kilobytes at the most. */
const MOST_RESULTS = 10;

export const NOTHING_YET: ImportCounts = { added: 0, merged: 0, unchanged: 0, points: 0 };

/** Changes the files under way in a transaction of its own, or in the one that is running. */
export const changeImporting = (
  { db }: Background,
  change: (queue: readonly ImportingFile[]) => readonly ImportingFile[],
): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const queue = change(await loadImporting(db));
    if (queue.length === 0) await db.meta.delete(IMPORTING);
    else await db.meta.put({ key: IMPORTING, value: queue });
  });

/** Ends a file: it leaves the queue and its result is kept, in one transaction; then the file itself is forgotten. */
export async function endImport(
  background: Background,
  file: ImportingFile,
  end: Pick<ImportResult, 'outcome' | 'summary' | 'problems'>,
): Promise<void> {
  const { db, clock, parcels } = background;
  const result: ImportResult = { id: file.id, name: file.name, endedAt: clock(), counts: file.counts, ...end };
  await db.transaction('rw', db.meta, async () => {
    await changeImporting(background, (queue) => queue.filter(({ id }) => id !== file.id));
    const known = (await loadImported(db)).filter(({ id }) => id !== file.id);
    await db.meta.put({ key: IMPORTED, value: [result, ...known].slice(0, MOST_RESULTS) });
  });
  await parcels.remove(file.parcel);
}
