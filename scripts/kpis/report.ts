import type { Period } from '@/domain/kpi/period/period';
import type { Instant } from '@/domain/time/instant';
import type { ExportReading } from '@/import/read-export';
import type { Answer } from './answer';

/** What is said of the file itself. */
export interface FileReport {
  readonly name: string;
  readonly format: string;
  readonly zone: string;
  readonly rows: number;
  readonly read: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly leftOut: Readonly<Record<string, number>>;
  /** Columns as they were understood. */
  readonly columns: readonly { readonly heading: string; readonly holds: string; readonly unit?: string }[];
  /** Sentences about the file that should be known. */
  readonly notes: readonly string[];
}

/** Everything that is printed. */
export interface Report {
  readonly file: FileReport;
  readonly period: Period;
  readonly now: Instant;
  readonly zone: string;
  readonly answer: Answer;
}

export function fileReport(reading: ExportReading, name: string, more: readonly string[]): FileReport {
  const { rows, read, skipped, leftOut } = reading.summary();
  return {
    name,
    format: reading.recognised?.format.name ?? 'unknown',
    zone: reading.mapping?.zone ?? 'UTC',
    rows,
    read,
    skipped: { ...skipped },
    leftOut: { ...leftOut },
    columns: (reading.mapping?.columns ?? [])
      .filter(({ role }) => role !== 'ignore')
      .map(({ heading, role, unit }) => ({ heading, holds: role, ...(unit === undefined ? {} : { unit }) })),
    notes: [...reading.problems.map(({ sentence }) => sentence), ...more],
  };
}
