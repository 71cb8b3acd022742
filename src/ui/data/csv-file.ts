/** Text is handed over to the browser in pieces of about this many characters, which it may keep on the disk. */
const PIECE = 4 * 1024 * 1024;

/**
 * A CSV file from its chunks. No more than one piece is held as text: a million rows need not fit in memory as strings.
 */
export async function csvFile(chunks: AsyncIterable<string> | Iterable<string>): Promise<Blob> {
  const pieces: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    texts.push(chunk);
    length += chunk.length;
    if (length < PIECE) continue;
    pieces.push(new Blob(texts));
    texts = [];
    length = 0;
  }
  return new Blob([...pieces, ...texts], { type: 'text/csv;charset=utf-8' });
}
