import { createCoder } from '@/domain/kpi/columns/dictionary';
import { placesOf, segmentOf } from '@/domain/kpi/columns/segment';
import type { TicketSamples } from '@/domain/kpi/sample';
import type { TicketRef } from '@/domain/tickets/key';
import type { HelpclockDatabase } from '@/storage/database';
import { type KpiState, loadDictionary, type SegmentEntry, saveDictionary } from '@/storage/kpi-state';
import { putOrdinals } from '@/storage/ordinals';
import { pieces } from '@/storage/pieces';

/** A measured ticket on its way into segments. */
export interface Measured {
  readonly ref: TicketRef;
  readonly samples: TicketSamples;
}

/**
 * Writes measured tickets as a run of segments under new ordinals. Inside a transaction over `segments`, `ordinals` and
 * `meta`. @returns the state with the run; saving it is the caller's.
 */
export async function writeRun<S extends KpiState>(
  db: HelpclockDatabase,
  state: S,
  measured: readonly Measured[],
): Promise<S> {
  if (measured.length === 0) return state;
  const { generation } = state;
  const known = await loadDictionary(db, generation);
  const coder = createCoder(known);
  const placed = measured.map(({ samples }, i) => ({ samples, ordinal: state.ordinals + i }));
  const run = state.runs;
  const places = placesOf(placed, coder);
  await putOrdinals(
    db,
    generation,
    state.ordinals,
    measured.map(({ ref }) => ref),
  );
  const entries: SegmentEntry[] = [];
  for (const some of pieces(places, ({ placed: samples }) => samples.length)) {
    const segments = some.map((place) => ({ ...segmentOf(place, coder), generation, run }));
    await db.segments.bulkPut(segments);
    entries.push(...segments.map(({ group, partition, chunks }) => ({ group, partition, run, rows: rowsIn(chunks) })));
  }
  await saveDictionary(db, generation, coder.dictionary());
  return {
    ...state,
    segments: [...state.segments, ...entries],
    ordinals: state.ordinals + placed.length,
    runs: run + 1,
    words: state.words + 1,
  };
}

export const rowsIn = (chunks: Readonly<Record<string, { readonly length: number } | undefined>>): number =>
  Object.values(chunks).reduce((sum, chunk) => sum + (chunk?.length ?? 0), 0);
