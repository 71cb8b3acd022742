import type { ImportChoices } from '@/domain/import/mapping';
import type { Observation } from '@/domain/tickets/observation';
import { type Instant, instant } from '@/domain/time/instant';
import { type ExportReading, type ReadOptions, readExport } from '@/import/read-export';
import { bytesSource } from '@/import/source';

export const at = (iso: string): Instant => instant(Date.parse(iso));
export const NOW = at('2026-11-21T12:00:00Z');

/** A file read to its end, with all that was found. */
export interface ReadFile extends ExportReading {
  readonly all: readonly Observation[];
  readonly ids: readonly string[];
}

const bytesOf = (file: string | Uint8Array): Uint8Array =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

export async function read(file: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadFile> {
  const reading = await readExport(bytesSource(bytesOf(file), 'export.csv'), { now: NOW, ...options });
  const all = await Array.fromAsync(reading.observations());
  return { ...reading, all, series: reading.series, ids: reading.problems.map(({ id }) => id.replace('import.', '')) };
}

/** Reads a table written as lines of cells separated by `|`, so that tests show columns. */
export const readTable = (
  lines: readonly string[],
  choices: ImportChoices = {},
  options: Partial<ReadOptions> = {},
): Promise<ReadFile> =>
  read(
    lines
      .map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .join('\t'),
      )
      .join('\n'),
    { choices, ...options },
  );

export const factsOf = (file: ReadFile, id: string): Observation['facts'] | undefined =>
  file.all.find(({ key }) => key.id === id)?.facts;

export const eventsOf = (file: ReadFile, id: string): readonly string[] =>
  (file.all.find(({ key }) => key.id === id)?.events ?? []).map((event) =>
    `${new Date(event.at).toISOString().slice(0, 16)} ${event.kind} ${'actor' in event ? (event.actor?.role ?? '') : ''}${'status' in event ? (event.status ?? event.raw) : ''}`.trim(),
  );
