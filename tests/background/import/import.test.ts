import { describe, expect, it } from 'vitest';
import { createImport } from '@/background/import/import-file';
import { cancelImport, receiveImport } from '@/background/import/receive-import';
import { readExport } from '@/import/read-export';
import { blobSource } from '@/import/source';
import { loadImported, loadImporting } from '@/storage/import/progress';
import { aBackground } from '../a-background';

const HEADINGS = 'Ticket id,Created at,Resolved at,Status,Requester,Subject';
const row = (n: number) =>
  `${n},2026-02-0${1 + (n % 9)}T08:00:00Z,2026-02-1${n % 9}T08:00:00Z,Closed,c${n}@example.org,Printer ${n}`;
const fileOf = (rows: readonly string[]) => new Blob([[HEADINGS, ...rows].join('\n')]);
const numbers = (count: number) => Array.from({ length: count }, (_, i) => row(i));

/** First text, headings: so often is a file opened before its rows are read to be stored. */
const OPENED_BEFORE = 2;

type Store = Awaited<ReturnType<typeof aBackground>>;

async function hand(background: Store, file: Blob, rows: number): Promise<void> {
  const name = 'export.csv';
  const choices = { site: 'https://desk.example', helpdesk: 'demo' };
  const reading = await readExport(blobSource(file, name), { now: background.clock(), choices });
  const { mapping, encoding, asOf, problems } = reading;
  expect(reading.rows).toBe(rows);
  await background.parcels.put('import-1', file);
  const settled = { mapping: mapping!, encoding: encoding!, asOf: asOf!, problems };
  await receiveImport(background, { parcel: 'import-1', name, settled, rows });
}

/** A file that can be opened and fails at `at` bytes when its rows are read. */
function breaking(whole: Blob, at: number): Blob {
  let reads = 0;
  return Object.assign(whole.slice(), {
    stream: () => {
      reads += 1;
      if (reads <= OPENED_BEFORE) return whole.stream();
      const rest = whole.slice(0, at).stream().getReader();
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          const { done, value } = await rest.read();
          if (done) controller.error(new Error('the disk went away'));
          else controller.enqueue(value);
        },
      });
    },
  });
}

async function takeAll(background: Store): Promise<void> {
  const job = createImport();
  while (await job.step(background));
}

const stored = async ({ db }: Store) => ({ tickets: await db.tickets.toArray(), due: await db.due.toArray() });

