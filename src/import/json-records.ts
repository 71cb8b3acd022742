/** Records as they come; `broken` ends the file: after that many records the text is no JSON. */
export type JsonBatch =
  | { readonly records: readonly unknown[] }
  | { readonly broken: 'json'; readonly afterRow: number };

/** Where records begin: 0 = one after the other (NDJSON), 1 = in a list, 2 = in a list inside an object. */
type Depth = 0 | 1 | 2;

/** A record longer than this is no ticket. */
const LONGEST_RECORD = 32 * 1024 * 1024;

function depthOf(head: string): Depth {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('[')) return 1;
  const line = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  if (/^\{\s*"[\w-]+"\s*:\s*\[\s*\{/.test(text) && parseJson(line) === undefined) return 2;
  return /^\{\s*"(tickets|results|data|items|conversations|ticket_list)"\s*:\s*\[/.test(text) ? 2 : 0;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Cuts a stream of JSON text into the texts of its records. */
function recordCutter(depth: Depth) {
  let [level, start, at, inString, escaped] = [0, -1, 0, false, false];
  let held = '';
  const step = (code: number): string | undefined => {
    if (inString) {
      if (escaped) escaped = false;
      else if (code === 92) escaped = true;
      else if (code === 34) inString = false;
      return undefined;
    }
    if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (level === depth && code === 123) start = at;
      level += 1;
    } else if (code === 125 || code === 93) {
      level -= 1;
      if (level === depth && code === 125 && start !== -1) {
        const text = held.slice(start, at + 1);
        start = -1;
        return text;
      }
    }
    return undefined;
  };
  return {
    /** Texts of the records that end in this chunk. */
    cut(chunk: string): readonly string[] {
      held += chunk;
      const texts: string[] = [];
      for (; at < held.length; at += 1) {
        const text = step(held.charCodeAt(at));
        if (text !== undefined) texts.push(text);
      }
      const done = start === -1 ? at : start;
      held = held.slice(done);
      at -= done;
      if (start !== -1) start = 0;
      return texts;
    },
    isUnfinished: () => start !== -1 || level !== 0,
    held: () => held.length,
  };
}

/** Parses NDJSON, a JSON list, or an object that holds the list, record by record as the text streams in. */
export async function* jsonRecords(text: AsyncIterable<string>): AsyncGenerator<JsonBatch, void> {
  let cutter: ReturnType<typeof recordCutter> | undefined;
  let rows = 0;
  for await (const chunk of text) {
    cutter ??= recordCutter(depthOf(chunk));
    const records: unknown[] = [];
    for (const one of cutter.cut(chunk)) {
      const parsed = parseJson(one);
      if (parsed === undefined) return yield { broken: 'json', afterRow: rows };
      records.push(parsed.value);
      rows += 1;
    }
    if (records.length > 0) yield { records };
    if (cutter.held() > LONGEST_RECORD) return yield { broken: 'json', afterRow: rows };
  }
  if (cutter?.isUnfinished() === true) yield { broken: 'json', afterRow: rows };
}
