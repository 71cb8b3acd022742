import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from '@playwright/test';
import { recordOf } from '@/domain/tickets/record-of';
import type { Instant } from '@/domain/time/instant';
import { ARCHIVE_VERSION } from '@/storage/archive/header';
import { SLICE } from '@/storage/archive/ticket-slices';
import { writeArchive } from '@/storage/archive/write-archive';
import { SCHEMA_VERSION } from '@/storage/database';
import { demoSettings, demoSite } from '../../scripts/demo/settings';
import { launch } from '../e2e/launch';
import { tell } from '../e2e/tell';
import type { Bench } from './bench';
import { inBatches, manyTickets, NOON } from './many-tickets';
import { heapOf, watchLag, worstLag } from './worker-lag';
import { longestTask } from './worker-tasks';

const TICKETS = Number(process.env['HELPCLOCK_BENCH_TICKETS'] ?? 100_000);
const WATCHED_MS = 10_000;

/** A backup of many tickets, made without a browser. */
async function makeBackup(path: string): Promise<void> {
  async function* slices() {
    for (const batch of inBatches(manyTickets(TICKETS), SLICE)) yield { table: 'tickets', rows: batch.map(recordOf) };
  }
  const header = { format: 'helpclock', version: ARCHIVE_VERSION, kind: 'backup', schema: SCHEMA_VERSION } as const;
  const archive = writeArchive({ ...header, madeAt: NOON as Instant }, slices());
  await pipeline(Readable.from(archive), createWriteStream(path));
}

/** Puts a file where a page of the extension puts the one a person chose. */
async function handOver(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file' }));
  });
  await page.locator('input').setInputFiles(path);
  await page.evaluate(async () => {
    const file = document.querySelector('input')?.files?.[0] as File;
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('parcels', { create: true });
    const handle = await folder.getFileHandle('bench', { create: true });
    await file.stream().pipeTo(await handle.createWritable());
  });
}

/** Resolves when no file is being taken in any more. */
const takenIn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('helpclock');
        opening.onsuccess = () => {
          const look = (): void => {
            const asked = opening.result.transaction('meta').objectStore('meta').get('job:take-in');
            asked.onsuccess = () => (asked.result === undefined ? resolve() : setTimeout(look, 250));
          };
          look();
        };
      }),
  );

const storeSize = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { usageDetails } = (await navigator.storage.estimate()) as { usageDetails?: { indexedDB?: number } };
    return usageDetails?.indexedDB ?? Number.NaN;
  });

export default {
  title: 'Restoring a backup',
  says: `A backup of ${TICKETS} tickets of some thirteen events each, restored into an empty browser in the built extension in Chromium.`,
  needs: ['e2e'],
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'helpclock-bench-'));
    const path = join(folder, 'backup');
    await makeBackup(path);
    const { size } = await stat(path);
    const helpclock = await launch();
    const page = await helpclock.openExtension('manifest.json');
    await tell(page, 'settings/changed', demoSettings('Europe/Berlin', NOON));
    await tell(page, 'site/enabled', demoSite(NOON));
    await handOver(page, path);
    const worker = await helpclock.worker();
    await watchLag(worker);
    const heap = heapOf(helpclock);
    const began = performance.now();
    await tell(page, 'archive/received', { parcel: 'bench', name: 'bench' });
    const verified = performance.now();
    const task = await longestTask(helpclock, WATCHED_MS);
    await takenIn(page);
    const done = performance.now();
    const lag = await worstLag(worker);
    const bytes = await storeSize(page);
    const peak = await heap.peak();
    await helpclock.close();
    await rm(folder, { recursive: true, force: true });
    return [
      { what: 'size of the file', value: size / 1_000_000, unit: 'MB' as const },
      {
        what: 'checking the whole file before anything is stored',
        value: (verified - began) / 1000,
        unit: 's' as const,
      },
      { what: 'merging it into the store', value: (done - verified) / 1000, unit: 's' as const },
      { what: 'longest stretch the worker was busy', value: lag.longest, unit: 'ms' as const },
      { what: 'longest single task in ten seconds of merging, processor time', value: task, unit: 'ms' as const },
      { what: 'stretches over 50 ms', value: (lag.over50 / lag.count) * 100, unit: '%' as const },
      { what: 'memory peak of the worker', value: peak / 1_000_000, unit: 'MB' as const },
      { what: 'IndexedDB on disk afterwards', value: bytes / 1_000_000, unit: 'MB' as const },
    ];
  },
} satisfies Bench;
