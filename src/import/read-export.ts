import type { FileWord } from '@/domain/import/file-words';
import { formatById } from '@/domain/import/formats';
import { type Heading, headingsOf } from '@/domain/import/header';
import { type ImportProblem, stop } from '@/domain/import/import-problem';
import type { ImportChoices, ImportMapping } from '@/domain/import/mapping';
import { type Recognition, recognise } from '@/domain/import/recognise';
import type { RowReading } from '@/domain/import/rows/row';
import type { SeriesPoint } from '@/domain/import/series-point';
import { type ImportSummary, summarist } from '@/domain/import/summary';
import { type FileSurvey, surveyor } from '@/domain/import/survey';
import { type Understanding, understand } from '@/domain/import/understand';
import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { type Encoding, type Sniffed, sniff } from './encoding';
import { rowsOf } from './rows-of';
import type { ReadSlice } from './slices';
import type { ExportSource } from './source';
import { isProblem, openTable, type Table } from './table';

export interface ReadOptions {
  readonly now: Instant;
  /** What the person (or the command line) settled: format, site, zone, day order, columns, words. */
  readonly choices?: ImportChoices;
  readonly encoding?: Encoding;
  /** True where a person can answer. Otherwise UTC and day first are taken, and `problems` says so. */
  readonly canAsk?: boolean;
  readonly signal?: AbortSignal;
}

/** A file that was understood, ready to be read. */
export interface ExportReading {
  /** Undefined when no format fits; then `problems` says what to do. */
  readonly recognised: Recognition | undefined;
  readonly headings: readonly Heading[];
  /** What each column holds and how; give it back, corrected, as `choices`. Undefined when the file cannot be read at all. */
  readonly mapping: ImportMapping | undefined;
  /** How its bytes were read. Undefined when they could not be. */
  readonly encoding: Encoding | undefined;
  /** The words of its vocabularies and what they are taken for. */
  readonly words: readonly FileWord[];
  readonly problems: readonly ImportProblem[];
  /** No problem stops the file and no question is open. */
  readonly canRead: boolean;
  /** When the facts of the file were true: its newest instant. Undefined when the file cannot be read at all. */
  readonly asOf: Instant | undefined;
  /** Rows in the file. */
  readonly rows: number;
  /** The first rows as they would be read. */
  readonly preview: readonly RowReading[];
  /** The first rows as they stand, for the mapping screen. */
  readonly sample: readonly (readonly string[])[];
  /**
   * Reads the whole file once more and gives what its rows say, a slice at a time. Nothing when `canRead` is false.
   * @param fromRow rows that an interrupted import already read.
   */
  slices(fromRow?: number): AsyncGenerator<ReadSlice, void>;
  /** The observations of all slices, one by one. */
  observations(): AsyncGenerator<Observation, void>;
  /** Points of the series read so far by `slices` or `observations`. */
  readonly series: readonly SeriesPoint[];
  /** Counts of the rows read so far; complete once `slices` or `observations` ended. */
  summary(): ImportSummary;
  /** What was taken for granted of a log; complete once `slices` or `observations` began. */
  notes(): readonly ImportProblem[];
}

const PREVIEW = 10;

/**
 * Understands an export file: which product wrote it, what its columns hold, in which zone, day order and units. Reads the
 * file twice before the first row is given (encoding, then every column whole), so that a file that cannot be read is
 * refused before anything is written. Never throws for what a file holds.
 */
export async function readExport(source: ExportSource, options: ReadOptions): Promise<ExportReading> {
  const sniffed = await sniff(source, options.encoding, options.signal);
  if (sniffed.kind === 'unreadable') return refused([], [sniffed.problem]);
  const table = await openTable(source, sniffed.encoding);
  if (isRefusal(table)) return refused([], [...sniffed.problems, table]);
  const headings = headingsOf(table.headings);
  const recognised = recognitionOf(headings, options.choices ?? {});
  if (recognised === undefined) return refused(headings, [...sniffed.problems, unknownFormat(headings)]);
  const surveyed = await surveyOf(table, headings, recognised, options);
  if (isRefusal(surveyed)) return refused(headings, [...sniffed.problems, surveyed]);
  const understanding = understand(recognised, surveyed, {
    choices: options.choices ?? {},
    now: options.now,
    canAsk: options.canAsk ?? false,
  });
  return readingOf({ table, headings, recognised, survey: surveyed, understanding, options, sniffed });
}

const isRefusal = (value: object): value is ImportProblem => 'severity' in value;

const unknownFormat = (headings: readonly Heading[]): ImportProblem =>
  stop(
    'unknown-format',
    'No known export has these columns: {columns}. Choose what the rows are and which column holds the ticket id and the creation time.',
    {
      columns: headings
        .slice(0, 12)
        .map(({ text }) => text)
        .join(', '),
    },
  );

function recognitionOf(headings: readonly Heading[], { format }: ImportChoices): Recognition | undefined {
  const chosen = format === undefined ? undefined : formatById(format);
  return chosen === undefined ? recognise(headings) : { format: chosen, confidence: 1, because: [] };
}

async function surveyOf(
  table: Table,
  headings: readonly Heading[],
  { format }: Recognition,
  options: ReadOptions,
): Promise<FileSurvey | ImportProblem> {
  const surveying = surveyor(headings, format, options.choices ?? {});
  for await (const batch of table.rows()) {
    options.signal?.throwIfAborted();
    if (isProblem(batch)) return batch;
    for (const { cells } of batch) surveying.add(cells);
  }
  return surveying.result();
}

const NO_SUMMARY = summarist().result();

/** A file that cannot be read: the sentence is all there is. */
const refused = (headings: readonly Heading[], problems: readonly ImportProblem[]): ExportReading => ({
  recognised: undefined,
  headings,
  mapping: undefined,
  encoding: undefined,
  words: [],
  problems,
  canRead: false,
  asOf: undefined,
  rows: 0,
  preview: [],
  sample: [],
  async *slices() {},
  async *observations() {},
  series: [],
  summary: () => NO_SUMMARY,
  notes: () => [],
});

interface Understood {
  readonly table: Table;
  readonly headings: readonly Heading[];
  readonly recognised: Recognition;
  readonly survey: FileSurvey;
  readonly understanding: Understanding;
  readonly options: ReadOptions;
  readonly sniffed: Extract<Sniffed, { kind: 'text' }>;
}

function readingOf(understood: Understood): ExportReading {
  const { table, headings, recognised, survey, understanding, options, sniffed } = understood;
  const { mapping, asOf } = understanding;
  const problems = [...sniffed.problems, ...understanding.problems];
  const canRead = problems.every(({ severity }) => severity === 'note');
  const { readRow, slices, series, summary, notes } = rowsOf(table, {
    mapping,
    format: recognised.format,
    asOf,
    now: options.now,
    ...(options.signal && { signal: options.signal }),
  });
  const readable = canRead ? slices : async function* none() {};
  return {
    recognised,
    headings,
    mapping,
    encoding: sniffed.encoding,
    words: understanding.words,
    problems,
    canRead,
    asOf,
    rows: survey.rows,
    preview: survey.sample.slice(0, PREVIEW).map((cells) => readRow({ cells })),
    sample: survey.sample.slice(0, PREVIEW),
    slices: readable,
    async *observations() {
      for await (const slice of readable()) yield* slice.observations;
    },
    series,
    summary,
    notes,
  };
}
