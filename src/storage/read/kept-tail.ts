import type { Coder } from '@/domain/kpi/columns/dictionary';
import { chunksByKind, type Segment } from '@/domain/kpi/columns/segment';
import type { TicketRef } from '@/domain/tickets/key';
import type { HelpclockDatabase } from '../database';
import type { KpiState } from '../kpi-state';
import type { TailRow } from '../rows';

/**
 * The tail as columns, as far as it was read. What is new becomes a batch of its own under new ordinals and outdates what it
 * replaces, so that columns once made stay as they are.
 */
export interface KeptTail {
  /** What the state was: a tail that was folded since has nothing in common with this one. */
  readonly epoch: string;
  readonly version: number;
  readonly rows: ReadonlyMap<TicketRef, TailRow>;
  /** What stands under each ordinal, from the first that the segments do not have. */
  readonly placed: readonly TailRow[];
  /** Ordinals whose rows no longer count, of segments and of batches. Only ever grows at its end. */
  readonly outdated: readonly number[];
  readonly batches: readonly Segment['chunks'][];
}

/** More batches than this are laid out anew as one. */
const MOST_BATCHES = 16;

const epochOf = (state: KpiState | undefined): string =>
  state === undefined ? '' : [state.generation, state.runs, state.words, state.dead.length].join(' ');

const emptyTail = (epoch: string): KeptTail => ({
  epoch,
  version: 0,
  rows: new Map(),
  placed: [],
  outdated: [],
  batches: [],
});

/** Reads what was written to the tail since it was read last; all of it when it was folded meanwhile. */
export async function readTail(
  { tail }: HelpclockDatabase,
  state: KpiState | undefined,
  known: KeptTail | undefined,
): Promise<{ readonly before: KeptTail; readonly news: readonly TailRow[] }> {
  const epoch = epochOf(state);
  const before = known?.epoch === epoch ? known : emptyTail(epoch);
  return { before, news: await tail.where('version').above(before.version).toArray() };
}

/** The tail with what is new in it. @param inSegments how many ordinals the segments have */
export function withNews(before: KeptTail, news: readonly TailRow[], inSegments: number, coder: Coder): KeptTail {
  if (news.length === 0) return before;
  const version = Math.max(before.version, ...news.map((row) => row.version));
  const rows = new Map([...before.rows, ...news.map((row) => [row.ref, row] as const)]);
  const isLong = before.batches.length >= MOST_BATCHES;
  return isLong
    ? withBatch({ ...emptyTail(before.epoch), version, rows }, [...rows.values()], inSegments, coder)
    : withBatch({ ...before, version, rows }, news, inSegments, coder);
}

function withBatch(tail: KeptTail, news: readonly TailRow[], inSegments: number, coder: Coder): KeptTail {
  const first = inSegments + tail.placed.length;
  const places = new Map(tail.placed.map(({ ref }, i) => [ref, inSegments + i]));
  const known = new Set(tail.outdated);
  const samples = news.flatMap(({ samples: own }, i) => {
    if (own === undefined) return [];
    coder.name(own.agentNames);
    return own.samples.map((sample) => ({ ticket: first + i, sample }));
  });
  const outdated = news.flatMap(({ ref, outdated: ordinal }) => [ordinal ?? [], places.get(ref) ?? []].flat());
  return {
    ...tail,
    placed: [...tail.placed, ...news],
    outdated: [...tail.outdated, ...outdated.filter((ordinal) => !known.has(ordinal))],
    batches: [...tail.batches, chunksByKind(samples, coder)],
  };
}
