import { encrypt, ITERATIONS, keyOf } from './cipher';
import { compress } from './compress';
import { digestOf, frameBytes } from './frames';
import { type ArchiveHeader, headerBytes } from './header';

/** Some rows of one table. */
export interface RowSlice {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** Makes an archive piece by piece: no more than one slice of rows is in memory at a time. */
export async function* writeArchive(
  plainHeader: Omit<ArchiveHeader, 'cipher'>,
  slices: AsyncIterable<RowSlice>,
  passphrase?: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { header, key } = await protectedBy(plainHeader, passphrase);
  const start = headerBytes(header);
  yield start;
  let digest = await digestOf(start);
  let frames = 0;
  let rows = 0;
  const frame = async (isLast: boolean, slice: RowSlice) => {
    const packed = await compress(JSON.stringify(slice));
    const payload = key ? await encrypt(key, frames, digest, packed) : packed;
    const made = await frameBytes(digest, isLast, payload);
    digest = made.digest;
    frames += 1;
    return made.bytes;
  };
  for await (const slice of slices) {
    rows += slice.rows.length;
    yield await frame(false, slice);
  }
  yield await frame(true, { table: 'end', rows: [rows] });
}

async function protectedBy(header: Omit<ArchiveHeader, 'cipher'>, passphrase: string | undefined) {
  if (passphrase === undefined) return { header };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const cipher = { salt: btoa(String.fromCharCode(...salt)), iterations: ITERATIONS };
  return { header: { ...header, cipher }, key: await keyOf(passphrase, salt, ITERATIONS) };
}

/** Collects an archive into a file. Every piece is the browser's at once, which keeps a large file on disk, not in memory. */
export async function archiveFile(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const piece of pieces) parts.push(new Blob([piece]));
  return new Blob(parts, { type: 'application/octet-stream' });
}
