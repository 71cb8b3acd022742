import type { Instant } from '../time/instant';
import type { LeftOutReason, RowReading, SkipReason } from './rows/row';

/** A row something is to be said about. Rows count from 1 below the heading. */
export interface RowNote {
  readonly row: number;
  readonly reason: SkipReason | LeftOutReason;
  readonly heading?: string;
  readonly text?: string;
}

/** What became of a file's rows. */
export interface ImportSummary {
  readonly rows: number;
  /** Rows that gave something. */
  readonly read: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** Values of rows that are read, left out because they cannot be right. */
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  /** The rows behind the counts, the first so many. */
  readonly notes: readonly RowNote[];
  /** Tickets opened between these instants: what was open before is not in the file. */
  readonly window?: { readonly from: Instant; readonly to: Instant };
}

/** Notes kept to be shown; counts go on beyond. */
export const MOST_NOTES = 5000;
const LONGEST_TEXT = 80;

/** Counts rows as they are read. */
export function summarist() {
  let [rows, read] = [0, 0];
  const skipped: Partial<Record<SkipReason, number>> = {};
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  const notes: RowNote[] = [];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const keep = (row: RowNote): void => {
    if (notes.length < MOST_NOTES) notes.push(row);
  };
  return {
    add(reading: RowReading): void {
      rows += 1;
      if (reading.kind === 'skipped') {
        skipped[reading.reason] = (skipped[reading.reason] ?? 0) + 1;
        keep({ row: rows, reason: reading.reason });
        return;
      }
      read += 1;
      const created = reading.observation?.facts.createdAt;
      if (created !== undefined) [from, to] = [Math.min(from, created), Math.max(to, created)];
      for (const { reason, heading, text } of reading.leftOut) {
        leftOut[reason] = (leftOut[reason] ?? 0) + 1;
        keep({ row: rows, reason, heading, text: text.slice(0, LONGEST_TEXT) });
      }
    },
    result: (): ImportSummary => ({
      rows,
      read,
      skipped: { ...skipped },
      leftOut: { ...leftOut },
      notes: [...notes],
      ...(from <= to ? { window: { from: from as Instant, to: to as Instant } } : {}),
    }),
  };
}
