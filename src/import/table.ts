import { type ImportProblem, stop } from '@/domain/import/import-problem';
import { jsonCells, unwrap } from '@/domain/import/json-row';
import { csvRows } from './csv-rows';
import { type Encoding, textOf } from './encoding';
import { jsonRecords } from './json-records';
import type { ExportSource } from './source';

/** One row of a file: its cells under the headings, and for JSON the record they came from. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly record?: Readonly<Record<string, unknown>>;
}

/** Rows as they come, or why the rest cannot be read. */
export type TableBatch = readonly TableRow[] | ImportProblem;

/** A file as headings and rows, whatever its container. `rows` may be read any number of times. */
export interface Table {
  readonly headings: readonly string[];
  rows(): AsyncIterable<TableBatch>;
}

export const isProblem = (batch: TableBatch): batch is ImportProblem => !Array.isArray(batch);

const isJson = (head: string): boolean => /^\uFEFF?\s*[[{]/.test(head);

/** The headings and a way to the rows; a problem when the file has not even headings. */
export async function openTable(source: ExportSource, encoding: Encoding): Promise<Table | ImportProblem> {
  const text = () => textOf(source, encoding);
  for await (const head of text()) {
    if (head.trim() === '') continue;
    return isJson(head) ? openJson(text) : openCsv(text);
  }
  return stop('empty', 'The file is empty. Export it again.');
}

type OpenText = () => AsyncIterable<string>;

const unclosed = (row: number): ImportProblem =>
  stop(
    'unclosed-quote',
    'A quote opened after row {row} is never closed, so the rest of the file cannot be split into rows. Export the file again.',
    { row },
  );

async function openCsv(text: OpenText): Promise<Table | ImportProblem> {
  for await (const batch of csvRows(text())) {
    if ('broken' in batch) return unclosed(batch.afterRow);
    const [headings] = batch.rows;
    if (headings !== undefined) return { headings, rows: () => bodyOf(text) };
  }
  return stop('empty', 'The file is empty. Export it again.');
}

async function* bodyOf(text: OpenText): AsyncGenerator<TableBatch, void> {
  let isHeading = true;
  for await (const batch of csvRows(text())) {
    if ('broken' in batch) return yield unclosed(batch.afterRow);
    yield (isHeading ? batch.rows.slice(1) : batch.rows).map((cells) => ({ cells }));
    isHeading = false;
  }
}

/** Records read to learn their keys; later keys are not looked for. */
const KEY_RECORDS = 2000;

const broken = (row: number): ImportProblem =>
  stop('broken-json', 'The JSON breaks off or is damaged after record {row}. Export the file again.', { row });

async function openJson(text: OpenText): Promise<Table | ImportProblem> {
  const keys = new Set<string>();
  let seen = 0;
  for await (const batch of jsonRecords(text())) {
    if ('broken' in batch) {
      if (seen === 0) return broken(batch.afterRow);
      break;
    }
    for (const record of batch.records.slice(0, KEY_RECORDS)) {
      const object = unwrap(record);
      if (object !== undefined) for (const key of jsonCells(object).keys()) keys.add(key);
    }
    seen += batch.records.length;
    if (seen >= KEY_RECORDS) break;
  }
  if (keys.size === 0) return stop('no-records', 'The JSON holds no records to read.');
  const headings = [...keys];
  return { headings, rows: () => recordsOf(text, headings) };
}

async function* recordsOf(text: OpenText, headings: readonly string[]): AsyncGenerator<TableBatch, void> {
  for await (const batch of jsonRecords(text())) {
    if ('broken' in batch) return yield broken(batch.afterRow);
    yield batch.records.flatMap((record): readonly TableRow[] => {
      const object = unwrap(record);
      if (object === undefined) return [];
      const cells = jsonCells(object);
      return [{ cells: headings.map((heading) => cells.get(heading) ?? ''), record: object }];
    });
  }
}
