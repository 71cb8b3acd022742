import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receiveArchive } from '@/background/archive/receive-archive';
import { takeIn, takeInBy } from '@/background/archive/take-in';
import { rebuildDue } from '@/background/jobs/rebuild-due';
import { kpiFingerprint } from '@/background/kpi/fingerprint';
import { rebuildKpis } from '@/background/kpi/rebuild-kpis';
import { defaultSettings } from '@/domain/settings/defaults';
import { headerBytes } from '@/storage/archive/header';
import { KEPT_TABLES } from '@/storage/archive/kept-tables';
import { archiveFile, writeArchive } from '@/storage/archive/write-archive';
import { HelpclockDatabase } from '@/storage/database';
import { loadKpiState } from '@/storage/kpi-state';
import { loadTakenIn, loadTakingIn } from '@/storage/read/taking-in';
import { loadSettings } from '@/storage/settings/settings-store';
import { aBackground, aLook, NOON, PAGE, SITE, someParcels } from '../a-background';
import { breakAt } from '../faults';
import { backupOf, everythingIn, exchangeOf, fill, open } from './kit';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe('a backup', () => {
  test('restored into an empty browser gives everything back', async () => {
    const old = await aBackground();
    await fill(old, 230);
    const alert = {
      id: 'a',
      ref: 'demo|https://desk.example|7',
      announcedAt: NOON,
      moment: { metric: 'resolution', cycle: 1, step: 'breach', at: NOON },
      isPlanned: true,
      how: 'notice',
    } as const;
    await old.db.alerts.put(alert);
    await old.db.meta.put({ key: 'salt', value: new Uint8Array(32).fill(7) });
    const fresh = await aBackground({ settings: loadSettings });
    const answer = await open(fresh, await backupOf(old));
    expect(answer).toMatchObject({ kind: 'accepted', archive: 'backup', tickets: 230, madeAt: NOON });
    const { tickets, alerts } = await everythingIn(fresh);
    expect(tickets).toEqual((await everythingIn(old)).tickets);
    expect(alerts).toEqual([alert]);
    expect((await loadSettings()).sites).toEqual([SITE]);
    expect((await fresh.db.meta.get('salt'))?.value).toEqual(new Uint8Array(32).fill(7));
  });

  test('that brings its settings is computed by them at once, and not a second time', async () => {
    const old = await aBackground({ with: { kpi: { ...defaultSettings('en', 'UTC').kpi, hours: 'calendar' } } });
    await fill(old, 420);
    const fresh = await aBackground({ settings: loadSettings });
    while (await rebuildKpis.step(fresh));
    await open(fresh, await backupOf(old));
    const { generation, ordinals, fingerprint } = (await loadKpiState(fresh.db))!;
    expect(ordinals).toBe(400);
    expect(fingerprint).toBe(kpiFingerprint(await loadSettings()));
    for (const job of [rebuildDue, rebuildKpis]) expect(await job.step(fresh)).toBe(false);
    expect((await loadKpiState(fresh.db))!.generation).toBe(generation);
  });

  test('is merged: what is newer here stays, what is missing here comes', async () => {
    const old = await aBackground();
    await fill(old, 3);
    const file = await backupOf(old);
    const here = await aBackground();
    await here.receive([aLook('2', { facts: { status: 'solved' }, seenAt: NOON })], PAGE);
    await here.receive([aLook('9')], PAGE);
    await open(here, file);
    await open(here, file);
    const rows = await here.db.tickets.toArray();
    expect(rows.map(({ record }) => record.key.id)).toEqual(['0', '1', '2', '9']);
    expect(rows[2]!.record.facts.status?.value).toBe('solved');
    expect(rows[2]!.record.facts.subject?.value).toBe('Printer');
  });

  test('of an install with sites keeps the hours and promises of this one, and adds the sites it lacks', async () => {
    const old = await aBackground({
      with: { sites: [SITE, { ...SITE, site: 'https://b.example' }], retentionDays: 9 },
    });
    const own = { ...defaultSettings('en', 'UTC'), sites: [SITE] };
    await fakeBrowser.storage.local.set({ settings: own });
    const here = await aBackground({ settings: loadSettings });
    await open(here, await backupOf(old));
    const { sites, retentionDays } = await loadSettings();
    expect(sites.map(({ site }) => site)).toEqual(['https://desk.example', 'https://b.example']);
    expect(retentionDays).toBe(own.retentionDays);
  });

  test.each(['javascript:alert(1)', 'https://a.example/path', 'desk.example', 'file:///etc'])(
    'brings no site whose origin is %s',
    async (origin) => {
      await fakeBrowser.storage.local.set({ settings: { ...defaultSettings('en', 'UTC'), sites: [] } });
      const bad = async function* () {
        yield { table: 'settings', rows: [{ ...defaultSettings('en', 'UTC'), sites: [{ ...SITE, origin }] }] };
      };
      const header = { format: 'helpclock', version: 1, kind: 'backup', schema: 1, madeAt: NOON } as const;
      const here = await aBackground({ settings: loadSettings });
      await open(here, await archiveFile(writeArchive(header, bad())));
      expect((await loadSettings()).sites).toEqual([]);
    },
  );

  test('is a tenth of the size of what it holds, or less', async () => {
    const old = await aBackground();
    await fill(old, 400);
    const file = await backupOf(old);
    expect(file.size * 10).toBeLessThan(JSON.stringify(await old.db.tickets.toArray()).length);
  });

  test('brings no customer’s hash that was made with another salt', async () => {
    const [old, here] = [await aBackground(), await aBackground()];
    await old.db.meta.put({ key: 'salt', value: new Uint8Array(32).fill(7) });
    await here.db.meta.put({ key: 'salt', value: new Uint8Array(32).fill(9) });
    await fill(old, 2);
    await here.receive([aLook('9')], PAGE);
    const file = await backupOf(old);
    await open(here, file);
    const rows = await here.db.tickets.toArray();
    expect(rows.map(({ record }) => record.facts.requester !== undefined)).toEqual([false, false, true]);
    expect(rows[0]!.record.events[0]).toMatchObject({ actor: { role: 'customer' } });
    expect(JSON.stringify(rows[0])).not.toContain(rows[2]!.record.facts.requester!.value);
    expect((await here.db.meta.get('salt'))?.value).toEqual(new Uint8Array(32).fill(9));
    await old.receive([aLook('1')], PAGE);
    await open(old, file);
    expect((await old.db.tickets.get('demo|https://desk.example|1'))!.record.facts.requester).toBeDefined();
  });

  test('gives its salt to a browser that has imported tickets but hashed nothing yet', async () => {
    const [old, here] = [await aBackground(), await aBackground()];
    await old.db.meta.put({ key: 'salt', value: new Uint8Array(32).fill(7) });
    await fill(old, 1);
    await open(here, await exchangeOf(old));
    await open(here, await backupOf(old));
    expect((await here.db.tickets.toArray())[0]!.record.facts.requester).toBeDefined();
    expect((await here.db.meta.get('salt'))?.value).toEqual(new Uint8Array(32).fill(7));
  });

  test('says afterwards how it went', async () => {
    const [old, here] = [await aBackground(), await aBackground()];
    await fill(old, 2);
    await open(here, await backupOf(old));
    expect(await loadTakenIn(here.db)).toEqual([
      { parcel: 'file', name: 'file', kind: 'backup', madeAt: NOON, tickets: 2, at: NOON },
    ]);
    const lost = await aBackground();
    await lost.parcels.put('file', await backupOf(old));
    await receiveArchive(lost, { parcel: 'file', name: 'old backup' });
    await takeIn.step(lost);
    await lost.parcels.remove('file');
    while (await takeIn.step(lost));
    expect(await loadTakenIn(lost.db)).toMatchObject([{ name: 'old backup', problem: 'archive.truncated' }]);
    expect(await loadTakingIn(lost.db)).toEqual([]);
  });

  test('leaves out subjects where this browser keeps none', async () => {
    const old = await aBackground();
    await fill(old, 1);
    const here = await aBackground({ with: { keepsSubjects: false } });
    await open(here, await backupOf(old));
    expect(JSON.stringify(await everythingIn(here))).not.toContain('Printer');
  });
});

