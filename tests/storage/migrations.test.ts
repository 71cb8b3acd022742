import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordParser } from '@/background/archive/parse-record';
import { defaultSettings } from '@/domain/settings/defaults';
import { currentFacts } from '@/domain/tickets/current-facts';
import { writeBackup } from '@/storage/archive/backup';
import { openToRead } from '@/storage/archive/readable-store';
import { archiveFile } from '@/storage/archive/write-archive';
import { HelpclockDatabase, SCHEMA_VERSION } from '@/storage/database';
import { migrateRecord, SCHEMA_VERSIONS, type SchemaVersion } from '@/storage/schema';
import { parseSettings } from '@/storage/settings/parse-settings';
import { storageStateOf } from '@/storage/storage-state';
import { told } from '../../scripts/dump-store/dump';
import { aBackground, aLook, NOON, PAGE } from '../background/a-background';
import { open } from '../background/archive/kit';
import { dumpedStores, plant } from './dumps';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

describe.each(dumpedStores())('a store as version %s of the schema left it', (version, dump) => {
  const opened = async () => {
    const name = `dump-${version}-${crypto.randomUUID()}`;
    await plant(name, dump);
    return new HelpclockDatabase(name);
  };

  test('opens with every ticket whole, as it was read then', async () => {
    const db = await opened();
    const rows = await db.tickets.toArray();
    expect(rows.length).toBe(dump.expected.length);
    const parse = recordParser(dump.madeAt, SCHEMA_VERSION);
    for (const [i, { record }] of rows.entries()) {
      expect(parse(record)).toEqual(record);
      expect(told(record)).toEqual(dump.expected[i]);
    }
  });

  test('takes in new looks at its tickets and keeps what it knew', async () => {
    const db = await opened();
    const [first] = await db.tickets.toArray();
    const { key } = first!.record;
    const background = await aBackground({
      db,
      clock: () => dump.madeAt,
      with: parseSettings(dump.settings, defaultSettings('en', 'UTC')).settings,
    });
    const page = { kind: 'page', origin: new URL(key.site).origin, url: key.site } as const;
    const look = aLook(key.id, {
      key,
      seenAt: dump.madeAt,
      facts: { team: 'Newcomers' },
      events: [],
      isHistoryComplete: false,
    });
    expect(await background.receive([look], page)).toMatchObject({ kind: 'stored' });
    const after = (await db.tickets.get(first!.ref))!.record;
    expect(currentFacts(after)).toMatchObject({ ...currentFacts(first!.record), team: 'Newcomers' });
    expect(after.events).toEqual(first!.record.events);
  });

  test('has settings that are understood to the last member', () => {
    expect(parseSettings(dump.settings, defaultSettings('en', 'UTC')).problems).toEqual([]);
  });

  test('makes a backup that another browser restores', async () => {
    const db = await opened();
    const settings = parseSettings(dump.settings, defaultSettings('en', 'UTC')).settings;
    const file = await archiveFile(writeBackup(await openToRead(db), settings, dump.madeAt));
    const here = await aBackground({ clock: () => dump.madeAt });
    expect(await open(here, file)).toMatchObject({ kind: 'accepted', tickets: dump.expected.length });
    expect((await here.db.tickets.toArray()).map(({ record }) => record)).toEqual(
      (await db.tickets.toArray()).map(({ record }) => record),
    );
  });
});

test('every released version of the schema has a dumped store', () => {
  const dumped = dumpedStores().map(([version]) => version);
  const earlier = SCHEMA_VERSIONS.map((_, index) => `${index + 1}`).slice(0, -1);
  expect(
    earlier.filter((version) => !dumped.includes(version)),
    'run `npm run dump-store` before the schema changes',
  ).toEqual([]);
});

describe('a change of the schema', () => {
  const rename = (old: unknown) => ({ ...(old as object), renamed: true });
  const versions: readonly SchemaVersion[] = [
    ...SCHEMA_VERSIONS,
    { stores: { notes: 'id' }, record: rename },
    { stores: { notes: 'id, at' } },
  ];

  test('is made to every ticket when the store is opened, once', async () => {
    const old = await aBackground();
    await old.receive([aLook('7'), aLook('8')], PAGE);
    const { name } = old.db;
    old.db.close();
    for (let round = 0; round < 2; round += 1) {
      const db = new HelpclockDatabase(name, versions);
      const rows = await db.tickets.toArray();
      expect(rows.map(({ record }) => 'renamed' in record)).toEqual([true, true]);
      expect(rows[0]!.record.facts.subject?.value).toBe('Printer');
      db.close();
    }
  });

  test('that fails half-way leaves the store as it was', async () => {
    const old = await aBackground();
    await old.receive([aLook('7'), aLook('8')], PAGE);
    const before = await old.db.tickets.toArray();
    old.db.close();
    let seen = 0;
    const dies = (record: unknown) => {
      seen += 1;
      if (seen === 2) throw new Error('The worker is gone');
      return rename(record);
    };
    const broken = new HelpclockDatabase(old.db.name, [...SCHEMA_VERSIONS, { stores: {}, record: dies }]);
    await expect(broken.open()).rejects.toThrow();
    broken.close();
    expect(await new HelpclockDatabase(old.db.name).tickets.toArray()).toEqual(before);
  });

  test('is made to the records of an older file too', () => {
    expect(migrateRecord({ a: 1 }, SCHEMA_VERSIONS.length, versions)).toEqual({ a: 1, renamed: true });
    expect(migrateRecord({ a: 1 }, versions.length, versions)).toEqual({ a: 1 });
  });
});

describe('a store of a newer Helpclock', () => {
  const newer = async () => {
    const old = await aBackground();
    await old.receive([aLook('7')], PAGE);
    old.db.close();
    const db = new HelpclockDatabase(old.db.name, [...SCHEMA_VERSIONS, { stores: { notes: 'id' } }]);
    await db.tickets.count();
    db.close();
    return old;
  };

  test('is not opened, and left as it is', async () => {
    const { db } = await newer();
    const here = new HelpclockDatabase(db.name);
    expect(storageStateOf(await here.tickets.count().catch((error: unknown) => error))).toBe('newer');
    here.close();
    const raw = await new Dexie(db.name).open();
    expect(raw.tables.map(({ name }) => name)).toContain('notes');
    raw.close();
  });

  test('can still be saved to a file, which only the newer version takes', async () => {
    const { db, settings } = await newer();
    const file = await archiveFile(
      writeBackup(await openToRead(new HelpclockDatabase(db.name)), await settings(), NOON),
    );
    const header = JSON.parse((await file.text()).split('\n')[0]!);
    expect(header).toMatchObject({ kind: 'backup', schema: SCHEMA_VERSIONS.length + 1 });
    expect(file.size).toBeGreaterThan(300);
    expect(await open(await aBackground(), file)).toMatchObject({ problem: { id: 'archive.newer' } });
  });
});
