import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { kpiSlice } from '@/background/kpi/kpi-slice';
import { rebuildBy } from '@/background/kpi/rebuild-kpis';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Instant } from '@/domain/time/instant';
import { loadKpiBuild, loadKpiState } from '@/storage/kpi-state';
import { readKpiScreen } from '@/storage/read/kpis';
import { aBackground, aLook, NOON, PAGE, SITE } from '../a-background';
import { breakAt } from '../faults';

beforeEach(() => fakeBrowser.reset());

const base = { ...defaultSettings('en', 'UTC'), sites: [SITE] };
const changed = { ...base, kpi: { ...base.kpi, definitions: { ...base.kpi.definitions, reopenDays: 3 } } };
const now = (NOON + 20 * 86_400_000) as Instant;
const query: KpiQuery = {
  period: { kind: 'days', days: 28 },
  against: 'previous',
  filter: {},
  hours: 'calendar',
  hasTrends: false,
};

/** A store of eleven tickets whose segments are of other settings than those in force. */
async function aStore() {
  let settings = base;
  const background = await aBackground({
    clock: () => now,
    settings: async () => settings,
    slices: (lifeOf, given, at) => [kpiSlice(lifeOf, given, at, 4)],
  });
  // Before the store is opened: later it would not be heard.
  const faults = breakAt(background.db, 'refuse');
  const job = rebuildBy(3);
  await job.step(background);
  for (let i = 0; i < 11; i += 1) await background.receive([aLook(String(i))], PAGE);
  while (await job.step(background));
  settings = changed;
  faults.failAt(Number.POSITIVE_INFINITY);
  return { background, job, faults };
}

const shown = async (db: Awaited<ReturnType<typeof aStore>>['background']['db']) =>
  readKpiScreen({ settings: changed, locale: 'en', now, db }, query);

test('a worker killed at any write of a rebuild goes on where it was, and the old numbers stay until the new ones are whole', async () => {
  const calm = await aStore();
  const before = await shown(calm.background.db);
  await calm.job.step(calm.background);
  await calm.job.step(calm.background);
  expect(await loadKpiBuild(calm.background.db)).toMatchObject({ done: 3, total: 11 });
  const during = await shown(calm.background.db);
  expect(during?.lines).toEqual(before?.lines);
  expect(during?.coverage.rebuilding).toEqual({ done: 3, total: 11 });
  while (await calm.job.step(calm.background));
  const undisturbed = await shown(calm.background.db);
  expect(undisturbed?.coverage).not.toHaveProperty('rebuilding');
  expect(calm.faults.writes).toBeGreaterThan(10);

  for (let write = 1; write <= calm.faults.writes; write += 1) {
    const hit = await aStore();
    hit.faults.failAt(write);
    const step = () => hit.job.step(hit.background).catch(() => true);
    while (await step());
    expect(await shown(hit.background.db)).toEqual(undisturbed);
    const state = await loadKpiState(hit.background.db);
    const left = await hit.background.db.segments.toArray();
    expect(new Set(left.map(({ generation }) => generation))).toEqual(new Set([state?.generation]));
  }
}, 60_000);
