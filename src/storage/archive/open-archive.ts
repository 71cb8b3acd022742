import * as v from 'valibot';
import { decrypt, keyOf } from './cipher';
import { decompress } from './compress';
import { type Digest, digestOf, readFrame } from './frames';
import { type ArchiveHeader, parseJson, readHeader } from './header';
import { type ArchiveProblem, archiveProblem } from './problem';
import type { RowSlice } from './write-archive';

/** How far an archive was read: where the next frame begins, its number, and the checksum before it. */
export interface Place {
  readonly offset: number;
  readonly frame: number;
  readonly digest: Digest;
}

export interface OpenArchive {
  readonly header: ArchiveHeader;
  readonly key?: CryptoKey;
  readonly start: Place;
}

/** Opens an archive: header and, for a protected one, the key. Its frames are not looked at yet. */
export async function openArchive(
  file: Blob,
  newestSchema: number,
  passphrase?: string,
): Promise<OpenArchive | ArchiveProblem> {
  const read = await readHeader(file, newestSchema);
  if (!('header' in read)) return read;
  const { header, bytes } = read;
  const start = { offset: bytes.length, frame: 0, digest: await digestOf(bytes) };
  if (header.cipher === undefined) return { header, start };
  if (!passphrase) return archiveProblem('archive.passphrase-needed');
  const salt = Uint8Array.from(atob(header.cipher.salt), (char) => char.charCodeAt(0));
  return { header, start, key: await keyOf(passphrase, salt, header.cipher.iterations) };
}

/** One slice of rows and where the next begins; `next` is missing after the last. */
export interface SliceRead {
  readonly slice: RowSlice;
  readonly next?: Place;
}

/** No slice Helpclock makes unpacks to more. In bytes. */
const MAX_TEXT = 64 * 1024 * 1024;

const sliceSchema = v.object({ table: v.string(), rows: v.array(v.unknown()) });

/** Reads and checks the slice at a place. */
export async function readSlice(
  file: Blob,
  { offset, frame, digest }: Place,
  key: CryptoKey | undefined,
): Promise<SliceRead | ArchiveProblem> {
  const read = await readFrame(file, offset, digest);
  if (typeof read === 'string') return archiveProblem(`archive.${read}`);
  const packed = key ? await decrypt(key, frame, digest, read.payload) : read.payload;
  if (packed === undefined) return archiveProblem('archive.passphrase-wrong');
  const slice = await unpack(packed);
  if (slice === undefined) return archiveProblem('archive.damaged');
  if (!read.isLast) return { slice, next: { offset: read.end, frame: frame + 1, digest: read.digest } };
  return read.end === file.size ? { slice } : archiveProblem('archive.damaged');
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<RowSlice | undefined> {
  try {
    const text = await decompress(packed, MAX_TEXT);
    const parsed = v.safeParse(sliceSchema, text === undefined ? undefined : parseJson(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // Not compressed by Helpclock, whatever its checksum says.
    return undefined;
  }
}

/** Reads every slice in order. Stops with a problem at the first thing that is not as it was made. */
export async function* slicesOf(file: Blob, { start, key }: OpenArchive): AsyncGenerator<SliceRead | ArchiveProblem> {
  for (let place: Place | undefined = start; place !== undefined; ) {
    const read: SliceRead | ArchiveProblem = await readSlice(file, place, key);
    yield read;
    place = 'slice' in read ? read.next : undefined;
  }
}
