/**
 * A frame: length of the payload (4 bytes), whether it is the last (1), checksum (32), payload. The checksum is SHA-256 over
 * the checksum before it, the last-mark and the payload; before the first stands the one of the header. So a missing, changed,
 * moved or added byte anywhere shows.
 */
export const FRAME_HEAD = 37;
/** No frame Helpclock makes is larger; a larger length is damage. In bytes. */
const MAX_PAYLOAD = 64 * 1024 * 1024;

export type Digest = Uint8Array<ArrayBuffer>;

export const digestOf = async (bytes: BufferSource): Promise<Digest> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const chained = (before: Digest, isLast: boolean, payload: Uint8Array): Promise<Digest> => {
  const bytes = new Uint8Array(before.length + 1 + payload.length);
  bytes.set(before);
  bytes[before.length] = Number(isLast);
  bytes.set(payload, before.length + 1);
  return digestOf(bytes);
};

export async function frameBytes(before: Digest, isLast: boolean, payload: Uint8Array) {
  const digest = await chained(before, isLast, payload);
  const bytes = new Uint8Array(FRAME_HEAD + payload.length);
  new DataView(bytes.buffer).setUint32(0, payload.length);
  bytes[4] = Number(isLast);
  bytes.set(digest, 5);
  bytes.set(payload, FRAME_HEAD);
  return { bytes, digest };
}

export interface Frame {
  readonly isLast: boolean;
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly digest: Digest;
  /** Where the next frame begins. */
  readonly end: number;
}

/** Reads the frame at an offset. `truncated`: the file ends first; `damaged`: its checksum does not fit. */
export async function readFrame(file: Blob, offset: number, before: Digest): Promise<Frame | 'truncated' | 'damaged'> {
  const head = new Uint8Array(await file.slice(offset, offset + FRAME_HEAD).arrayBuffer());
  if (head.length < FRAME_HEAD) return 'truncated';
  const length = new DataView(head.buffer).getUint32(0);
  if (length > MAX_PAYLOAD) return 'damaged';
  const end = offset + FRAME_HEAD + length;
  if (end > file.size) return 'truncated';
  const payload = new Uint8Array(await file.slice(offset + FRAME_HEAD, end).arrayBuffer());
  const isLast = head[4] === 1;
  const digest = await chained(before, isLast, payload);
  const told = head.subarray(5, FRAME_HEAD);
  if (!digest.every((byte, i) => byte === told[i])) return 'damaged';
  return { isLast, payload, digest, end };
}