describe('a protected backup', () => {
  test('shows nothing without its passphrase and everything with it', async () => {
    const old = await aBackground();
    await fill(old, 120);
    const file = await backupOf(old, 'correct horse');
    const here = await aBackground();
    expect(await open(here, file)).toMatchObject({ problem: { id: 'archive.passphrase-needed' } });
    expect(await open(here, file, 'wrong horse')).toMatchObject({ problem: { id: 'archive.passphrase-wrong' } });
    expect((await everythingIn(here)).tickets).toEqual([]);
    expect(await open(here, file, 'correct horse')).toMatchObject({ kind: 'accepted' });
    expect((await everythingIn(here)).tickets).toHaveLength(120);
  });
});

describe('a file that is not as it was made is refused with a sentence and changes nothing', () => {
  const cases: [string, string, (bytes: Uint8Array<ArrayBuffer>) => Blob | Promise<Blob>][] = [
    ['cut in the middle of a frame', 'archive.truncated', (b) => new Blob([b.subarray(0, b.length - 20)])],
    ['cut after its header', 'archive.truncated', (b) => new Blob([b.subarray(0, b.indexOf(10) + 1)])],
    ['one byte changed', 'archive.damaged', (b) => new Blob([b.with(b.length >> 1, (b[b.length >> 1]! + 1) & 255)])],
    [
      'its header changed',
      'archive.damaged',
      (b) =>
        new Blob([
          new TextDecoder('latin1').decode(b.subarray(0, b.indexOf(10))).replace('backup', 'exchange'),
          b.subarray(b.indexOf(10)),
        ]),
    ],
    ['something appended', 'archive.damaged', (b) => new Blob([b, 'more'])],
    ['a picture', 'archive.foreign', () => new Blob([new Uint8Array(5000).fill(137)])],
    ['an empty file', 'archive.foreign', () => new Blob([])],
    ['somebody else’s JSON', 'archive.foreign', () => new Blob(['{"format":"other"}\n'])],
    [
      'of a newer store',
      'archive.newer',
      () => new Blob([headerBytes({ format: 'helpclock', version: 1, kind: 'backup', schema: 99, madeAt: NOON })]),
    ],
    [
      'of a newer form',
      'archive.newer',
      () => new Blob([headerBytes({ format: 'helpclock', version: 2, kind: 'backup', schema: 1, madeAt: NOON })]),
    ],
  ];
  const slices = async function* (...rows: unknown[]) {
    yield { table: 'tickets', rows };
  };
  const header = { format: 'helpclock', version: 1, kind: 'backup', schema: 1, madeAt: NOON } as const;

  test.each(cases)('%s: %s', async (_, id, change) => {
    const old = await aBackground();
    await fill(old, 120);
    const bytes = await bytesOf(await backupOf(old));
    const parcels = someParcels();
    const here = await aBackground({ parcels });
    await here.receive([aLook('7')], PAGE);
    const before = await everythingIn(here);
    const answer = await open(here, await change(bytes));
    expect(answer).toMatchObject({
      kind: 'refused',
      problem: { id, sentence: expect.stringMatching(/^(This|The) .*\.$/) },
    });
    expect(await everythingIn(here)).toEqual(before);
    expect(parcels.files.size).toBe(0);
  });

  test.each([
    ['alerts', { id: 1, ref: 'x', announcedAt: NOON }],
    ['health', { id: 'x', site: 'y' }],
    ['salt', 'not base64!'],
    ['salt', btoa('short')],
  ])('well made, but holding a row of %s that is none', async (table, row) => {
    const parts = async function* () {
      yield { table, rows: [row] };
    };
    const here = await aBackground();
    const answer = await open(here, await archiveFile(writeArchive(header, parts())));
    expect(answer).toMatchObject({ problem: { id: 'archive.damaged' } });
    expect(await here.db.meta.count()).toBe(0);
  });

  test.each([
    ['a ticket that is none', { key: 1 }],
    ['a ticket of the far future', { impossible: { lastSeenAt: NOON * 2 } }],
    [
      'a ticket whose address is a script',
      { impossible: { key: { helpdesk: 'x', site: 'javascript:alert(1)', id: '7' } } },
    ],
    [
      'a ticket whose address hides another',
      { impossible: { key: { helpdesk: 'x', site: 'https://a.example@b.example', id: '7' } } },
    ],
  ])('well made, but holding %s', async (_, row) => {
    const old = await aBackground();
    await fill(old, 1);
    const [good] = (await everythingIn(old)).tickets;
    const bad = 'impossible' in row ? { ...good!.record, ...row.impossible } : row;
    const here = await aBackground();
    const answer = await open(here, await archiveFile(writeArchive(header, slices(good!.record, bad))));
    expect(answer).toMatchObject({ problem: { id: 'archive.damaged' } });
    expect((await everythingIn(here)).tickets).toEqual([]);
  });
});

