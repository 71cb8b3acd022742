import { lifeReader } from '@/domain/tickets/lives';
import { mergeRecords } from '@/domain/tickets/merge';
import { readSlice } from '@/storage/archive/open-archive';
import type { ArchiveProblem } from '@/storage/archive/problem';
import type { RowSlice } from '@/storage/archive/write-archive';
import { loadTakenIn, TAKE_IN, TAKEN_IN, type TakingIn } from '@/storage/read/taking-in';
import { mergeTickets, tablesOf } from '@/storage/write/merge-tickets';
import { adoptSalt, parseSalt } from '@/storage/write/salt';
import type { Background } from '../background';
import { type Job, progressOf } from '../jobs/job';
import { rebuildDue } from '../jobs/rebuild-due';
import { rebuildKpis } from '../kpi/rebuild-kpis';
import { recordParser } from './parse-record';
import { readBatch } from './read-batch';
import { recordsToKeep } from './records-to-keep';
import { restoreKept } from './restore-kept';

const progress = progressOf<readonly TakingIn[]>(TAKE_IN);
/** Files of which it is remembered how they went. */
const REMEMBERED = 20;

/** Tickets merged in one transaction, unless their threads are long: fewer transactions, and their KPI samples need not wait in the tail. */
const TOGETHER = 400;

/** Merges verified files into the store, some slices of tickets, or one of what else is kept, in a transaction. */
export const takeIn: Job = takeInBy(TOGETHER);

/** @param size tickets merged in one transaction, at least */
export function takeInBy(size: number): Job {
  return { name: TAKE_IN, step: (background) => step(background, size) };
}

async function step(background: Background, size: number): Promise<boolean> {
  const [current] = (await progress.load(background)) ?? [];
  if (current === undefined) return false;
  const file = await background.parcels.open(current.parcel);
  // The file was whole when it was verified: what cannot be read now was lost since.
  const read = file === undefined ? LOST : await readSlice(file, current.place, current.key);
  if (file !== undefined && 'slice' in read && read.next !== undefined) {
    await store(background, file, read.slice, { ...current, place: read.next, done: current.done + 1 }, size);
  } else {
    await finish(background, current, 'slice' in read ? undefined : read);
  }
  return true;
}

type Unread = Pick<ArchiveProblem, 'id'>;
const LOST: Unread = { id: 'archive.truncated' };

/** Repeated when the worker is killed in it: removing a file that is gone is nothing. */
async function finish(background: Background, file: TakingIn, problem: Unread | undefined): Promise<void> {
  const { db } = background;
  const { parcel, name, kind, madeAt, tickets } = file;
  const at = background.clock();
  await background.parcels.remove(parcel);
  await db.transaction('rw', db.meta, async () => {
    const before = (await loadTakenIn(db)).filter((other) => other.parcel !== parcel);
    const taken = { parcel, name, kind, madeAt, tickets, at, ...(problem && { problem: problem.id }) };
    await db.meta.put({ key: TAKEN_IN, value: [taken, ...before].slice(0, REMEMBERED) });
    await changeQueue(background, (queue) => queue.filter((other) => other.parcel !== parcel));
  });
}

/** Changes the files under way in a transaction of its own, or in the one that is running. */
export const changeQueue = (
  background: Background,
  change: (queue: readonly TakingIn[]) => readonly TakingIn[],
): Promise<void> =>
  background.db.transaction('rw', background.db.meta, async () => {
    const queue = change((await progress.load(background)) ?? []);
    if (queue.length === 0) await progress.clear(background);
    else await progress.save(background, queue);
  });

/** @param next how far the file is once this slice is stored */
async function store(background: Background, file: Blob, slice: RowSlice, next: TakingIn, size: number): Promise<void> {
  if (slice.table === 'tickets') return storeTickets(background, file, slice.rows, next, size);
  if (slice.table === 'salt') return storeSalt(background, slice.rows[0], next);
  if (next.kind === 'backup') await restoreKept(background, slice);
  await advance(background, next);
}

const advance = (background: Background, file: TakingIn): Promise<void> =>
  changeQueue(background, (queue) => queue.map((one) => (one.parcel === file.parcel ? file : one)));

const isAwaited = async (background: Background, { parcel }: TakingIn): Promise<boolean> =>
  ((await progress.load(background)) ?? []).some((one) => one.parcel === parcel);

/**
 * Before its first tickets a store takes on the settings that came with them: what is derived would otherwise be computed by the old
 * ones, and all of it once more after the last ticket.
 */
async function settleEmpty(background: Background): Promise<void> {
  const [any] = await background.db.tickets.limit(1).primaryKeys();
  if (any !== undefined) return;
  for (const job of [rebuildDue, rebuildKpis]) while (await job.step(background));
}

async function storeTickets(
  background: Background,
  file: Blob,
  rows: readonly unknown[],
  next: TakingIn,
  size: number,
) {
  const { db } = background;
  await settleEmpty(background);
  const settings = await background.settings();
  const now = background.clock();
  const parse = recordParser(now, next.schema);
  const batch = await readBatch(file, { rows, next: next.place }, { key: next.key, parse, size });
  const behind = { ...next, place: batch.next, done: next.done + batch.slices - 1 };
  const slices = background.slices(lifeReader(settings), settings, now);
  await db.transaction('rw', [...tablesOf(db, slices), db.meta], async () => {
    // Everything may have been erased while the slice was read.
    if (!(await isAwaited(background, next))) return;
    await mergeTickets(db, recordsToKeep(batch.records, next, settings), mergeRecords, slices);
    await advance(background, behind);
  });
}

async function storeSalt(background: Background, row: unknown, next: TakingIn): Promise<void> {
  const { db } = background;
  const salt = next.kind === 'backup' ? parseSalt(row) : undefined;
  await db.transaction('rw', db.tickets, db.meta, async () => {
    await advance(background, { ...next, isSameSalt: salt !== undefined && (await adoptSalt(db, salt)) });
  });
}
