import { measureLife } from '@/domain/kpi/measure/measure-life';
import type { Settings } from '@/domain/settings/settings';
import type { TicketRef } from '@/domain/tickets/key';
import type { ReadLife } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import type { HelpclockDatabase } from '@/storage/database';
import {
  type KpiBuild,
  type KpiState,
  loadKpiBuild,
  loadKpiState,
  loadTailVersion,
  saveKpiBuild,
  saveKpiState,
  saveTailVersion,
} from '@/storage/kpi-state';
import { ordinalsOf } from '@/storage/ordinals';
import { inPieces, weightOf } from '@/storage/pieces';
import type { TailRow, TicketRow } from '@/storage/rows';
import type { Slice, TicketChange } from '@/storage/write/merge-tickets';
import { workedOn } from '../focus/worked-on';
import { mergeable, mergeRuns } from './merge-runs';
import { putTail, tailRows } from './tail-rows';
import { type Measured, writeRun } from './write-run';

/** Changed tickets that wait in the tail until they become a run of segments. */
export const TAIL_LIMIT = 400;
/** So many times the limit may wait while segments are being built anew. */
const LONG = 3;
/** The tail is counted this often until it reaches its limit, when changes come one by one. */
const COUNTED = 50;
/** Fits no settings. */
const ABANDONED = '';
/** Rows that are merged while tickets are taken in; larger segments are left to the job. */
const LIGHT = 30_000;

type Measure = (rows: readonly TicketRow[]) => Promise<readonly Measured[]>;

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
  tables: (db) => [db.tail, db.segments, db.ordinals, db.focus, db.meta],
  apply: async (db, changes) => {
    const [state, lastVersion] = await Promise.all([loadKpiState(db), loadTailVersion(db)]);
    const yardstick = yardstickOf(settings);
    const withWork = await workedOn(
      db,
      settings,
      changes.map(({ after }) => after),
    );
    const measure: Measure = (rows) =>
      inPieces(
        db.tail,
        rows,
        ({ record }) => weightOf(record),
        (row) => ({ ref: row.ref, samples: measureLife(withWork(lifeOf(row.record), row), yardstick, now) }),
      );
    if (state !== undefined && changes.length >= tailLimit && !isBuilding(await loadKpiBuild(db))) {
      return writeThrough(db, state, changes, measure);
    }
    const outdated = await outdatedBy(db, state, changes);
    const gone = changes.flatMap(({ before, after }) => (after === undefined && before ? { ref: before.ref } : []));
    const measured = await measure(changes.flatMap(({ after }) => after ?? []));
    const version = lastVersion + 1;
    const rows = [...gone, ...measured].map((row): TailRow => {
      const ordinal = outdated.get(row.ref);
      return { ...row, version, ...(ordinal === undefined ? {} : { outdated: ordinal }) };
    });
    await Promise.all([saveTailVersion(db, version), putTail(db, rows)]);
    // Counting is a good part of what a single look costs: every so many changes are soon enough.
    if (state === undefined || version % Math.ceil(tailLimit / COUNTED) >= rows.length) return;
    const waiting = await db.tail.count();
    if (waiting >= tailLimit) await tidy(db, state, waiting >= LONG * tailLimit);
  },
});

async function outdatedBy(
  db: HelpclockDatabase,
  state: KpiState | undefined,
  changes: readonly TicketChange[],
): Promise<ReadonlyMap<TicketRef, number>> {
  if (state === undefined) return new Map();
  return ordinalsOf(
    db,
    state,
    changes.flatMap(({ before, after }) => (after ?? before)?.ref ?? []),
  );
}

/** @param isLong the tail is too long to wait for what is being built: it is abandoned, and begun anew by the job */
async function tidy(db: HelpclockDatabase, state: KpiState, isLong: boolean): Promise<void> {
  const build = await loadKpiBuild(db);
  // What is being built learns from the tail what changed meanwhile.
  if (isBuilding(build)) {
    if (!isLong) return;
    await saveKpiBuild(db, { ...build, fingerprint: ABANDONED });
  }
  await saveKpiState(db, await compacted(db, await foldTail(db, state)));
}

const isBuilding = (build: KpiBuild | undefined): build is KpiBuild =>
  build !== undefined && build.fingerprint !== ABANDONED;

/** Merges small runs as long as it costs little. */
async function compacted(db: HelpclockDatabase, state: KpiState): Promise<KpiState> {
  let tidied = state;
  for (let tier = mergeable(tidied, LIGHT); tier !== undefined; tier = mergeable(tidied, LIGHT)) {
    tidied = await mergeRuns(db, tidied, tier);
  }
  return tidied;
}

/**
 * Many changes at once (an import, a restore) become a run without the way through the tail. Once the tail is folded a ticket
 * that is not stored has no ordinal, so only known ones are looked up.
 */
async function writeThrough(
  db: HelpclockDatabase,
  state: KpiState,
  changes: readonly TicketChange[],
  measure: Measure,
): Promise<void> {
  const folded = (await db.tail.count()) === 0 ? state : await foldTail(db, state);
  const known = changes.filter(({ before }) => before !== undefined);
  const outdated = await outdatedBy(db, folded, known);
  const written = await writeRun(db, folded, await measure(changes.flatMap(({ after }) => after ?? [])));
  const dead = Uint32Array.from([...written.dead, ...outdated.values()]);
  await saveKpiState(db, await compacted(db, { ...written, dead }));
}

/** Turns the tail into a run: new ordinals for what changed, dead ones for what it replaces. */
export async function foldTail(db: HelpclockDatabase, state: KpiState): Promise<KpiState> {
  const rows = await tailRows(db);
  const measured = rows.flatMap(({ ref, samples }) => (samples === undefined ? [] : [{ ref, samples }]));
  const written = await writeRun(db, state, measured);
  await db.tail.clear();
  return { ...written, dead: Uint32Array.from([...state.dead, ...rows.flatMap(({ outdated }) => outdated ?? [])]) };
}