test('a small file that unpacks to gigabytes is refused before it does', async () => {
  const bomb = async function* () {
    yield { table: 'tickets', rows: ['0'.repeat(70 * 1024 * 1024)] };
  };
  const header = { format: 'helpclock', version: 1, kind: 'backup', schema: 1, madeAt: NOON } as const;
  const file = await archiveFile(writeArchive(header, bomb()));
  expect(file.size).toBeLessThan(200_000);
  expect(await open(await aBackground(), file)).toMatchObject({ problem: { id: 'archive.damaged' } });
});

test('tickets of ten thousand messages are backed up one by one and restored whole', async () => {
  const old = await aBackground();
  const events = Array.from({ length: 10_000 }, (_, i) => ({
    ...aLook('7').events[0],
    id: `message:${i}`,
    at: NOON - 20_000_000 + i * 1000,
  }));
  for (const id of ['1', '2']) await old.receive([aLook(id, { events })], PAGE);
  const here = await aBackground();
  await open(here, await backupOf(old));
  expect((await here.db.tickets.toArray()).map(({ record }) => record.events.length)).toEqual([10_000, 10_000]);
});

test('every table is backed up, or is known to be made again', () => {
  const made = ['due', 'tallies', 'segments', 'tail', 'ordinals'];
  const elsewhere = ['tickets', 'meta', 'backfills', 'snoozes', 'focus'];
  const tables = new HelpclockDatabase('tables').tables.map(({ name }) => name);
  expect([...Object.keys(KEPT_TABLES), ...made, ...elsewhere].sort()).toEqual([...tables].sort());
});

