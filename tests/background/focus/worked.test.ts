import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetFocus } from '@/background/focus/forget-focus';
import { createWorkKeeper } from '@/background/focus/receive-worked';
import { rebuildKpis } from '@/background/kpi/rebuild-kpis';
import { slicesAt } from '@/background/slices';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { UNMANAGED, underManaged } from '@/domain/settings/managed';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import { lifeReader } from '@/domain/tickets/lives';
import { readKpiScreen } from '@/storage/read/kpis';
import { deleteTickets } from '@/storage/write/merge-tickets';
import { aBackground, aLook, NOON, PAGE, SITE } from '../a-background';

beforeEach(() => fakeBrowser.reset());

const MEASURED: SiteSettings = { ...SITE, measuresFocus: true, me: { id: '5', name: 'Dana' } };
const KEY = { helpdesk: 'demo', site: 'https://desk.example', id: '7' };
const query: KpiQuery = {
  period: { kind: 'days', days: 7 },
  against: 'nothing',
  filter: {},
  hours: 'calendar',
  hasTrends: false,
  kpis: ['M6'],
};
const reply = (id: string) => ({
  kind: 'message',
  id: 'message:2',
  at: NOON - 60_000,
  precision: 'exact',
  isPublic: true,
  actor: { role: 'agent', id, name: 'Somebody' },
});

async function desk(sites: readonly SiteSettings[], repliedBy = '5') {
  let settings: Settings | undefined;
  const made = await aBackground({ with: { sites } });
  const base = await made.settings();
  const background = { ...made, settings: async () => settings ?? base };
  const look = aLook('7');
  await made.receive([{ ...look, events: [...look.events, reply(repliedBy)] }], PAGE);
  const build = async () => {
    for (let left = 20; left > 0 && (await rebuildKpis.step(background)); left -= 1);
  };
  await build();
  const handled = async () => {
    const reader = { settings: await background.settings(), locale: 'en', now: NOON, db: made.db };
    return (await readKpiScreen(reader, query))?.lines[0]?.result;
  };
  const become = (changed: Partial<Settings>) => {
    settings = { ...base, ...changed };
  };
  return { ...background, build, handled, become, keep: createWorkKeeper(background) };
}

test('what was worked adds up per ticket and day, and is the handle time of a ticket the agent replied to', async () => {
  const { keep, db, handled, build } = await desk([MEASURED]);
  await keep({ key: KEY, seconds: 90 }, PAGE);
  await keep({ key: KEY, seconds: 30 }, PAGE);
  expect(await db.focus.toArray()).toEqual([
    { ref: 'demo|https://desk.example|7', on: '2026-03-02', site: 'https://desk.example', seconds: 120 },
  ]);
  expect(await handled()).toMatchObject({ n: 1, value: 120 });
  await build();
  expect(await handled()).toMatchObject({ n: 1, value: 120 });
});

test('reading along is no handling', async () => {
  const { keep, handled } = await desk([MEASURED], '6');
  await keep({ key: KEY, seconds: 90 }, PAGE);
  expect(await handled()).toMatchObject({ n: 0 });
});

test.each([
  ['where it is not wanted', [SITE], { key: KEY, seconds: 60 }, PAGE],
  ['of a ticket nobody has seen', [MEASURED], { key: { ...KEY, id: '8' }, seconds: 60 }, PAGE],
  ['of another site', [MEASURED], { key: KEY, seconds: 60 }, { ...PAGE, origin: 'https://evil.example' }],
  ['that cannot be', [MEASURED], { key: KEY, seconds: -5 }, PAGE],
  ['that is longer than a page waits', [MEASURED], { key: KEY, seconds: 100_000 }, PAGE],
  ['of no shape', [MEASURED], { seconds: 'x' }, PAGE],
])('nothing is kept %s', async (_, sites, data, sender) => {
  const { keep, db } = await desk(sites);
  await keep(data, sender);
  expect(await db.focus.count()).toBe(0);
});

test('a page cannot claim more time than passes', async () => {
  const { keep, db } = await desk([MEASURED]);
  for (let i = 0; i < 20; i += 1) await keep({ key: KEY, seconds: 100 }, PAGE);
  expect((await db.focus.toArray())[0]!.seconds).toBe(600);
});

test('goes with the ticket, and once it is no longer wanted, from the figures too', async () => {
  const { keep, db, settings, become, build, handled, ...background } = await desk([MEASURED]);
  await keep({ key: KEY, seconds: 90 }, PAGE);
  become({ sites: [SITE] });
  await forgetFocus.step({ ...background, db, settings });
  await build();
  expect(await db.focus.count()).toBe(0);
  expect(await handled()).toMatchObject({ n: 0 });
  become({ sites: [MEASURED] });
  await build();
  await keep({ key: KEY, seconds: 90 }, PAGE);
  const now = await settings();
  await deleteTickets(db, ['demo|https://desk.example|7'], slicesAt(lifeReader(now), now, NOON));
  expect(await db.focus.count()).toBe(0);
});

test('nothing is measured where nothing is shown by agent', async () => {
  const { settings } = await desk([MEASURED]);
  const own = await settings();
  expect(underManaged(own, UNMANAGED).sites[0]!.measuresFocus).toBe(true);
  expect(underManaged(own, { ...UNMANAGED, settings: { showsAgents: false } }).sites[0]).not.toHaveProperty(
    'measuresFocus',
  );
  expect(underManaged({ ...own, showsAgents: false }, UNMANAGED).sites[0]).not.toHaveProperty('measuresFocus');
});
