import type { Settings } from '@/domain/settings/settings';
import { lifeReader } from '@/domain/tickets/lives';
import { mergeRecords } from '@/domain/tickets/merge';
import type { ArchiveHeader } from '@/storage/archive/header';
import { type Place, readSlice } from '@/storage/archive/open-archive';
import { teamView } from '@/storage/archive/team-view';
import type { RowSlice } from '@/storage/archive/write-archive';
import { mergeTickets, tablesOf } from '@/storage/write/merge-tickets';
import type { Background } from '../background';
import { type Job, progressOf } from '../jobs/job';
import { recordParser } from './parse-record';
import { restoreKept } from './restore-kept';

/** A verified file on its way into the store. */
export interface TakingIn {
  readonly parcel: string;
  readonly kind: ArchiveHeader['kind'];
  readonly place: Place;
  readonly key?: CryptoKey;
  readonly done: number;
  readonly slices: number;
}

/** Files being taken in, the first of them now. Read by pages to show progress. */
export const takingIn = progressOf<readonly TakingIn[]>('take-in');

/** Merges verified files into the store, a slice in a transaction. */
export const takeIn: Job = {
  name: 'take-in',
  async step(background) {
    const [current] = (await takingIn.load(background)) ?? [];
    if (current === undefined) return false;
    const file = await background.parcels.open(current.parcel);
    const read = file && (await readSlice(file, current.place, current.key));
    if (read === undefined || !('slice' in read) || read.next === undefined) {
      await finish(background, current);
      return true;
    }
    await store(background, read.slice, { ...current, place: read.next, done: current.done + 1 });
    return true;
  },
};

async function finish(background: Background, { parcel }: TakingIn): Promise<void> {
  await background.parcels.remove(parcel);
  await changeQueue(background, (queue) => queue.filter((other) => other.parcel !== parcel));
}

/** Changes the files under way in a transaction of its own, or in the one that is running. */
export const changeQueue = (
  background: Background,
  change: (queue: readonly TakingIn[]) => readonly TakingIn[],
): Promise<void> =>
  background.db.transaction('rw', background.db.meta, async () => {
    const queue = change((await takingIn.load(background)) ?? []);
    if (queue.length === 0) await takingIn.clear(background);
    else await takingIn.save(background, queue);
  });

async function store(background: Background, slice: RowSlice, next: TakingIn): Promise<void> {
  const { db } = background;
  const settings = await background.settings();
  const advance = () =>
    changeQueue(background, (queue) => queue.map((one) => (one.parcel === next.parcel ? next : one)));
  if (slice.table !== 'tickets') {
    if (next.kind === 'backup') await restoreKept(background, slice);
    await advance();
    return;
  }
  const now = background.clock();
  const records = recordsOf(slice, next.kind, settings, recordParser(now));
  const slices = background.slices(lifeReader(settings), settings, now);
  await db.transaction('rw', [...tablesOf(db, slices), db.meta], async () => {
    await mergeTickets(db, records, mergeRecords, slices);
    await advance();
  });
}

/** What the sender left in a record that this browser does not keep is taken out. */
function recordsOf(
  { rows }: RowSlice,
  kind: TakingIn['kind'],
  { keepsSubjects }: Settings,
  parse: ReturnType<typeof recordParser>,
) {
  const records = rows.flatMap((row) => parse(row) ?? []);
  if (kind === 'exchange') return records.map((record) => teamView(record, keepsSubjects));
  return keepsSubjects ? records : records.map(withoutSubject);
}

const withoutSubject = (record: ReturnType<typeof teamView>) => {
  const { subject: _best, ...facts } = record.facts;
  const { subject: _latest, ...latest } = record.latest;
  return { ...record, facts, latest };
};