test('figures typed or imported come back, too', async () => {
  const old = await aBackground();
  const point = { kpi: 'nps', from: NOON - 86_400_000, to: NOON, parts: { promoters: 3 }, origin: 'typed' } as const;
  await old.db.series.put({ id: 'nps', ...point } as never);
  const here = await aBackground();
  await open(here, await backupOf(old));
  expect(await here.db.series.toArray()).toEqual([{ id: 'nps', ...point }]);
});

test('a worker killed at any write of a restore goes on where it was', async () => {
  const old = await aBackground();
  await fill(old, 180);
  const file = await backupOf(old);
  const inSlices = takeInBy(50);
  const calm = await aBackground();
  const writes = breakAt(calm.db, 'refuse');
  await open(calm, file, undefined, inSlices);
  const undisturbed = await everythingIn(calm);
  expect(undisturbed.tickets).toHaveLength(180);
  const total = writes.writes;
  for (let write = 2; write <= total; write += 1) {
    const here = await aBackground();
    const faults = breakAt(here.db, 'refuse');
    faults.failAt(write);
    const answer = await open(here, file, undefined, inSlices).catch(() => undefined);
    if (answer === undefined) while (await inSlices.step(here));
    expect(await everythingIn(here)).toEqual(undisturbed);
  }
});
