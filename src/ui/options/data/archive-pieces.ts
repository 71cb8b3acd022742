import type { ReadableStore } from '@/storage/archive/readable-store';
import { SLICE } from '@/storage/archive/ticket-slices';
import { archiveFile } from '@/storage/archive/write-archive';

/** Collects an archive into a file, telling what share of the tickets is written. */
export async function collect(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { tickets }: ReadableStore,
  onShare: (share: number) => void,
): Promise<Blob> {
  const slices = Math.ceil((await tickets.count()) / SLICE) + 1;
  async function* counted() {
    let written = 0;
    for await (const piece of pieces) {
      yield piece;
      written += 1;
      onShare(written / slices);
    }
  }
  return archiveFile(counted());
}
