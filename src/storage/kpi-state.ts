import type { Table } from 'dexie';
import { type Dictionary, emptyDictionary } from '@/domain/kpi/columns/dictionary';
import type { SegmentGroup } from '@/domain/kpi/columns/segment';
import type { HelpclockDatabase } from './database';
import type { MetaRow, SegmentRow } from './rows';

/** Where a segment lies, and how many rows it has. */
export interface SegmentEntry {
  readonly group: SegmentGroup;
  readonly partition: string;
  readonly run: number;
  readonly rows: number;
}

/** One generation of segments: everything measured by the same settings. */
export interface KpiState {
  readonly generation: number;
  /** What the samples were measured by; see `kpiFingerprint`. */
  readonly fingerprint: string;
  readonly segments: readonly SegmentEntry[];
  /** Ordinals given so far, and runs. */
  readonly ordinals: number;
  readonly runs: number;
  /** Ordinals whose rows are outdated although they are still in segments. */
  readonly dead: Uint32Array;
  /** Grows whenever the dictionary does. */
  readonly words: number;
}

/** A generation being built beside the one in force. */
export interface KpiBuild extends KpiState {
  /** The last ticket measured; `undefined` once all are. */
  readonly after?: string;
  readonly done: number;
  readonly total: number;
}

const IN_FORCE = 'kpi';
const BEING_BUILT = 'kpi:next';
const dictionaryKey = (generation: number): string => `kpi:dictionary:${generation}`;

type Meta = { readonly meta: Table<MetaRow, string> };
const load = async <T>({ meta }: Meta, key: string): Promise<T | undefined> =>
  (await meta.get(key))?.value as T | undefined;

export const loadKpiState = (db: Meta): Promise<KpiState | undefined> => load(db, IN_FORCE);
export const loadKpiBuild = (db: Meta): Promise<KpiBuild | undefined> => load(db, BEING_BUILT);
export const saveKpiState = ({ meta }: Meta, value: KpiState): Promise<unknown> => meta.put({ key: IN_FORCE, value });
export const saveKpiBuild = ({ meta }: Meta, value: KpiBuild): Promise<unknown> =>
  meta.put({ key: BEING_BUILT, value });
export const dropKpiBuild = ({ meta }: Meta): Promise<void> => meta.delete(BEING_BUILT);

export const loadDictionary = async (db: Meta, generation: number): Promise<Dictionary> =>
  (await load<Dictionary>(db, dictionaryKey(generation))) ?? emptyDictionary;
export const saveDictionary = ({ meta }: Meta, generation: number, value: Dictionary): Promise<unknown> =>
  meta.put({ key: dictionaryKey(generation), value });
/** Deletes the words of every generation but the ones kept. */
export const dropDictionaries = ({ meta }: Meta, kept: readonly number[]): Promise<number> =>
  meta
    .where('key')
    .startsWith(dictionaryKey(0).slice(0, -1))
    .filter(({ key }) => !kept.some((generation) => key === dictionaryKey(generation)))
    .delete();

const TAIL_VERSION = 'kpi:tail';

/** The version the newest rows of the tail were written with. Later rows take a higher one, in the transaction that read it. */
export const loadTailVersion = async (db: Meta): Promise<number> => (await load<number>(db, TAIL_VERSION)) ?? 0;
export const saveTailVersion = ({ meta }: Meta, value: number): Promise<unknown> =>
  meta.put({ key: TAIL_VERSION, value });

export const emptyState = (generation: number, fingerprint: string): KpiState => ({
  generation,
  fingerprint,
  segments: [],
  ordinals: 0,
  runs: 0,
  dead: new Uint32Array(),
  words: 0,
});

export type SegmentKey = [generation: number, group: string, partition: string, run: number];
export const segmentKey = (generation: number, { group, partition, run }: SegmentEntry): SegmentKey => [
  generation,
  group,
  partition,
  run,
];

/** @throws RangeError when a segment named by the state is not in the store. */
export async function loadSegments(
  { segments }: Pick<HelpclockDatabase, 'segments'>,
  generation: number,
  entries: readonly SegmentEntry[],
): Promise<readonly SegmentRow[]> {
  const rows = await segments.bulkGet(entries.map((entry) => segmentKey(generation, entry)));
  return rows.map((row, i) => {
    if (row === undefined) throw new RangeError(`Segment ${JSON.stringify(entries[i])} is missing: rebuild the KPIs.`);
    return row;
  });
}

/** A byte per ordinal, 1 where the ticket is dead. */
export function deadMap({ ordinals, dead }: Pick<KpiState, 'ordinals' | 'dead'>): Uint8Array {
  const map = new Uint8Array(ordinals);
  for (const ordinal of dead) map[ordinal] = 1;
  return map;
}
