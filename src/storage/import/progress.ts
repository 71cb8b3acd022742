import type { ImportProblem } from '@/domain/import/import-problem';
import type { SettledFile } from '@/domain/import/settled-file';
import type { ImportSummary } from '@/domain/import/summary';
import type { Instant } from '@/domain/time/instant';
import type { HelpclockDatabase } from '../database';

/** What the rows read so far became in the store. */
export interface ImportCounts {
  /** Tickets that were not known. */
  readonly added: number;
  /** Known tickets that gained something. */
  readonly merged: number;
  /** Known tickets to which the file had nothing to add. */
  readonly unchanged: number;
  /** Points of series that were not known. */
  readonly points: number;
}

/** A file on its way into the store. */
export interface ImportingFile {
  readonly id: string;
  readonly parcel: string;
  readonly name: string;
  readonly settled: SettledFile;
  /** Rows in the file. */
  readonly rows: number;
  /** Rows whose content is stored whole. */
  readonly done: number;
  /** Of the slice that follows `done`: tickets that are stored already. */
  readonly within: number;
  readonly counts: ImportCounts;
}

/** A file that came to its end: read whole, cancelled, or no longer readable. */
export interface ImportResult {
  readonly id: string;
  readonly name: string;
  readonly endedAt: Instant;
  readonly outcome: 'done' | 'cancelled' | 'lost';
  readonly counts: ImportCounts;
  readonly summary?: ImportSummary;
  readonly problems: readonly ImportProblem[];
}

/** Keys in `meta`. */
export const IMPORTING = 'job:import';
export const IMPORTED = 'imported';

/** Files under way, the first of them now. */
export const loadImporting = async (db: HelpclockDatabase): Promise<readonly ImportingFile[]> =>
  ((await db.meta.get(IMPORTING))?.value as readonly ImportingFile[] | undefined) ?? [];

/** The newest imports first. */
export const loadImported = async (db: HelpclockDatabase): Promise<readonly ImportResult[]> =>
  ((await db.meta.get(IMPORTED))?.value as readonly ImportResult[] | undefined) ?? [];
