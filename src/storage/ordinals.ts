import type { TicketRef } from '@/domain/tickets/key';
import type { HelpclockDatabase } from './database';
import { deadMap, type KpiState } from './kpi-state';
import type { OrdinalRow } from './rows';

type Store = Pick<HelpclockDatabase, 'ordinals'>;

/** Tickets in one row at the most: a row for each would be half the writing of an import. */
const TOGETHER = 100;

/** Notes whose the ordinals from `first` on are. */
export function putOrdinals(
  { ordinals }: Store,
  generation: number,
  first: number,
  refs: readonly TicketRef[],
): Promise<unknown> {
  const rows: OrdinalRow[] = [];
  for (let at = 0; at < refs.length; at += TOGETHER) {
    rows.push({ generation, first: first + at, refs: refs.slice(at, at + TOGETHER) });
  }
  return ordinals.bulkPut(rows);
}

/** The ordinals of those tickets that have one and whose rows are not dead. */
export async function ordinalsOf(
  { ordinals }: Store,
  state: Pick<KpiState, 'generation' | 'ordinals' | 'dead'>,
  refs: readonly TicketRef[],
): Promise<ReadonlyMap<TicketRef, number>> {
  const keys = await Promise.all(refs.map((ref) => ordinals.where('refs').equals(ref).primaryKeys()));
  const firsts = new Set(keys.flat().flatMap(([generation, first]) => (generation === state.generation ? first : [])));
  const rows = firsts.size === 0 ? [] : await ordinals.bulkGet([...firsts].map((first) => [state.generation, first]));
  const dead = deadMap(state);
  const asked = new Set(refs);
  return new Map(
    placesIn(rows.flatMap((row) => row ?? [])).filter(([ref, ordinal]) => asked.has(ref) && dead[ordinal] !== 1),
  );
}

const placesIn = (rows: readonly OrdinalRow[]): readonly (readonly [TicketRef, number])[] =>
  rows.flatMap(({ first, refs }) => refs.map((ref, i) => [ref, first + i] as const));

/** Ordinals that lie no further apart are read at once. */
const NEAR = 10 * TOGETHER;

/** The tickets behind ordinals of a generation. */
export async function refsAt(
  { ordinals }: Store,
  generation: number,
  asked: readonly number[],
): Promise<ReadonlyMap<number, TicketRef>> {
  const rows = await Promise.all(
    stretches(asked).map(({ from, to }) =>
      ordinals
        .where('[generation+first]')
        .between([generation, from - TOGETHER + 1], [generation, to], true, true)
        .toArray(),
    ),
  );
  return new Map(placesIn(rows.flat()).map(([ref, ordinal]) => [ordinal, ref]));
}

function stretches(asked: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const ordinal of [...asked].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && ordinal - last.to <= NEAR) last.to = ordinal;
    else found.push({ from: ordinal, to: ordinal });
  }
  return found;
}
