import type { Settings } from '@/domain/settings/settings';
import type { TicketRef } from '@/domain/tickets/key';
import { instant } from '@/domain/time/instant';
import { parcels } from '@/platform/parcels';
import { database } from '@/storage/database';
import type { Part, Tickets, Written } from './tickets-file/part';

/** Tickets that are worth a worker of their own. */
const SHARE = 10_000;
const MOST_WORKERS = 4;

const sharesFor = (count: number): number =>
  Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency, Math.ceil(count / SHARE)));

/** The tickets in as many parts as are written side by side, about equal, in the order of their references. */
async function partsOf(refs: readonly TicketRef[] | undefined): Promise<readonly Tickets[]> {
  const count = refs?.length ?? (await database.tickets.count());
  const shares = sharesFor(count);
  const size = Math.ceil(count / shares);
  const places = Array.from({ length: shares }, (_, share) => share * size);
  if (refs !== undefined) {
    const sorted = [...refs].sort();
    return places.map((from) => ({ kind: 'named', refs: sorted.slice(from, from + size) }));
  }
  const borders = await Promise.all(
    places.slice(1).map((place) => database.tickets.orderBy('ref').offset(place).limit(1).primaryKeys()),
  );
  return borderedBy(borders.flat());
}

const borderedBy = (borders: readonly string[]): readonly Tickets[] =>
  [undefined, ...borders].map((after, i) => {
    const upTo = borders[i];
    return { kind: 'stored', ...(after !== undefined && { after }), ...(upTo !== undefined && { upTo }) };
  });

/** @throws Error when the part could not be written */
function write(part: Part): Promise<void> {
  const worker = new Worker(new URL('./tickets-file/write.worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (): void => reject(new Error('The tickets could not be written.'));
  worker.addEventListener('message', ({ data }: MessageEvent<Written>) => (data === 'written' ? resolve() : fail()));
  worker.addEventListener('error', fail);
  worker.postMessage(part);
  return promise.finally(() => worker.terminate());
}

/** The file a part was written to. Its content stays on the disk. */
async function written(parcel: string): Promise<Blob> {
  const file = await parcels.open(parcel);
  if (file === undefined) throw new Error(`${parcel} is gone.`);
  return file;
}

/**
 * The Tickets CSV of every ticket this browser has seen, or of those named: written to the disk by workers side by side, so that a
 * million tickets neither freeze the page nor fill its memory.
 * @param at epoch milliseconds the clocks are read at
 * @throws Error when the store could not be read or the disk is full; nothing is left of the file then
 */
export async function ticketsFile(settings: Settings, at: number, refs?: readonly TicketRef[]): Promise<Blob> {
  const id = `export-${crypto.randomUUID()}`;
  const parts = (await partsOf(refs)).map(
    (tickets, i): Part => ({ parcel: `${id}-${i}`, tickets, settings, at: instant(at), isContinued: i > 0 }),
  );
  const ends = await Promise.allSettled(parts.map(write));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) {
    await Promise.allSettled(parts.map(({ parcel }) => parcels.remove(parcel)));
    throw failed.reason;
  }
  const files = await Promise.all(parts.map(({ parcel }) => written(parcel)));
  return new Blob(files, { type: 'text/csv;charset=utf-8' });
}
