import { readExport } from '@/import/read-export';
import { blobSource, type ExportSource } from '@/import/source';
import { type Question, type Said, understoodOf } from './understood';

/** A file is read twice before it is understood: its bytes, then every column whole. */
const PASSES = 2;

const say = (said: Said): void => postMessage(said);

/** A source that tells how far it has been read. */
function told(source: ExportSource, size: number): ExportSource {
  let read = 0;
  let toldShare = 0;
  return {
    ...source,
    async *open() {
      for await (const chunk of source.open()) {
        read += chunk.length;
        const share = Math.min(1, read / (size * PASSES));
        if (share - toldShare >= 0.01) {
          toldShare = share;
          say({ kind: 'progress', share });
        }
        yield chunk;
      }
    },
  };
}

/** Reads files away from the page's own thread: a large one must not freeze it. */
addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { file, name, now, choices, encoding } = data;
  try {
    const source = told(blobSource(file, name), file.size);
    const reading = await readExport(source, { now, choices, canAsk: true, ...(encoding && { encoding }) });
    say({ kind: 'understood', understood: understoodOf(reading) });
  } catch {
    // The file went away or its disk failed while it was read; the page says so.
    say({ kind: 'failed' });
  }
});
