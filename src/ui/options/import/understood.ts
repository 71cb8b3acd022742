import type { FileWord } from '@/domain/import/file-words';
import type { Heading } from '@/domain/import/header';
import type { ImportProblem } from '@/domain/import/import-problem';
import type { ImportChoices, ImportMapping } from '@/domain/import/mapping';
import type { RowReading } from '@/domain/import/rows/row';
import type { Instant } from '@/domain/time/instant';
import type { Encoding } from '@/import/encoding';
import type { ExportReading } from '@/import/read-export';

/** What a file was understood to be: an `ExportReading` that can cross to a worker and back. */
export interface Understood {
  readonly format?: { readonly id: string; readonly name: string };
  readonly headings: readonly Heading[];
  readonly mapping?: ImportMapping;
  readonly encoding?: Encoding;
  readonly words: readonly FileWord[];
  readonly problems: readonly ImportProblem[];
  readonly canRead: boolean;
  readonly asOf?: Instant;
  readonly rows: number;
  readonly preview: readonly RowReading[];
  readonly sample: readonly (readonly string[])[];
}

export function understoodOf(reading: ExportReading): Understood {
  const { recognised, headings, mapping, encoding, words, problems, canRead, asOf, rows, preview, sample } = reading;
  return {
    ...(recognised && { format: { id: recognised.format.id, name: recognised.format.name } }),
    headings,
    words,
    ...(mapping && { mapping }),
    ...(encoding && { encoding }),
    problems,
    canRead,
    ...(asOf !== undefined && { asOf }),
    rows,
    preview,
    sample,
  };
}

export interface Question {
  readonly file: Blob;
  readonly name: string;
  readonly now: Instant;
  readonly choices: ImportChoices;
  readonly encoding?: Encoding;
}

/** What the worker says: how far it is (0…1), or what the file is. */
export type Said =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'understood'; readonly understood: Understood }
  | { readonly kind: 'failed' };
