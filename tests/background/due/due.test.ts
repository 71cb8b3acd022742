import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDue } from '@/background/due/write-due';
import type { Clock, ClockState } from '@/domain/sla/clock';
import { NEVER, STANDS, type Stand, standAt, standingOf } from '@/domain/sla/standing';
import type { TicketRef } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';
import { HelpclockDatabase } from '@/storage/database';
import { readDueCounts, readDueLines, readFirstDue, type Whose } from '@/storage/read/due';
import type { DueRow } from '@/storage/rows';

const T = 1_000_000;
const SITES = ['https://a.example', 'https://b.example'];

/** Clocks around the moment that is asked about, so that every stand and every border of it occurs. */
const aClock = fc.record(
  {
    state: fc.constantFrom<ClockState>('running', 'breached', 'paused'),
    breachAt: fc.integer({ min: T - 5000, max: T + 5000 }),
    warnAt: fc.integer({ min: T - 9000, max: T + 9000 }),
    site: fc.constantFrom(...SITES),
    holder: fc.constantFrom('7', '8'),
  },
  { requiredKeys: ['state', 'site'] },
);

type AClock = typeof aClock extends fc.Arbitrary<infer T> ? T : never;

const rowOf = ({ state, breachAt, warnAt, site, holder }: AClock, i: number) => {
  const standing = standingOf({ state, breachAt, activatedAt: 0 } as unknown as Clock, warnAt);
  const ref = `demo|${site}|${i}` as TicketRef;
  return { ref, site, ...(holder && { holder }), urgency: 'on-time', ...standing } as unknown as DueRow;
};

const mine: Whose = [
  { site: SITES[0]!, holder: '7' },
  { site: SITES[1]!, holder: '8' },
];
const isHeld = (whose: Whose, row: DueRow): boolean =>
  whose === 'everyone' || whose.some(({ site, holder }) => row.site === site && row.holder === holder);

const recount = (rows: readonly DueRow[], at: number): Record<Stand, number> => {
  const counts = { over: 0, risk: 0, ok: 0, rest: 0 };
  for (const row of rows) counts[standAt(row, at)] += 1;
  return counts;
};

const places = (rows: readonly DueRow[]) => rows.map(({ overFrom }) => overFrom);
const inOrder = (rows: readonly DueRow[]) => [...rows].sort((a, b) => a.overFrom - b.overFrom);

/** Writes the rows in the store one after the other and all at once, changes some and deletes some, as ingest and alarms do. */
async function write(
  db: HelpclockDatabase,
  rows: readonly DueRow[],
  gone: readonly number[],
): Promise<readonly DueRow[]> {
  const step = (open: readonly DueRow[], shut: readonly DueRow[]) => {
    const refs = [...open, ...shut].map(({ ref }) => ref);
    return db.transaction('rw', db.due, db.tallies, () => writeDue(db, open, refs.slice(open.length), refs));
  };
  await step([], await db.due.toArray());
  for (const row of rows.slice(0, 5)) await step([{ ...row, overFrom: row.riskFrom, holder: '8' }], []);
  await step(rows, []);
  const shut = rows.filter((_, i) => gone.includes(i));
  await step(
    rows.slice(0, 2).filter((row) => !shut.includes(row)),
    shut,
  );
  return rows.filter((row) => !shut.includes(row));
}

const someGone = fc.array(fc.nat({ max: 24 }), { maxLength: 4 });

test('counts, first lines and the whole list are what looking at every row gives, at any moment', async () => {
  const db = new HelpclockDatabase('due-of-any-moment');
  await fc.assert(
    fc.asyncProperty(
      fc.array(aClock, { maxLength: 25 }),
      someGone,
      fc.integer({ min: -6000, max: 6000 }),
      fc.constantFrom<Whose>('everyone', mine),
      fc.option(fc.constantFrom(...STANDS), { nil: undefined }),
      fc.integer({ min: 1, max: 8 }),
      async (clocks, gone, away, whose, stand, limit) => {
        const at = T + away;
        const rows = await write(db, clocks.map(rowOf), gone);
        expect(await db.due.count()).toBe(rows.length);
        const held = rows.filter((row) => isHeld(whose, row));
        const { counts } = await readDueCounts(db, whose, at);
        expect(counts).toEqual(recount(held, at));
        const wanted = inOrder(held.filter((row) => stand === undefined || standAt(row, at) === stand));
        const first = await readFirstDue(db, whose, at, { limit, stand });
        expect(places(first)).toEqual(places(wanted.slice(0, limit)));
        if (whose !== 'everyone') return;
        const listed = await readDueLines(db, at, stand, { offset: 2, limit });
        expect(places(listed)).toEqual(places(wanted.slice(2, 2 + limit)));
      },
    ),
    { numRuns: 60 },
  );
});

test('the counts stand until the moment that is told, and change then', async () => {
  const db = new HelpclockDatabase('due-turns');
  await fc.assert(
    fc.asyncProperty(fc.array(aClock, { maxLength: 12 }), someGone, async (clocks, gone) => {
      const rows = await write(db, clocks.map(rowOf), gone);
      const { turnsAt } = await readDueCounts(db, 'everyone', T);
      if (turnsAt === undefined) {
        expect(recount(rows, NEVER - 1)).toEqual(recount(rows, T));
        return;
      }
      expect(turnsAt).toBeGreaterThan(T);
      expect(recount(rows, turnsAt - 1)).toEqual(recount(rows, T));
      expect(recount(rows, turnsAt)).not.toEqual(recount(rows, T));
    }),
    { numRuns: 60 },
  );
});

test.each<[string, Partial<Clock>, number | undefined, Stand]>([
  ['breached without a known moment', { state: 'breached' }, undefined, 'over'],
  ['breached and paused', { state: 'breached', isPaused: true, breachAt: (T - 1) as Instant }, undefined, 'over'],
  ['due within this second', { state: 'running', breachAt: (T + 999) as Instant }, undefined, 'over'],
  ['due in the next second', { state: 'running', breachAt: (T + 1000) as Instant }, undefined, 'ok'],
  ['warned of', { state: 'running', breachAt: (T + 5000) as Instant }, T, 'risk'],
  ['a schedule that never opens', { state: 'running' }, undefined, 'ok'],
  ['paused', { state: 'paused' }, undefined, 'rest'],
])('a clock %s', (_, clock, warnAt, stand) => {
  expect(standAt(standingOf(clock as Clock, warnAt), T)).toBe(stand);
});
