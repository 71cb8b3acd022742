import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receiveArchive } from '@/background/archive/receive-archive';
import { takeIn } from '@/background/archive/take-in';
import { eraseAll } from '@/background/erase-all';
import { askToErase, eraseSites } from '@/background/jobs/erase-sites';
import { forgetSubjects } from '@/background/jobs/forget-subjects';
import type { Job } from '@/background/jobs/job';
import { jobAlarm } from '@/background/jobs/job-alarm';
import { removeParcels } from '@/background/jobs/remove-parcels';
import { retention } from '@/background/jobs/retention';
import { createJobRunner } from '@/background/jobs/run-jobs';
import { saltedHash } from '@/background/privacy/salted-hash';
import type { Settings } from '@/domain/settings/settings';
import { aBackground, aLook, NOON, PAGE, SITE, someParcels } from '../a-background';
import { backupOf, fill } from '../archive/kit';

beforeEach(() => fakeBrowser.reset());

const DAY = 86_400_000;
const finish = async (job: Job, background: Parameters<Job['step']>[0]): Promise<void> => {
  while (await job.step(background));
};

describe('the job runner', () => {
  const alarms: string[] = [];
  const pacing = {
    pause: async () => undefined,
    wakeLater: async () => void alarms.push('soon'),
    done: async () => void alarms.push('done'),
    failed: async () => void alarms.push('failed'),
  };
  beforeEach(() => void alarms.splice(0));

  test('gives every job its turn though one fails, and says what failed', async () => {
    const background = await aBackground();
    const done: string[] = [];
    const jobs: Job[] = [
      { name: 'broken', step: () => Promise.reject(new Error('no')) },
      { name: 'sound', step: async () => done.push('sound') < 3 },
    ];
    await expect(createJobRunner(background, jobs, pacing).run()).rejects.toThrow('no');
    expect(done).toHaveLength(3);
    expect(alarms).toEqual(['soon', 'soon', 'soon', 'failed']);
  });

  test.each(['step', 'wakeLater', 'done'] as const)(
    'asked again in %s, starts over once it is through',
    async (when) => {
      const background = await aBackground();
      const asked: Promise<void>[] = [];
      const ask = async () => {
        await undefined;
        if (asked.length === 0) asked.push(runner.run());
      };
      const step = vi.fn(async () => {
        if (when === 'step') await ask();
        return false;
      });
      const asking = when === 'step' ? pacing : { ...pacing, [when]: ask };
      const runner = createJobRunner(background, [{ name: 'one', step }], asking);
      await runner.run();
      await Promise.all(asked);
      expect(step).toHaveBeenCalledTimes(2);
      await runner.run();
      expect(step).toHaveBeenCalledTimes(3);
    },
  );
});

test('the jobs’ alarm is ahead of every slice, and not set anew for each', async () => {
  let clock = 0;
  const set: number[] = [];
  const alarm = jobAlarm(
    async (when) => void set.push(when),
    () => clock,
  );
  for (clock = 0; clock < 30_000; clock += 1000) await alarm.wakeLater();
  expect(set).toEqual([60_000, 80_000]);
  await alarm.done();
  clock += 1000;
  await alarm.wakeLater();
  expect(set.slice(2)).toEqual([86_430_000, 91_000]);
  await alarm.failed();
  expect(set.at(-1)).toBe(31_000 + 1_800_000);
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
    // A counter, which tells nothing of any site.
    expect(await background.db.meta.toCollection().primaryKeys()).toEqual(['kpi:tail']);
  });
});

test('a file that is being restored while everything is erased brings nothing back', async () => {
  const old = await aBackground();
  await fill(old, 120);
  const file = await backupOf(old);
  const here = await aBackground();
  await here.parcels.put('file', file);
  await receiveArchive(here, { parcel: 'file', name: 'file' });
  await takeIn.step(here);
  let isErased = false;
  const parcels = {
    ...here.parcels,
    async open(name: string) {
      const found = await here.parcels.open(name);
      if (!isErased) {
        isErased = true;
        await eraseAll(here, async () => undefined);
      }
      return found;
    },
  };
  await finish(takeIn, { ...here, parcels });
  expect(isErased).toBe(true);
  expect(await here.db.tickets.count()).toBe(0);
});

test('erasing everything leaves no ticket, no setting, no salt and no file', async () => {
  const background = await aBackground();
  const hash = saltedHash(background.db);
  const before = await (await hash())(aLook('7').key, 'gunhild@example.org');
  await fill(background, 3);
  await background.parcels.put('left', new Blob(['x']));
  await fakeBrowser.storage.local.set({ settings: { version: 1 }, storageState: { state: 'full' } });
  await eraseAll(background, async () => undefined);
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
