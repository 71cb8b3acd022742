import { mergeKind, type Segment } from '@/domain/kpi/columns/segment';
import { SAMPLE_KINDS } from '@/domain/kpi/sample';
import type { HelpclockDatabase } from '@/storage/database';
import { deadMap, type KpiState, loadSegments, type SegmentEntry, segmentKey } from '@/storage/kpi-state';
import { AT_ONCE, inPieces } from '@/storage/pieces';
import { rowsIn } from './write-run';

/** As many runs of about one size become one. */
const TIER = 4;
/** A reader opens no more runs of a month than this. */
const MOST = 10;

/** Segments of one month that should become one, if there are any; the smallest first. */
export function mergeable(
  { segments }: Pick<KpiState, 'segments'>,
  limit = Number.POSITIVE_INFINITY,
): readonly SegmentEntry[] | undefined {
  const places = new Map<string, SegmentEntry[]>();
  for (const entry of segments) {
    const place = `${entry.group} ${entry.partition}`;
    const known = places.get(place);
    if (known === undefined) places.set(place, [entry]);
    else known.push(entry);
  }
  for (const entries of places.values()) {
    const chosen = tierOf(entries);
    if (chosen !== undefined && chosen.reduce((sum, { rows }) => sum + rows, 0) <= limit) return chosen;
  }
  return undefined;
}

/** The small runs that weigh about as much together as the next one; a run is not copied for a little neighbour's sake. */
function tierOf(entries: readonly SegmentEntry[]): readonly SegmentEntry[] | undefined {
  if (entries.length > MOST) return entries;
  const tier: SegmentEntry[] = [];
  let sum = 0;
  for (const entry of [...entries].sort((a, b) => a.rows - b.rows)) {
    if (tier.length >= 2 && entry.rows > 2 * sum) break;
    tier.push(entry);
    sum += entry.rows;
  }
  return tier.length >= TIER ? tier : undefined;
}

/** Every month's segments that are more than one. */
export function scattered({ segments }: Pick<KpiState, 'segments'>): readonly SegmentEntry[] | undefined {
  for (const { group, partition } of segments) {
    const own = segments.filter((entry) => entry.group === group && entry.partition === partition);
    if (own.length > 1) return own;
  }
  return undefined;
}

/** Makes segments of one month one, without the rows of dead tickets. Inside a transaction over `segments` and `tail`. */
export async function mergeRuns<S extends KpiState>(
  db: HelpclockDatabase,
  state: S,
  entries: readonly SegmentEntry[],
): Promise<S> {
  const [first] = entries;
  if (first === undefined) return state;
  const { generation, runs: run } = state;
  const { group, partition } = first;
  const segments = await loadSegments(db, generation, entries);
  const dead = deadMap(state);
  const merged = await inPieces(
    db.tail,
    SAMPLE_KINDS,
    () => AT_ONCE,
    (kind) => [kind, mergeKind(segments, kind, dead)] as const,
  );
  const chunks = Object.fromEntries(merged.filter(([, chunk]) => chunk !== undefined)) as Segment['chunks'];
  await db.segments.bulkDelete(entries.map((entry) => segmentKey(generation, entry)));
  const rows = rowsIn(chunks);
  if (rows > 0) await db.segments.put({ generation, group, partition, run, chunks });
  const gone = new Set(entries);
  const left = state.segments.filter((entry) => !gone.has(entry));
  return { ...state, runs: run + 1, segments: rows === 0 ? left : [...left, { group, partition, run, rows }] };
}
