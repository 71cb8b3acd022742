import { lifeReader } from '@/domain/tickets/lives';
import { mergeRecords } from '@/domain/tickets/merge';
import { readSlice, type SliceRead } from '@/storage/archive/open-archive';
import type { ArchiveProblem } from '@/storage/archive/problem';
import type { RowSlice } from '@/storage/archive/write-archive';
import { loadTakenIn, TAKE_IN, TAKEN_IN, type TakingIn } from '@/storage/read/taking-in';
import { mergeTickets, tablesOf } from '@/storage/write/merge-tickets';
import { adoptSalt, parseSalt } from '@/storage/write/salt';
import type { Background } from '../background';
import { type Job, progressOf } from '../jobs/job';
import { recordParser } from './parse-record';
import { recordsToKeep } from './records-to-keep';
import { restoreKept } from './restore-kept';

const progress = progressOf<readonly TakingIn[]>(TAKE_IN);
/** Files of which it is remembered how they went. */
const REMEMBERED = 20;

/** Merges verified files into the store, a slice in a transaction. */
export const takeIn: Job = {
  name: TAKE_IN,
  async step(background) {
    const [current] = (await progress.load(background)) ?? [];
    if (current === undefined) return false;
    const read = await readNext(background, current);
    if ('slice' in read && read.next !== undefined) {
      await store(background, read.slice, { ...current, place: read.next, done: current.done + 1 });
    } else {
      await finish(background, current, 'slice' in read ? undefined : read);
    }
    return true;
  },
};

type Unread = Pick<ArchiveProblem, 'id'>;

/** The file was whole when it was verified: what cannot be read now was lost since. */
async function readNext(background: Background, { parcel, place, key }: TakingIn): Promise<SliceRead | Unread> {
  const file = await background.parcels.open(parcel);
  return file === undefined ? { id: 'archive.truncated' } : readSlice(file, place, key);
}

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

async function store(background: Background, slice: RowSlice, next: TakingIn): Promise<void> {
  const advance = (file: TakingIn) =>
    changeQueue(background, (queue) => queue.map((one) => (one.parcel === file.parcel ? file : one)));
  if (slice.table === 'tickets') return storeTickets(background, slice.rows, next, advance);
  if (slice.table === 'salt') return storeSalt(background, slice.rows[0], next, advance);
  if (next.kind === 'backup') await restoreKept(background, slice);
  await advance(next);
}

const isAwaited = async (background: Background, { parcel }: TakingIn): Promise<boolean> =>
  ((await progress.load(background)) ?? []).some((one) => one.parcel === parcel);

type Advance = (file: TakingIn) => Promise<void>;

async function storeTickets(background: Background, rows: readonly unknown[], next: TakingIn, advance: Advance) {
  const { db } = background;
  const settings = await background.settings();
  const now = background.clock();
  const parse = recordParser(now, next.schema);
  const records = recordsToKeep(
    rows.flatMap((row) => parse(row) ?? []),
    next,
    settings,
  );
  const slices = background.slices(lifeReader(settings), settings, now);
  await db.transaction('rw', [...tablesOf(db, slices), db.meta], async () => {
    // Everything may have been erased while the slice was read.
    if (!(await isAwaited(background, next))) return;
    await mergeTickets(db, records, mergeRecords, slices);
    await advance(next);
  });
}

async function storeSalt({ db }: Background, row: unknown, next: TakingIn, advance: Advance): Promise<void> {
  const salt = next.kind === 'backup' ? parseSalt(row) : undefined;
  await db.transaction('rw', db.tickets, db.meta, async () => {
    await advance({ ...next, isSameSalt: salt !== undefined && (await adoptSalt(db, salt)) });
  });
}