describe('a file handed over', () => {
  it('is stored whole, customers hashed, and told about', async () => {
    const background = await aBackground();
    await hand(background, fileOf(numbers(1000)), 1000);
    await takeAll(background);
    expect(await background.db.tickets.count()).toBe(1000);
    const [result] = await loadImported(background.db);
    expect(result).toMatchObject({
      outcome: 'done',
      counts: { added: 1000, merged: 0, unchanged: 0 },
      summary: { rows: 1000, read: 1000 },
    });
    expect(JSON.stringify(await background.db.tickets.toArray())).not.toContain('example.org');
    expect(await loadImporting(background.db)).toEqual([]);
    expect(await background.parcels.open('import-1')).toBeUndefined();
  });

  it('imported again changes nothing and says so', async () => {
    const background = await aBackground();
    await hand(background, fileOf(numbers(30)), 30);
    await takeAll(background);
    const before = await stored(background);
    await hand(background, fileOf(numbers(30)), 30);
    await takeAll(background);
    expect(await stored(background)).toEqual(before);
    expect((await loadImported(background.db))[0]?.counts).toEqual({ added: 0, merged: 0, unchanged: 30, points: 0 });
  });

  it('merges with what was known and counts it once', async () => {
    const background = await aBackground();
    await hand(background, fileOf([row(1)]), 1);
    await takeAll(background);
    await hand(background, new Blob([`${HEADINGS},Priority\n${row(1)},High\n${row(2)},Low\n`]), 2);
    await takeAll(background);
    expect((await loadImported(background.db))[0]?.counts).toEqual({ added: 1, merged: 1, unchanged: 0, points: 0 });
  });

  it('knows the few known tickets of a file again, however many others lie between them', async () => {
    const background = await aBackground();
    await hand(background, fileOf(numbers(500)), 500);
    await takeAll(background);
    const few = [...numbers(500).filter((_, n) => n % 20 === 0), row(1000), row(1001)];
    await hand(background, fileOf(few), few.length);
    await takeAll(background);
    expect((await loadImported(background.db))[0]?.counts).toEqual({ added: 2, merged: 0, unchanged: 25, points: 0 });
  });

  it('a disk that fails while the file is read: goes on where it was when it can be read again', async () => {
    const background = await aBackground();
    const whole = fileOf(numbers(5000));
    await hand(background, whole, 5000);
    let [opened, isBroken] = [0, true];
    const failing = {
      ...background,
      parcels: {
        ...background.parcels,
        open: async () => {
          opened += 1;
          return isBroken ? breaking(whole, 200_000) : whole;
        },
      },
    };
    const job = createImport();
    await expect(
      (async () => {
        while (await job.step(failing));
      })(),
    ).rejects.toThrow('disk');
    isBroken = false;
    while (await job.step(failing));
    expect(opened).toBe(2);
    expect((await loadImported(background.db))[0]).toMatchObject({ outcome: 'done', counts: { added: 5000 } });
    expect(await background.db.tickets.count()).toBe(5000);
  });

  it('cancelled: what was read stays, the rest is not read', async () => {
    const background = await aBackground();
    await hand(background, fileOf(numbers(5000)), 5000);
    const job = createImport();
    await job.step(background);
    await cancelImport(background, 'import-1');
    expect(await job.step(background)).toBe(false);
    const stored = await background.db.tickets.count();
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(5000);
    expect((await loadImported(background.db))[0]).toMatchObject({ outcome: 'cancelled', counts: { added: stored } });
  });

  it('survey answers and figures become series, the same answer twice in one file counts twice, the same file once', async () => {
    const answers = new Blob([
      'NPS,Answered at\n9,2026-02-01T08:00:00Z\n9,2026-02-01T08:00:00Z\n3,2026-02-02T08:00:00Z\n',
    ]);
    const background = await aBackground();
    for (const points of [3, 0]) {
      await hand(background, answers, 3);
      await takeAll(background);
      expect((await loadImported(background.db))[0]?.counts.points).toBe(points);
    }
    const parts = (await background.db.series.toArray()).map((row) => row.parts);
    expect(parts).toHaveLength(3);
    expect(parts.filter(({ promoters }) => promoters === 1)).toHaveLength(2);
  });

  it('cancelled while a slice is on its way: nothing of the slice is stored', async () => {
    let isCancelled = false;
    const background = await aBackground();
    await hand(background, fileOf(numbers(10)), 10);
    const hash = background.hash;
    const late = {
      ...background,
      hash: async () => {
        if (!isCancelled) await cancelImport(background, 'import-1');
        isCancelled = true;
        return hash();
      },
    };
    await createImport().step(late);
    expect(await background.db.tickets.count()).toBe(0);
  });

  it('gone from the disk: ends as lost', async () => {
    const background = await aBackground();
    await hand(background, fileOf(numbers(3)), 3);
    await background.parcels.remove('import-1');
    await takeAll(background);
    expect((await loadImported(background.db))[0]).toMatchObject({ outcome: 'lost' });
  });
});

describe('a worker killed after any step', () => {
  const log = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const id = `T${Math.floor(i / 7)}`;
      return `${id},2026-02-01T${String(8 + (i % 7)).padStart(2, '0')}:00:00Z,${['created', 'replied', 'note', 'replied', 'pending', 'open', 'solved'][i % 7]},${i % 7 === 0 ? 'customer' : 'agent'}`;
    });
  const events = (rows: readonly string[]) => new Blob([['Ticket id,Timestamp,Event,Role', ...rows].join('\n')]);

  it('ends as the undisturbed import does, with the same counts', { timeout: 60_000 }, async () => {
    const rows = log(8_400);
    const calm = await aBackground();
    await hand(calm, events(rows), rows.length);
    await takeAll(calm);
    const killed = await aBackground();
    await hand(killed, events(rows), rows.length);
    let hasMore = true;
    while (hasMore) hasMore = await createImport().step(killed);
    expect(await killed.db.tickets.toArray()).toEqual(await calm.db.tickets.toArray());
    expect((await loadImported(killed.db))[0]?.counts).toEqual((await loadImported(calm.db))[0]?.counts);
    expect((await loadImported(killed.db))[0]?.summary?.rows).toBe(8_400);
  });
});
