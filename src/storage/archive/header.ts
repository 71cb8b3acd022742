import * as v from 'valibot';
import type { Instant } from '@/domain/time/instant';
import { type ArchiveProblem, archiveProblem } from './problem';

/** Newest form of the file itself (header and frames) this build reads. */
export const ARCHIVE_VERSION = 1;
/** A header is one line of JSON, never longer than this, in bytes. */
const MAX_HEADER = 4096;

/**
 * The first line of an archive, readable by anyone. `backup`: everything of one browser. `exchange`: what a team may see.
 * `schema` is the version of the store the rows are of.
 */
export interface ArchiveHeader {
  readonly format: 'helpclock';
  readonly version: number;
  readonly kind: 'backup' | 'exchange';
  readonly schema: number;
  readonly madeAt: Instant;
  /** PBKDF2-SHA-256 → AES-256-GCM; the salt in base64. */
  readonly cipher?: { readonly salt: string; readonly iterations: number };
}

const schema = v.object({
  format: v.literal('helpclock'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(['backup', 'exchange']),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeAt: v.pipe(
    v.number(),
    v.finite(),
    v.transform((ms) => ms as Instant),
  ),
  cipher: v.exactOptional(
    v.object({
      salt: v.pipe(v.string(), v.base64(), v.maxLength(100)),
      iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
    }),
  ),
}) satisfies v.GenericSchema<unknown, ArchiveHeader>;

export const headerBytes = (header: ArchiveHeader): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(header)}\n`);

/** Reads the header and how many bytes it takes. */
export async function readHeader(
  file: Blob,
  newestSchema: number,
): Promise<{ readonly header: ArchiveHeader; readonly bytes: Uint8Array<ArrayBuffer> } | ArchiveProblem> {
  const start = new Uint8Array(await file.slice(0, MAX_HEADER).arrayBuffer());
  const end = start.indexOf(10) + 1;
  const parsed = v.safeParse(schema, parseJson(new TextDecoder().decode(start.subarray(0, end))));
  if (!parsed.success) return archiveProblem('archive.foreign');
  const header = parsed.output;
  if (header.version > ARCHIVE_VERSION || header.schema > newestSchema) return archiveProblem('archive.newer');
  return { header, bytes: start.slice(0, end) };
}

/** Undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
