import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Background } from '@/background/background';
import { kpiSlice } from '@/background/kpi/kpi-slice';
import { rebuildBy } from '@/background/kpi/rebuild-kpis';
import { tableOf } from '@/domain/kpi/columns/table';
import { measureLife } from '@/domain/kpi/measure/measure-life';
import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { answerScreen } from '@/domain/kpi/screen/screen';
import { breakDownScreen } from '@/domain/kpi/screen/tables';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings } from '@/domain/settings/settings';
import { lifeReader } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import { readBreakdown, readKpiScreen, readTicketsBehind } from '@/storage/read/kpis';
import { deleteTickets } from '@/storage/write/merge-tickets';
import { aBackground, aLook, NOON, PAGE, SITE } from '../a-background';

beforeEach(() => fakeBrowser.reset());

const DAY = 86_400_000;
const NOW = (NOON + 40 * DAY) as Instant;

const query: KpiQuery = {
  period: { kind: 'days', days: 28 },
  against: 'previous',
  filter: {},
  hours: 'business',
  hasTrends: true,
};

const seen = fc.record({
  kind: fc.constant('look' as const),
  id: fc.nat(12),
  day: fc.nat(39),
  replies: fc.nat(3),
  isSolved: fc.boolean(),
  score: fc.option(fc.nat(1)),
});

/** One thing that happens to the store. Enough looks at once go past the tail. */
const step = fc.oneof(
  { weight: 6, arbitrary: seen },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('looks' as const),
      looks: fc.uniqueArray(seen, { selector: ({ id }) => id, minLength: 4, maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id: fc.nat(12) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('settings' as const), opens: fc.integer({ min: 6, max: 11 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('job' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      later: fc.nat(12),
      filter: fc.constantFrom({}, { channel: ['chat'] }, { agent: ['n1'] }),
    }),
  },
);

function lookOf({
  id,
  day,
  replies,
  isSolved,
  score,
}: {
  id: number;
  day: number;
  replies: number;
  isSolved: boolean;
  score: number | null;
}) {
  const at = (hours: number) => NOON + day * DAY + hours * 3_600_000;
  const said = (n: number, role: string) => ({
    kind: 'message',
    id: `message:${n}`,
    at: at(n),
    precision: 'exact',
    isPublic: true,
    actor: { role, id: role === 'agent' ? `${id % 3}` : 'c', name: `N${id % 3}` },
  });
  return aLook(String(id), {
    seenAt: NOW - 1000 + id,
    facts: {
      status: isSolved ? 'solved' : 'open',
      requester: `r${id % 5}@example.org`,
      createdAt: at(0),
      tags: id % 2 ? ['vip', 'late'] : ['vip'],
      channel: id % 3 ? 'email' : 'chat',
    },
    events: [
      said(0, 'customer'),
      ...Array.from({ length: replies }, (_, n) => said(n + 1, 'agent')),
      ...(isSolved ? [{ kind: 'status', id: 'status:1', status: 'solved', at: at(30), precision: 'exact' }] : []),
      ...(score === null
        ? []
        : [{ kind: 'rating', id: 'rating:1', score, scale: 'good-bad', at: at(40), precision: 'exact' }]),
    ],
  });
}

async function recomputed(background: Background, settings: Settings) {
  const lifeOf = lifeReader(settings);
  const rows = await background.db.tickets.toArray();
  const { policies, schedules, kpi } = settings;
  const yardstick = { policies, schedules, definitions: kpi.definitions };
  return {
    table: tableOf(rows.map(({ record }) => measureLife(lifeOf(record), yardstick, NOW))),
    series: [],
    settings: kpi,
    calendar: calendarOf(settings, 'en'),
    now: NOW,
  };
}

test('whatever was taken in, deleted and rebuilt in whichever order, the numbers are those of a full recompute', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async (steps) => {
      const base: Settings = { ...defaultSettings('en', 'Europe/Istanbul'), sites: [SITE] };
      let settings = base;
      const { receive, ...current } = await aBackground({
        clock: () => NOW,
        settings: async () => settings,
        slices: (lifeOf, given, now) => [kpiSlice(lifeOf, given, now, 4)],
      });
      const job = rebuildBy(3);
      for (const one of steps) {
        if (one.kind === 'look') await receive([lookOf(one)], PAGE);
        else if (one.kind === 'looks') await receive(one.looks.map(lookOf), PAGE);
        else if (one.kind === 'delete') {
          const ref = `demo|https://desk.example|${one.id}`;
          await deleteTickets(current.db, [ref], [kpiSlice(lifeReader(settings), settings, NOW, 4)]);
        } else if (one.kind === 'job') await job.step(current);
        // A page that stays open keeps what it read.
        else if (one.kind === 'read') {
          const now = (NOW + one.later * 3_600_000) as Instant;
          await readKpiScreen({ settings, locale: 'en', now, db: current.db }, { ...query, filter: one.filter });
        } else {
          const [schedule] = base.schedules;
          const weekly = { 1: [{ start: `${String(one.opens).padStart(2, '0')}:00`, end: '17:00' }] };
          settings = { ...base, schedules: [{ ...schedule!, versions: [{ weekly }] }] };
        }
      }
      for (let left = 200; left > 0 && (await job.step(current)); left -= 1);
      const reader = { settings, locale: 'en', now: NOW, db: current.db };
      const source = await recomputed(current, settings);
      const stored = await readKpiScreen(reader, query);
      const { coverage, ...screen } = stored!;
      expect(screen).toEqual(answerScreen(source, query));
      expect(coverage.tickets).toBe(await current.db.tickets.count());
      expect(
        (await readBreakdown(reader, query, ['agent', 'tag']))?.rows.map(({ group, results }) => [group, results]),
      ).toEqual(
        expect.arrayContaining(
          breakDownScreen(source, query, ['agent', 'tag'])!.rows.map(({ group, results }) => [group, results]),
        ),
      );
      const behind = await readTicketsBehind(reader, { ...query, kpis: undefined as never }, 'M28', { limit: 100 });
      const shown = screen.lines.find(({ kpi }) => kpi.id === 'M28')!;
      expect(behind.rows.length).toBe(shown.result.n);
      expect(new Set(behind.rows.map(({ ref }) => ref)).size).toBe(shown.result.n);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('one look after the other, each number is that of a full recompute, although only what a look touched is computed', async () => {
  const looks = fc.array(fc.record({ look: seen, later: fc.nat(30) }), { minLength: 3, maxLength: 12 });
  const filters = [{}, { channel: ['chat'] }, { agent: ['https://desk.example#1'] }] as const;
  await fc.assert(
    fc.asyncProperty(looks, async (steps) => {
      const settings: Settings = { ...defaultSettings('en', 'Europe/Istanbul'), sites: [SITE] };
      const { receive, ...current } = await aBackground({
        clock: () => NOW,
        settings: async () => settings,
        slices: (lifeOf, given, now) => [kpiSlice(lifeOf, given, now, 4)],
      });
      const job = rebuildBy(50);
      for (let left = 20; left > 0 && (await job.step(current)); left -= 1);
      let now: Instant = NOW;
      for (const { look, later } of steps) {
        await receive([lookOf(look)], PAGE);
        now = (now + later * 3_600_000) as Instant;
        const source = { ...(await recomputed(current, settings)), now };
        for (const filter of filters) {
          const asked = { ...query, filter };
          const stored = await readKpiScreen({ settings, locale: 'en', now, db: current.db }, asked);
          const { coverage: _, ...screen } = stored!;
          expect(screen).toEqual(answerScreen(source, asked));
        }
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
