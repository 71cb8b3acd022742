import { type ImportProblem, note, stop } from '@/domain/import/import-problem';
import type { ExportSource } from './source';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254', 'windows-1256', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How the bytes are to be read, or why they cannot be. */
export type Sniffed =
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'unreadable'; readonly problem: ImportProblem };

const SIGNATURES: readonly (readonly [readonly number[], string, string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'workbook',
    'This is an Excel workbook or a ZIP archive, whatever its name says. Open it in a spreadsheet and save it as "CSV UTF-8", or unpack it, and import that file.',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'workbook',
    'This is an old Excel workbook, whatever its name says. Open it in a spreadsheet and save it as "CSV UTF-8", and import that file.',
  ],
  [[0x1f, 0x8b], 'compressed', 'This file is compressed (gzip). Unpack it and import what is inside.'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf', 'This is a PDF. Export the tickets as CSV or JSON instead.'],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const unreadable = (id: string, sentence: string, values = {}): Sniffed => ({
  kind: 'unreadable',
  problem: stop(id, sentence, values),
});

/** A byte order mark, or NULs in every other place. */
function wideEncoding(head: Uint8Array): Encoding | undefined {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  let [even, odd] = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let i = 0; i < length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = length / 4;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : undefined;
}

function disguise(head: Uint8Array): Sniffed | undefined {
  for (const [signature, id, sentence] of SIGNATURES) if (startsWith(head, signature)) return unreadable(id, sentence);
  const text = new TextDecoder('latin1')
    .decode(head.subarray(0, 1024))
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|head|body|table|meta|script)/.test(text)) {
    return unreadable(
      'html',
      'This is a web page, not an export: often the login page saved instead of the file. Log in to the helpdesk and download the export again.',
    );
  }
  if (text.startsWith('<?xml'))
    return unreadable('xml', 'This is an XML file. Export the tickets as CSV or JSON instead.');
  return undefined;
}

/** What bytes beyond ASCII look like in a file that is not UTF-8. */
interface HighBytes {
  readonly counts: Uint32Array;
  /** Mean length of unbroken runs of them: words of Arabic script are runs, Turkish letters stand alone. */
  readonly meanRun: number;
}

interface Scan {
  readonly isUtf8: boolean;
  readonly head: Uint8Array;
  readonly nulAt: number | undefined;
  readonly high: HighBytes;
}

/** Reads the whole file once as bytes: valid UTF-8 or not, NULs, and a count of the bytes beyond ASCII. */
async function scan(source: ExportSource, signal: AbortSignal | undefined): Promise<Scan> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const counts = new Uint32Array(256);
  let head = new Uint8Array();
  let [isUtf8, offset, runs, high, wasHigh] = [true, 0, 0, 0, false];
  let nulAt: number | undefined;
  for await (const chunk of source.open()) {
    signal?.throwIfAborted();
    if (head.length === 0) head = chunk.slice(0, 64 * 1024);
    isUtf8 &&= decodes(decoder, chunk, true);
    if (nulAt === undefined && chunk.includes(0)) nulAt = offset + chunk.indexOf(0);
    if (!isUtf8 || offset === 0) {
      for (const byte of chunk) {
        const isHigh = byte >= 0x80;
        if (isHigh) {
          counts[byte] = (counts[byte] ?? 0) + 1;
          high += 1;
          if (!wasHigh) runs += 1;
        }
        wasHigh = isHigh;
      }
    }
    offset += chunk.length;
  }
  isUtf8 &&= decodes(decoder, new Uint8Array(), false);
  return { isUtf8, head, nulAt, high: { counts, meanRun: runs === 0 ? 0 : high / runs } };
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const ARABIC_RUN = 2.5;
// ş Ş ğ Ğ ı İ in Windows-1254; Windows-1252 has Icelandic letters there.
const TURKISH = [0xfe, 0xde, 0xf0, 0xd0, 0xfd, 0xdd];
/** Cyrillic words are runs too, but only Arabic script has its commonest letters (alef, lam, ya, …) here. */
const ARABIC_LETTERS = [0xc7, 0xe1, 0xed, 0xe4, 0xe3, 0xd1, 0xe6, 0xca];

function singleByte({ counts, meanRun }: HighBytes): Sniffed {
  const sum = (bytes: readonly number[]) => bytes.reduce((total, byte) => total + (counts[byte] ?? 0), 0);
  const all = counts.reduce((total, n) => total + n, 0);
  if (meanRun >= ARABIC_RUN && sum(ARABIC_LETTERS) < all * 0.35) {
    return unreadable(
      'encoding',
      'The letters of this file are in an encoding that could not be told. Save it as "CSV UTF-8" and import that file.',
    );
  }
  const encoding: Encoding =
    meanRun >= ARABIC_RUN ? 'windows-1256' : sum(TURKISH) > 0 ? 'windows-1254' : 'windows-1252';
  const sentence =
    'The file is not UTF-8: it was read as {encoding}. If names look wrong in the preview, choose another encoding or save the file as "CSV UTF-8".';
  return { kind: 'text', encoding, problems: [note('encoding-guessed', sentence, { encoding })] };
}

/** Finds out how the bytes of a file are to be read, or refuses with a sentence. Reads the file once, holding one chunk. */
export async function sniff(
  source: ExportSource,
  chosen: Encoding | undefined,
  signal?: AbortSignal,
): Promise<Sniffed> {
  const { isUtf8, head, nulAt, high } = await scan(source, signal);
  if (head.length === 0) return unreadable('empty', 'The file is empty. Export it again.');
  const disguised = disguise(head);
  if (disguised !== undefined) return disguised;
  if (chosen !== undefined) return { kind: 'text', encoding: chosen, problems: [] };
  const wide = wideEncoding(head);
  if (wide !== undefined) return { kind: 'text', encoding: wide, problems: [] };
  if (nulAt !== undefined) {
    return unreadable(
      'nul-bytes',
      'The file holds NUL bytes (first at byte {at}): it is damaged or no text. Export it again.',
      { at: nulAt },
    );
  }
  return isUtf8 ? { kind: 'text', encoding: 'utf-8', problems: [] } : singleByte(high);
}

/** The file as text. */
export async function* textOf(source: ExportSource, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.open()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
