/** A file that can be read from its beginning any number of times, never held whole. */
export interface ExportSource {
  readonly name: string;
  /** Bytes, where known: progress counts by them. */
  readonly size?: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A file the person chose, or any blob. */
export const blobSource = (blob: Blob, name: string): ExportSource => ({
  name,
  size: blob.size,
  open: () => chunksOf(blob),
});

async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array, void> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** Bytes at hand. */
export const bytesSource = (bytes: Uint8Array, name: string): ExportSource => ({
  name,
  size: bytes.length,
  async *open() {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  },
});

const CHUNK = 256 * 1024;
