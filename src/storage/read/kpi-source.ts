import { withoutDead } from '@/domain/kpi/columns/concat';
import { type Coder, createCoder } from '@/domain/kpi/columns/dictionary';
import { monthOf, OPEN } from '@/domain/kpi/columns/partition';
import type { Segment } from '@/domain/kpi/columns/segment';
import type { SampleTable } from '@/domain/kpi/columns/table';
import type { Period } from '@/domain/kpi/period/period';
import { SAMPLE_KINDS } from '@/domain/kpi/sample';
import type { TicketRef } from '@/domain/tickets/key';
import type { HelpclockDatabase } from '../database';
import {
  deadMap,
  type KpiBuild,
  type KpiState,
  loadDictionary,
  loadKpiBuild,
  loadKpiState,
  loadSegments,
  type SegmentEntry,
} from '../kpi-state';
import { refsAt } from '../ordinals';
import type { SegmentRow, SeriesRow } from '../rows';
import { type KeptTail, readTail, withNews } from './kept-tail';

/** The samples that some periods need, from segments and tail. */
export interface StoredTable {
  readonly table: SampleTable;
  readonly series: readonly SeriesRow[];
  readonly state: KpiState | undefined;
  /** Being computed anew, beside what is shown. */
  readonly build: KpiBuild | undefined;
  readonly tail: KeptTail;
}

/** What a page keeps of the store between two questions: segments never change, and of the tail only what is new is read again. */
interface Kept {
  readonly db: HelpclockDatabase;
  readonly generation: number;
  readonly words: number;
  /** How many tickets were dead when the rows were taken out. */
  readonly dead: number;
  readonly coder: Coder;
  readonly segments: ReadonlyMap<string, SegmentRow>;
  readonly tail: KeptTail;
}

let kept: Kept | undefined;

const DAY_MS = 86_400_000;
const idOf = ({ group, partition, run }: SegmentEntry): string => `${group} ${partition} ${run}`;

/** Whether a segment can hold rows of a period. Spells lie in the month they ended; solves ask for tickets of the days after. */
const isNeeded = ({ group, partition }: SegmentEntry, periods: readonly Period[], windowDays: number): boolean =>
  partition === OPEN ||
  periods.some(({ from, to }) =>
    group === 'spell'
      ? partition >= monthOf(from)
      : partition >= monthOf(from) && partition <= monthOf(to + windowDays * DAY_MS),
  );

/**
 * Loads the samples of some periods. Under `liveQuery` it is asked again whenever a ticket changes.
 * @param windowDays days after a period in which tickets can still speak against its solves.
 */
export async function loadTable(
  db: HelpclockDatabase,
  periods: readonly Period[],
  windowDays: number,
): Promise<StoredTable> {
  const stored = await db.transaction('r', [db.meta, db.tail, db.series, db.segments], async () => {
    const [state, build, series] = await Promise.all([loadKpiState(db), loadKpiBuild(db), db.series.toArray()]);
    const needed = (state?.segments ?? []).filter((entry) => isNeeded(entry, periods, windowDays));
    return { state, build, series, ...(await keep(db, state, needed)) };
  });
  const { state, build, series, coder, segments, tail } = stored;
  const { outdated } = tail;
  const chunks = chunksOf([...segments, ...tail.batches.map((batch) => ({ chunks: batch }))]);
  const fresh = { from: state?.ordinals ?? 0, samples: tail.placed.map(({ samples }) => samples) };
  const table = { chunks, dictionary: coder.dictionary(), fresh, ...(outdated.length === 0 ? {} : { outdated }) };
  return { table, series, state, build, tail };
}

async function keep(db: HelpclockDatabase, state: KpiState | undefined, needed: readonly SegmentEntry[]) {
  const generation = state?.generation ?? 0;
  const words = state?.words ?? 0;
  const known = kept?.db === db && kept.generation === generation ? kept : undefined;
  const missing = needed.filter((entry) => known?.segments.has(idOf(entry)) !== true);
  const [rows, dictionary, { before, news }] = await Promise.all([
    loadSegments(db, generation, missing),
    known?.words === words ? undefined : loadDictionary(db, generation),
    readTail(db, state, kept?.db === db ? kept.tail : undefined),
  ]);
  const found = new Map(missing.map((entry, i) => [idOf(entry), rows[i]]));
  // Rows of tickets that died since a segment was read are taken out of the copy at hand, once.
  const dead = state === undefined || state.dead.length === 0 ? undefined : deadMap(state);
  const isNews = known?.dead !== state?.dead.length;
  const segments = new Map(
    needed.flatMap((entry) => {
      const read = found.get(idOf(entry));
      const row = read ?? known?.segments.get(idOf(entry));
      if (row === undefined) return [];
      const living = dead !== undefined && (isNews || read !== undefined) ? withoutDeadRows(row, dead) : row;
      return [[idOf(entry), living] as const];
    }),
  );
  const coder = dictionary === undefined && known !== undefined ? known.coder : createCoder(dictionary);
  const tail = withNews(before, news, state?.ordinals ?? 0, coder);
  kept = { db, generation, words, dead: state?.dead.length ?? 0, coder, segments, tail };
  return { coder, segments: [...segments.values()], tail };
}

const withoutDeadRows = (row: SegmentRow, dead: Uint8Array): SegmentRow => ({
  ...row,
  chunks: Object.fromEntries(Object.entries(row.chunks).map(([kind, chunk]) => [kind, withoutDead(chunk, dead)])),
});

const chunksOf = (segments: readonly Pick<Segment, 'chunks'>[]): SampleTable['chunks'] =>
  Object.fromEntries(SAMPLE_KINDS.map((kind) => [kind, segments.flatMap(({ chunks }) => chunks[kind] ?? [])]));

/** The tickets behind ordinals of a table, in their order; undefined for one deleted meanwhile. */
export async function refsOf(
  db: HelpclockDatabase,
  { state, tail }: Pick<StoredTable, 'state' | 'tail'>,
  ordinals: readonly number[],
): Promise<readonly (TicketRef | undefined)[]> {
  const { generation = 0, ordinals: inSegments = 0 } = state ?? {};
  const asked = ordinals.filter((ordinal) => ordinal < inSegments);
  const found = await refsAt(db, generation, asked);
  return ordinals.map((ordinal) =>
    ordinal < inSegments ? found.get(ordinal) : tail.placed[ordinal - inSegments]?.ref,
  );
}
