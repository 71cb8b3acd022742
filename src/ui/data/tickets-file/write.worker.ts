import type { Part, Written } from './part';
import { writePart } from './write-part';

const answer = (written: Written): void => postMessage(written);

/** Writes away from the page's own thread: a hundred thousand tickets must not freeze the panel. */
addEventListener('message', async ({ data }: MessageEvent<Part>) => {
  try {
    await writePart(data);
    answer('written');
  } catch {
    // The store could not be read or the disk is full; the page says so.
    answer('failed');
  }
});
