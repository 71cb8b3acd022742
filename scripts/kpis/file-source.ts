import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ExportSource } from '@/import/source';

/** A file on disk, read in pieces. */
export const fileSource = (path: string): ExportSource => ({
  name: basename(path),
  size: statSync(path).size,
  open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
});
