import { measureLife } from '@/domain/kpi/measure/measure-life';
import type { Settings } from '@/domain/settings/settings';
import { lifeReader } from '@/domain/tickets/lives';
import type { HelpclockDatabase } from '@/storage/database';
import {
  dropDictionaries,
  dropKpiBuild,
  emptyState,
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
import type { Background } from '../background';
import { workedOn } from '../focus/worked-on';
import type { Job } from '../jobs/job';
import { kpiFingerprint } from './fingerprint';
import { yardstickOf } from './kpi-slice';
import { mergeable, mergeRuns, scattered } from './merge-runs';
import { putTail, tailRows } from './tail-rows';
import { type Measured, writeRun } from './write-run';

/** Tickets measured in one transaction. */
const SLICE = 800;
/** Tickets read at once. */
const FEW = 40;
/** Rows deleted in one transaction: segments, or hundreds of tickets' ordinals each. */
const DELETED = 50;
/** Segments are built anew when more than this many dead tickets, and this share, are in them. */
const MOST_DEAD = { count: 20_000, share: 0.25 };

/**
 * Brings the KPI segments up to date with policies, schedules, definitions and mappings. The new ones are built beside the
 * old ones, which are shown until the new ones are whole; then it keeps them tidy.
 */
export const rebuildKpis: Job = rebuildBy(SLICE);

/** @param size tickets measured in one transaction */
export function rebuildBy(size: number): Job {
  return { name: 'rebuild-kpis', step: (background) => step(background, size) };
}

async function step(background: Background, size: number): Promise<boolean> {
  const { db } = background;
  const settings = await background.settings();
  const fingerprint = kpiFingerprint(settings);
  return db.transaction('rw', [db.tickets, db.tail, db.segments, db.ordinals, db.focus, db.meta], async () => {
    const state = await loadKpiState(db);
    const build = await loadKpiBuild(db);
    if (build !== undefined && build.fingerprint !== fingerprint) return begin(db, build.generation, fingerprint);
    if (build !== undefined) return goOn(background, build, settings, size);
    if (state === undefined || state.fingerprint !== fingerprint || hasDied(state))
      return begin(db, state?.generation ?? 0, fingerprint);
    return keepTidy(db, state);
  });
}

const hasDied = ({ dead, ordinals }: KpiState): boolean =>
  dead.length > MOST_DEAD.count && dead.length > MOST_DEAD.share * ordinals;

async function begin(db: HelpclockDatabase, generation: number, fingerprint: string): Promise<true> {
  const total = await db.tickets.count();
  await saveKpiBuild(db, { ...emptyState(generation + 1, fingerprint), after: '', done: 0, total });
  return true;
}

async function goOn(background: Background, build: KpiBuild, settings: Settings, size: number): Promise<true> {
  const { db } = background;
  if (build.after === undefined) {
    const entries = scattered(build);
    if (entries === undefined) await putInForce(db, build);
    else await saveKpiBuild(db, await mergeRuns(db, build, entries));
    return true;
  }
  const measured = await measureFrom(background, build.after, settings, size);
  await renewTail(db, measured);
  const { after: _after, ...written } = await writeRun(db, build, measured);
  const last = measured.length < size ? undefined : measured.at(-1)?.ref;
  const done = { ...written, done: build.done + measured.length, ...(last === undefined ? {} : { after: last }) };
  const tier = mergeable(done);
  await saveKpiBuild(db, tier === undefined ? done : await mergeRuns(db, done, tier));
  return true;
}

/** Measures so many tickets behind one, a few at a time: between them what waits goes first. */
async function measureFrom(
  { db, clock }: Background,
  after: string,
  settings: Settings,
  size: number,
): Promise<readonly Measured[]> {
  const lifeOf = lifeReader(settings);
  const yardstick = yardstickOf(settings);
  const now = clock();
  const measured: Measured[] = [];
  for (let last = after; measured.length < size; ) {
    const limit = Math.min(FEW, size - measured.length);
    const rows = await db.tickets.where('ref').above(last).limit(limit).toArray();
    const withWork = await workedOn(db, settings, rows);
    const found = await inPieces(
      db.tail,
      rows,
      ({ record }) => weightOf(record),
      (row) => ({ ref: row.ref, samples: measureLife(withWork(lifeOf(row.record), row), yardstick, now) }),
    );
    measured.push(...found);
    if (rows.length < limit) break;
    last = rows.at(-1)?.ref ?? last;
  }
  return measured;
}

/** Rows of the tail were measured by what was in force when they came. */
async function renewTail(db: HelpclockDatabase, measured: readonly Measured[]): Promise<void> {
  const known = await db.tail.bulkGet(measured.map(({ ref }) => ref));
  const renewed = known.flatMap((row, i) => {
    const samples = measured[i]?.samples;
    return row === undefined || samples === undefined ? [] : [{ ...row, samples }];
  });
  if (renewed.length === 0) return;
  const version = (await loadTailVersion(db)) + 1;
  await saveTailVersion(db, version);
  await putTail(
    db,
    renewed.map((row) => ({ ...row, version })),
  );
}

async function putInForce(db: HelpclockDatabase, build: KpiBuild): Promise<void> {
  const { after: _after, done: _done, total: _total, ...state } = build;
  const tail = await tailRows(db);
  const places = await ordinalsOf(
    db,
    state,
    tail.map(({ ref }) => ref),
  );
  await db.tail.clear();
  await putTail(
    db,
    tail.flatMap(({ ref, samples, version }) => {
      const ordinal = places.get(ref);
      if (ordinal === undefined && samples === undefined) return [];
      return [
        {
          ref,
          version,
          ...(ordinal === undefined ? {} : { outdated: ordinal }),
          ...(samples === undefined ? {} : { samples }),
        },
      ];
    }),
  );
  await saveKpiState(db, state);
  await dropKpiBuild(db);
}

/** Merges large segments and deletes what an earlier generation left. */
async function keepTidy(db: HelpclockDatabase, state: KpiState): Promise<boolean> {
  const tier = mergeable(state);
  if (tier !== undefined) {
    await saveKpiState(db, await mergeRuns(db, state, tier));
    return true;
  }
  return deleteOthers(db, state.generation);
}

async function deleteOthers(db: HelpclockDatabase, generation: number): Promise<boolean> {
  await dropDictionaries(db, [generation]);
  for (const table of [db.segments, db.ordinals]) {
    const index = table === db.segments ? '[generation+group+partition+run]' : '[generation+first]';
    for (const range of [table.where(index).below([generation]), table.where(index).above([generation + 1])]) {
      const keys = await range.limit(DELETED).primaryKeys();
      if (keys.length === 0) continue;
      await table.bulkDelete(keys as never);
      return true;
    }
  }
  return false;
}

/** Has the segments built anew: used where data must be gone from them, not only be passed over. */
export async function forgetSegments(db: HelpclockDatabase): Promise<void> {
  const state = await loadKpiState(db);
  if (state !== undefined) await saveKpiState(db, { ...state, fingerprint: '' });
}
