import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseAll } from '@/background/erase-all';
import { askToErase, eraseSites } from '@/background/jobs/erase-sites';
import { forgetSubjects } from '@/background/jobs/forget-subjects';
import type { Job } from '@/background/jobs/job';
import { removeParcels } from '@/background/jobs/remove-parcels';
import { retention } from '@/background/jobs/retention';
import { createJobRunner } from '@/background/jobs/run-jobs';
import { saltedHash } from '@/background/privacy/salted-hash';
import type { Settings } from '@/domain/settings/settings';
import { aBackground, aLook, NOON, PAGE, SITE, someParcels } from '../a-background';
import { fill } from '../archive/kit';

beforeEach(() => fakeBrowser.reset());

const DAY = 86_400_000;
const finish = async (job: Job, background: Parameters<Job['step']>[0]): Promise<void> => {
  while (await job.step(background));
};

describe('the job runner', () => {
  const pacing = { pause: async () => undefined, wakeLater: async () => undefined, done: async () => undefined };

  test('gives every job its turn though one fails, and says what failed', async () => {
    const background = await aBackground();
    const done: string[] = [];
    const jobs: Job[] = [
      { name: 'broken', step: () => Promise.reject(new Error('no')) },
      { name: 'sound', step: async () => done.push('sound') < 3 },
    ];
    await expect(createJobRunner(background, jobs, pacing).run()).rejects.toThrow('no');
    expect(done).toHaveLength(3);
  });

  test('asked again while it runs, starts over once it is through', async () => {
    const background = await aBackground();
    const step = vi.fn(async () => false);
    const runner = createJobRunner(background, [{ name: 'one', step }], pacing);
    await Promise.all([runner.run(), runner.run(), runner.run()]);
    expect(step).toHaveBeenCalledTimes(2);
  });
});

describe('retention', () => {
  test.each([
    [400, 399, 1],
    [400, 401, 0],
    [30, 31, 0],
    [36_500, 401, 1],
  ])('of %i days: a ticket last seen %i days ago leaves %i', async (retentionDays, ago, left) => {
    const background = await aBackground({ with: { retentionDays } });
    await background.receive([aLook('7')], PAGE);
    await background.db.alerts.put({ id: 'a', ref: 'demo|https://desk.example|7', announcedAt: NOON });
    await finish(retention, { ...background, clock: () => (NOON + ago * DAY) as typeof NOON });
    expect(await background.db.tickets.count()).toBe(left);
    expect(await background.db.due.count()).toBe(left);
    expect(await background.db.alerts.count()).toBe(left);
  });
});

describe('erasing a site', () => {
  test('leaves nothing of it, and the others whole', async () => {
    const other = { ...SITE, site: 'https://desk.example/two' };
    const background = await aBackground({ with: { sites: [SITE, other] } });
    await fill(background, 410);
    await background.receive([aLook('7', { key: { helpdesk: 'demo', site: other.site, id: '7' } })], PAGE);
    await background.receive([aLook('8', { facts: { priority: 'extreme' } })], PAGE);
    for (const ref of ['demo|https://desk.example|7', 'demo|https://desk.example/two|7'])
      await background.db.alerts.put({ id: ref, ref, announcedAt: NOON });
    expect(await background.db.health.count()).toBe(1);
    await askToErase(background, SITE.site);
    await finish(eraseSites, background);
    const left = { tickets: background.db.tickets, due: background.db.due, alerts: background.db.alerts };
    for (const table of Object.values(left)) {
      expect((await table.toCollection().primaryKeys()).map(String)).toEqual(['demo|https://desk.example/two|7']);
    }
    expect(await background.db.health.count()).toBe(0);
    expect(await background.db.meta.count()).toBe(0);
  });
});

test('erasing everything leaves no ticket, no setting, no salt and no file', async () => {
  const background = await aBackground();
  const hash = saltedHash(background.db);
  const before = await (await hash())(aLook('7').key, 'gunhild@example.org');
  await fill(background, 3);
  await background.parcels.put('left', new Blob(['x']));
  await fakeBrowser.storage.local.set({ settings: { version: 1 }, storageState: { state: 'full' } });
  await eraseAll(background);
  expect(await background.db.tickets.count()).toBe(0);
  expect(await background.db.meta.count()).toBe(0);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await background.parcels.list()).toEqual([]);
  const after = await (await hash())(aLook('7').key, 'gunhild@example.org');
  expect(after).not.toBe(before);
});

describe('subjects, once they are not kept', () => {
  const stored = async ({ db }: Awaited<ReturnType<typeof aBackground>>) =>
    JSON.stringify([await db.tickets.toArray(), await db.due.toArray()]);

  test('are taken out of every ticket and of what was derived from it, once', async () => {
    let keepsSubjects = true;
    const settings = async (): Promise<Settings> => ({ ...(await (await aBackground()).settings()), keepsSubjects });
    const background = await aBackground({ settings });
    await fill(background, 430);
    expect(await stored(background)).toContain('Printer');
    keepsSubjects = false;
    await finish(forgetSubjects, background);
    expect(await stored(background)).not.toContain('Printer');
    expect(await background.db.tickets.count()).toBe(430);
    const write = vi.spyOn(background.db.tickets, 'bulkPut');
    await finish(forgetSubjects, background);
    expect(write).not.toHaveBeenCalled();
    keepsSubjects = true;
    await finish(forgetSubjects, background);
    await background.receive([aLook('1', { seenAt: NOON })], PAGE);
    keepsSubjects = false;
    await finish(forgetSubjects, background);
    expect(await stored(background)).not.toContain('Printer');
  });
});

test('files a closed page left behind are removed after a day, those under way are not', async () => {
  const parcels = someParcels();
  const background = await aBackground({ parcels });
  for (const name of ['forgotten', 'under-way']) await parcels.put(name, new Blob(['x']));
  await background.db.meta.put({ key: 'job:take-in', value: [{ parcel: 'under-way' }] });
  await removeParcels.step(background);
  expect([...parcels.files.keys()]).toEqual(['forgotten', 'under-way']);
  await removeParcels.step({ ...background, clock: () => (NOON + DAY + 1) as typeof NOON });
  expect([...parcels.files.keys()]).toEqual(['under-way']);
});
