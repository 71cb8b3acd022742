import type { ArchiveAnswer, ArchiveReceived } from '@/messaging/protocol';
import { archiveProblem } from '@/storage/archive/problem';
import type { Background } from '../background';
import { changeQueue } from './take-in';
import { verify } from './verify';

/** Verifies a file a page handed over, and notes it to be merged. A file that is refused changes nothing and is forgotten. */
export async function receiveArchive(
  background: Background,
  { parcel, name, passphrase }: ArchiveReceived,
): Promise<ArchiveAnswer> {
  const file = await background.parcels.open(parcel);
  const verified = file ? await verify(file, background.clock(), passphrase) : archiveProblem('archive.foreign');
  if ('sentence' in verified) {
    await background.parcels.remove(parcel);
    return { kind: 'refused', problem: verified };
  }
  const { archive, tickets, slices } = verified;
  const { header, start, key } = archive;
  const { kind, madeAt, schema } = header;
  const taking = { parcel, name, kind, madeAt, schema, tickets, place: start, done: 0, slices, ...(key && { key }) };
  await changeQueue(background, (queue) => [...queue.filter((other) => other.parcel !== parcel), taking]);
  return { kind: 'accepted', archive: kind, madeAt, tickets };
}
