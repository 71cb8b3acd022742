import { seriesPointOf } from '@/domain/kpi/series/from-import';
import { lifeReader } from '@/domain/tickets/lives';
import { mergeRecords } from '@/domain/tickets/merge';
import type { Observation } from '@/domain/tickets/observation';
import type { TicketRecord } from '@/domain/tickets/record';
import { recordOf } from '@/domain/tickets/record-of';
import type { Instant } from '@/domain/time/instant';
import type { ReadSlice } from '@/import/slices';
import { type ImportCounts, type ImportingFile, loadImporting } from '@/storage/import/progress';
import type { SeriesRow } from '@/storage/rows';
import { mergeTickets, type Slice, tablesOf } from '@/storage/write/merge-tickets';
import type { Background } from '../background';
import type { Job } from '../jobs/job';
import { anonymise } from '../privacy/anonymise';
import { changeImporting, endImport } from './import-queue';
import { type OpenImport, openImport } from './open-import';

/** Tickets merged in one transaction. */
const TOGETHER = 2000;

/** Reads the files that were handed over into the store, a slice of rows in a transaction with the note of how far it is. */
export function createImport(): Job {
  let open: OpenImport | undefined;
  let slice: ReadSlice | undefined;

  async function reopen(background: Background, file: ImportingFile): Promise<boolean> {
    const opened = await openImport(background, file);
    if (!('id' in opened)) {
      await endImport(background, file, { outcome: 'lost', problems: opened });
      return false;
    }
    open = opened;
    slice = undefined;
    return true;
  }

  /** A reading that failed is over: the next step opens the file anew where it was left. */
  async function nextSlice(): Promise<ReadSlice | undefined> {
    const reading = open;
    open = undefined;
    const next = await reading?.next();
    open = reading;
    return next;
  }

  return {
    name: 'import',
    async step(background) {
      const [file] = await loadImporting(background.db);
      if (file === undefined) {
        open = undefined;
        return false;
      }
      if (open?.id !== file.id && !(await reopen(background, file))) return true;
      slice ??= await nextSlice();
      if (slice === undefined) {
        await finish(background, file, open);
        open = undefined;
        return true;
      }
      const isStored = await storePart(background, file, slice);
      if (isStored) slice = undefined;
      return true;
    },
  };
}

const finish = (background: Background, file: ImportingFile, open: OpenImport | undefined): Promise<void> =>
  endImport(background, file, {
    outcome: 'done',
    problems: [...file.settled.problems, ...(open?.notes() ?? [])],
    ...(open && { summary: open.summary() }),
  });

/** Stores the next tickets of a slice. True when the slice is stored whole. */
async function storePart(background: Background, file: ImportingFile, slice: ReadSlice): Promise<boolean> {
  const part = slice.observations.slice(file.within, file.within + TOGETHER);
  const within = file.within + part.length;
  const isWhole = within >= slice.observations.length;
  const [settings, hash] = await Promise.all([background.settings(), background.hash()]);
  const hidden = await Promise.all(part.map((look: Observation) => anonymise(look, hash, settings.keepsSubjects)));
  const { db } = background;
  const slices = background.slices(lifeReader(settings), settings, background.clock());
  const figures = isWhole ? figuresOf(slice.series) : [];
  await db.transaction('rw', [...tablesOf(db, slices), db.series, db.meta], async () => {
    // Cancelled, or everything erased, since the slice was read: nothing of it comes back.
    if (!(await loadImporting(db)).some(({ id }) => id === file.id)) return;
    const merged = await mergeAndCount(db, hidden.map(recordOf).map(seenBy(file.settled.asOf)), slices, file.counts);
    const counts = { ...merged, points: merged.points + (await addFigures(db, figures)) };
    const next: ImportingFile = { ...file, counts, ...(isWhole ? { done: slice.rows, within: 0 } : { within }) };
    await changeImporting(background, (queue) => queue.map((one) => (one.id === next.id ? next : one)));
  });
  return isWhole;
}

/** A ticket is seen when its file was written, not when its last event happened: else an old ticket of a new log would be cleared away. */
const seenBy =
  (asOf: Instant) =>
  (record: TicketRecord): TicketRecord =>
    asOf <= record.lastSeenAt ? record : { ...record, lastSeenAt: asOf };

/** The points of a file that the catalogue knows, each under an id that the same file gives again. */
function figuresOf(points: ReadSlice['series']): readonly SeriesRow[] {
  return points.flatMap((point) => {
    const figure = seriesPointOf(point);
    if (figure === undefined) return [];
    const { kpi, from, group = '', parts } = figure;
    const id = ['imported', kpi, from, group, JSON.stringify(parts), point.nth ?? 1].join('|');
    return [{ ...figure, id }];
  });
}

/** Stores what is not known yet, and says how many that were. */
async function addFigures({ series }: Background['db'], figures: readonly SeriesRow[]): Promise<number> {
  if (figures.length === 0) return 0;
  const known = await series.bulkGet(figures.map(({ id }) => id));
  const fresh = figures.filter((_, i) => known[i] === undefined);
  await series.bulkPut([...fresh]);
  return fresh.length;
}

async function mergeAndCount(
  db: Background['db'],
  records: readonly TicketRecord[],
  slices: readonly Slice[],
  counts: ImportCounts,
): Promise<ImportCounts> {
  let [added, merged] = [0, 0];
  const counting: Slice = {
    tables: () => [],
    apply: async (_db, changes) => {
      added = changes.filter(({ before }) => before === undefined).length;
      merged = changes.length - added;
    },
  };
  const rows = await mergeTickets(db, records, mergeRecords, [...slices, counting]);
  return {
    ...counts,
    added: counts.added + added,
    merged: counts.merged + merged,
    unchanged: counts.unchanged + rows.length - added - merged,
  };
}
