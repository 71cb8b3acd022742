import { kpiSlice } from '@/background/kpi/kpi-slice';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { lifeReader } from '@/domain/tickets/lives';
import { mergeRecords } from '@/domain/tickets/merge';
import { recordOf } from '@/domain/tickets/record-of';
import type { Instant } from '@/domain/time/instant';
import { HelpclockDatabase } from '@/storage/database';
import { readBreakdown, readKpiScreen } from '@/storage/read/kpis';
import { mergeTickets } from '@/storage/write/merge-tickets';
import { EIGHT, type Eight } from './eight';
import { fill, settings } from './fill';
import { aRecord, NOW } from './lives';
import { eightInArquero, openArquero } from './with-arquero';
import { eightInSql, makeSql, openSql } from './with-sql';

const WASM = '/sql-wasm.wasm';
const query: KpiQuery = {
  period: { kind: 'days', days: 28 },
  against: 'previous',
  filter: {},
  hours: 'calendar',
  hasTrends: true,
};
const TEAM = 'Team 3';

const took = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

async function middle(work: (run: number) => unknown, runs = 7): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await took(() => work(run)));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

const open = (count: number) => new HelpclockDatabase(`kpis-${count}`);
const bytesDb = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('bytes', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const reader = (db: HelpclockDatabase, now = NOW) => ({ settings, locale: 'en', now, db });
const eightOf = async (db: HelpclockDatabase, filter: KpiQuery['filter'] = {}): Promise<Eight> => {
  const screen = await readKpiScreen(reader(db), {
    ...query,
    filter,
    against: 'nothing',
    kpis: EIGHT,
    hasTrends: false,
  });
  return Object.fromEntries((screen?.lines ?? []).map(({ kpi, result }) => [kpi.id, result.value]));
};

/** What the bench asks of the page. Times are milliseconds. */
export const bench = {
  async fill(count: number): Promise<number> {
    await new HelpclockDatabase(`kpis-${count}`).delete();
    return fill(open(count), count);
  },
  async fillSql(count: number): Promise<number> {
    const bytes = await makeSql(open(count), WASM);
    const change = (await bytesDb()).transaction('bytes', 'readwrite');
    change.objectStore('bytes').put(bytes, count);
    await new Promise<void>((resolve, reject) => {
      change.oncomplete = () => resolve();
      change.onabort = () => reject(change.error);
    });
    return bytes.length;
  },
  /** From a page that knows nothing to every number of the panel. */
  async openAll(count: number) {
    const db = open(count);
    let screen: Awaited<ReturnType<typeof readKpiScreen>>;
    const all = await took(async () => {
      screen = await readKpiScreen(reader(db), query);
    });
    return { all, values: screen?.lines.filter(({ result }) => result.value !== undefined).length ?? 0 };
  },
  async openEight(count: number) {
    const db = open(count);
    let eight: Eight = {};
    const ours = await took(async () => {
      eight = await eightOf(db);
    });
    return { ours, eight };
  },
  async openSql(count: number, from: number, to: number) {
    let eight: Eight = {};
    const theirs = await took(async () => {
      const bytes = await asked((await bytesDb()).transaction('bytes').objectStore('bytes').get(count));
      eight = eightInSql(await openSql(bytes, WASM), from, to);
    });
    return { theirs, eight };
  },
  async openArquero(count: number, from: number, to: number) {
    let eight: Eight = {};
    const theirs = await took(async () => {
      eight = eightInArquero(await openArquero(open(count)), from, to);
    });
    return { theirs, eight };
  },
  /** Changes on an open panel. */
  async changes(count: number) {
    const db = open(count);
    await readKpiScreen(reader(db), query);
    const teams = (run: number) => ({ team: [`Team ${run % 8}`] });
    return {
      filter: await middle((run) => readKpiScreen(reader(db), { ...query, filter: teams(run) })),
      breakdown: await middle(() => readBreakdown(reader(db), { ...query, kpis: ['M1', 'M8', 'M17'] }, ['agent'])),
      crossed: await middle(() => readBreakdown(reader(db), { ...query, kpis: ['M1', 'M8', 'M17'] }, ['tag', 'hour'])),
      eight: await middle((run) => eightOf(db, teams(run))),
    };
  },
  async changesSql(count: number, from: number, to: number) {
    const bytes = await asked((await bytesDb()).transaction('bytes').objectStore('bytes').get(count));
    const sql = await openSql(bytes, WASM);
    eightInSql(sql, from, to);
    return middle((run) => eightInSql(sql, from, to, 1 + (run % 8)));
  },
  async changesArquero(count: number, from: number, to: number) {
    const tables = await openArquero(open(count));
    eightInArquero(tables, from, to);
    return middle((run) => eightInArquero(tables, from, to, 1 + (run % 8)));
  },
  async periods(count: number) {
    const db = open(count);
    await readKpiScreen(reader(db), query);
    const year = { ...query, period: { kind: 'days', days: 182 } } as const;
    const first = await took(() => readKpiScreen(reader(db), year));
    return { first, again: await middle(() => readKpiScreen(reader(db), { ...year, filter: { team: [TEAM] } }), 3) };
  },
  /** A look at a ticket goes into the store with all that follows from it; then the numbers are asked for again. */
  async observation(count: number) {
    const db = open(count);
    await readKpiScreen(reader(db), query);
    const total = Math.min(count, 100_000);
    const first = await looksOneByOne(db, total, 0);
    // As many more as may wait beside the columns.
    const many = Array.from({ length: 350 }, (_, i) => aLookAt(total - 20 - i, total, 100, NOW));
    await mergeTickets(db, many, mergeRecords, [kpiSlice(lifeReader(settings), settings, NOW)]);
    await readKpiScreen(reader(db), query);
    return { ...first, full: (await looksOneByOne(db, total, 15)).read };
  },
};

function aLookAt(ticket: number, total: number, nth: number, seenAt: Instant) {
  return recordOf({
    key: aRecord(ticket, total).key,
    seenAt,
    source: 'json',
    facts: { status: 'open' },
    events: [
      {
        kind: 'message',
        id: `message:9${nth}`,
        at: (NOW - 1000 + nth) as Instant,
        precision: 'exact',
        isPublic: true,
        actor: { role: 'agent', id: '7', name: 'Agent 7' },
      },
    ],
    isHistoryComplete: true,
  });
}

async function looksOneByOne(db: HelpclockDatabase, total: number, from: number) {
  const stores: number[] = [];
  const reads: number[] = [];
  for (let run = from; run < from + 15; run++) {
    const now = (NOW + run * 1000) as Instant;
    const look = aLookAt(total - 1 - run, total, run, now);
    stores.push(
      await took(() => mergeTickets(db, [look], mergeRecords, [kpiSlice(lifeReader(settings), settings, now)])),
    );
    reads.push(await took(() => readKpiScreen(reader(db, now), query)));
  }
  const mid = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
  return { store: mid(stores), read: mid(reads) };
}

Object.assign(globalThis, { bench });
export type PageBench = typeof bench;
