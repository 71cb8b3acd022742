import { type Cell, CSV_FORMAT, type CsvFormat, writeCell } from './cell';

/** One column: the heading in the file and how a row fills it. */
export interface CsvColumn<Row> {
  /** Heading of a machine column is its id in `snake_case`; a localized column carries its words. */
  readonly heading: string;
  readonly cell: (row: Row) => Cell;
}

export type CsvTable<Row> = readonly CsvColumn<Row>[];

const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** Characters gathered before a chunk is handed on. */
const CHUNK_SIZE = 64 * 1024;

const heading = <Row>(table: CsvTable<Row>, format: CsvFormat): string =>
  (format.hasBom ? BOM : '') +
  table.map((column) => writeCell(column.heading, format.separator)).join(format.separator);

function line<Row>(table: CsvTable<Row>, row: Row, separator: CsvFormat['separator']): string {
  let text = '';
  for (const [i, column] of table.entries()) {
    text += (i === 0 ? '' : separator) + writeCell(column.cell(row), separator);
  }
  return text;
}

function* lineChunks<Row>(table: CsvTable<Row>, rows: Iterable<Row>, separator: CsvFormat['separator']) {
  let chunk = '';
  for (const row of rows) {
    chunk += line(table, row, separator) + LINE_END;
    if (chunk.length < CHUNK_SIZE) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/**
 * The file as text chunks of some 64 KB: heading first, one CRLF after each line. Nothing but the current chunk is held,
 * so a million rows cost the memory of a few hundred.
 */
export function* csvChunks<Row>(
  table: CsvTable<Row>,
  rows: Iterable<Row>,
  format: CsvFormat = CSV_FORMAT,
): Generator<string, void> {
  if (format.isContinued !== true) yield heading(table, format) + LINE_END;
  yield* lineChunks(table, rows, format.separator);
}

/** `csvChunks` for rows that arrive in batches (pages read from the store). */
export async function* csvChunksOf<Row>(
  table: CsvTable<Row>,
  batches: AsyncIterable<Iterable<Row>>,
  format: CsvFormat = CSV_FORMAT,
): AsyncGenerator<string, void> {
  if (format.isContinued !== true) yield heading(table, format) + LINE_END;
  for await (const batch of batches) yield* lineChunks(table, batch, format.separator);
}
