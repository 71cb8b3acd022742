import { measureLife } from '@/domain/kpi/measure/measure-life';
import type { Settings } from '@/domain/settings/settings';
import type { ReadLife } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import type { HelpclockDatabase } from '@/storage/database';
import { type KpiState, loadKpiBuild, loadKpiState, saveKpiBuild, saveKpiState } from '@/storage/kpi-state';
import type { TailRow } from '@/storage/rows';
import type { Slice, TicketChange } from '@/storage/write/merge-tickets';
import { mergeable, mergeRuns } from './merge-runs';
import { writeRun } from './write-run';

/** Changed tickets that wait in the tail until they become a run of segments. */
export const TAIL_LIMIT = 400;
/** So many times the limit may wait while segments are being built anew. */
const LONG = 3;
/** Fits no settings. */
const ABANDONED = '';
/** Rows that are merged while tickets are taken in; larger segments are left to the job. */
const LIGHT = 100_000;

/** The yardstick of KPIs as the settings have it. */
export const yardstickOf = ({ policies, schedules, kpi, people }: Settings) => ({
  policies,
  schedules,
  definitions: kpi.definitions,
  teams: people.teams,
});

/**
 * Keeps the KPI samples in step with the tickets, at the cost of one small row per ticket. Every so many changes the rows
 * become a run of segments, in the same transaction.
 */
export const kpiSlice = (lifeOf: ReadLife, settings: Settings, now: Instant, tailLimit = TAIL_LIMIT): Slice => ({
  tables: (db) => [db.tail, db.segments, db.ordinals, db.meta],
  apply: async (db, changes) => {
    const state = await loadKpiState(db);
    const outdated = await outdatedBy(db, state, changes);
    const yardstick = yardstickOf(settings);
    await db.tail.bulkPut(
      changes.flatMap(({ before, after }): TailRow | readonly [] => {
        const ref = (after ?? before)?.ref;
        if (ref === undefined) return [];
        const ordinal = outdated.get(ref);
        return {
          ref,
          ...(ordinal === undefined ? {} : { outdated: ordinal }),
          ...(after === undefined ? {} : { samples: measureLife(lifeOf(after.record), yardstick, now) }),
        };
      }),
    );
    const waiting = await db.tail.count();
    if (state !== undefined && waiting >= tailLimit) await tidy(db, state, waiting >= LONG * tailLimit);
  },
});

async function outdatedBy(
  db: HelpclockDatabase,
  state: KpiState | undefined,
  changes: readonly TicketChange[],
): Promise<ReadonlyMap<string, number>> {
  if (state === undefined) return new Map();
  const refs = changes.flatMap(({ before, after }) => (after ?? before)?.ref ?? []);
  const rows = await db.ordinals.bulkGet(refs.map((ref): [number, string] => [state.generation, ref]));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.ref, row.ordinal] as const])));
}

/** @param isLong the tail is too long to wait for what is being built: it is abandoned, and begun anew by the job */
async function tidy(db: HelpclockDatabase, state: KpiState, isLong: boolean): Promise<void> {
  const build = await loadKpiBuild(db);
  // What is being built learns from the tail what changed meanwhile.
  if (build !== undefined && build.fingerprint !== ABANDONED) {
    if (!isLong) return;
    await saveKpiBuild(db, { ...build, fingerprint: ABANDONED });
  }
  let tidied = await foldTail(db, state);
  for (let tier = mergeable(tidied, LIGHT); tier !== undefined; tier = mergeable(tidied, LIGHT)) {
    tidied = await mergeRuns(db, tidied, tier);
  }
  await saveKpiState(db, tidied);
}

/** Turns the tail into a run: new ordinals for what changed, dead ones for what it replaces. */
export async function foldTail(db: HelpclockDatabase, state: KpiState): Promise<KpiState> {
  const rows = await db.tail.toArray();
  const gone = rows.flatMap(({ ref, samples }) => (samples === undefined ? [ref] : []));
  await db.ordinals.bulkDelete(gone.map((ref): [number, string] => [state.generation, ref]));
  const measured = rows.flatMap(({ ref, samples }) => (samples === undefined ? [] : [{ ref, samples }]));
  const written = await writeRun(db, state, measured);
  await db.tail.clear();
  return { ...written, dead: Uint32Array.from([...state.dead, ...rows.flatMap(({ outdated }) => outdated ?? [])]) };
}
