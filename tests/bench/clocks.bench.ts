import { chromium } from '@playwright/test';
import { rolldown } from 'rolldown';
import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { Policy } from '@/domain/sla/policy';
import { explain, replay } from '@/domain/sla/replay';
import type { TicketEvent } from '@/domain/tickets/event';
import type { TicketLife } from '@/domain/tickets/life';
import { SLA_METRICS } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { isOpen } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import type { Bench, Measure } from './bench';
import { median } from './measure';

const HOUR = 3_600_000;
const BEGAN = Date.UTC(2026, 2, 2, 9);
const DAY_HOURS = { start: '09:00', end: '17:00' };
const schedule: Schedule = {
  id: 'office',
  name: 'Office',
  zone: 'Europe/Berlin',
  versions: [{ weekly: { 1: [DAY_HOURS], 2: [DAY_HOURS], 3: [DAY_HOURS], 4: [DAY_HOURS], 5: [DAY_HOURS] } }],
};
const rule = {
  targets: { any: (8 * 3600) as never, high: (4 * 3600) as never },
  hours: 'business',
  pauseStatuses: ['pending'],
} as const;
const policy: Policy = {
  id: 'all',
  name: 'All',
  conditions: {},
  scheduleId: 'office',
  metrics: Object.fromEntries(SLA_METRICS.map((metric) => [metric, rule])),
  options: DEFAULT_OPTIONS,
};

/** A ticket told back and forth over five weeks: 50 events, every kind among them. */
function longTicket(): TicketLife {
  const turn = (i: number): Pick<TicketEvent, 'kind'> & object => {
    const [customer, agent] = [{ role: 'customer' }, { role: 'agent', id: `a${i % 3}` }] as const;
    const turns = [
      { kind: 'message', actor: customer, isPublic: true },
      { kind: 'assigned', assignee: agent },
      { kind: 'message', actor: agent, isPublic: false },
      { kind: 'message', actor: agent, isPublic: true },
      { kind: 'status', status: 'pending' },
      { kind: 'message', actor: customer, isPublic: true },
      { kind: 'status', status: 'open' },
      { kind: 'priority', priority: i % 2 ? 'high' : 'normal' },
      { kind: 'message', actor: agent, isPublic: true },
      { kind: 'status', status: i % 20 > 10 ? 'solved' : 'hold' },
    ] as const;
    return turns[i % turns.length] as (typeof turns)[number];
  };
  const event = (happened: object, i: number) =>
    ({ ...happened, id: `e:${i}`, at: BEGAN + i * 17 * HOUR, precision: 'exact' }) as TicketEvent;
  const events = [
    event({ kind: 'created', actor: { role: 'customer' } }, 0),
    ...Array.from({ length: 49 }, (_, i) => event(turn(i), i + 1)),
  ];
  return {
    key: { helpdesk: 'zendesk', site: 'https://acme.example', id: '1' },
    facts: {},
    events,
    isHistoryComplete: true,
  };
}

/** Microseconds a call takes: the median of five rounds after one that does not count. */
function microseconds(rounds: number, call: () => unknown): number {
  const took: number[] = [];
  for (let round = -1; round < 5; round += 1) {
    const start = performance.now();
    for (let i = 0; i < rounds; i += 1) call();
    if (round >= 0) took.push(((performance.now() - start) * 1000) / rounds);
  }
  return median(took);
}

/** The naive way for one of the four clocks: every minute of the ticket's life is asked whether it counts. */
function stepThrough({ events }: TicketLife, now: number): number {
  let [counted, status, i] = [0, 'new', 0];
  for (let at = BEGAN; at < now; at += 60_000) {
    for (let event = events[i]; event !== undefined && event.at <= at; event = events[++i]) {
      if (event.kind === 'status') status = event.status ?? status;
    }
    if (status !== 'pending' && status !== 'solved' && isOpen(schedule, at as Instant)) counted += 60;
  }
  return counted;
}

const TICKETS = Number(process.env.HELPCLOCK_BENCH_TICKETS ?? 100_000);

interface Answer {
  readonly reading: number;
  readonly replaying: number;
  readonly events: number;
}

async function inWorker(): Promise<Answer> {
  const bundle = await rolldown({
    input: new URL('./in-worker/recompute.ts', import.meta.url).pathname,
    resolve: { alias: { '@': new URL('../../src', import.meta.url).pathname } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  const { HELPCLOCK_BROWSER: executablePath } = process.env;
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const page = await browser.newPage();
  const answer = await page.evaluate(
    ([code, count]) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(count);
      }),
    [output[0].code, TICKETS] as const,
  );
  await browser.close();
  return answer;
}

export default {
  title: 'Clocks',
  says: `A ticket of 50 events over five weeks with four clocks, in Node; and the clocks of ${TICKETS.toLocaleString('en')} tickets of the demo's kind computed anew in a worker of Chromium, from stored records in memory.`,
  async run(): Promise<readonly Measure[]> {
    const life = longTicket();
    const now = (BEGAN + 36 * 24 * HOUR) as Instant;
    const { reading, replaying, events } = await inWorker();
    const many = TICKETS.toLocaleString('en');
    return [
      {
        what: 'replay, 50 events and four clocks',
        value: microseconds(2000, () => replay(life, [policy], [schedule], now)),
        unit: 'µs',
        beside: { 'minute by minute, one clock': microseconds(5, () => stepThrough(life, now)) },
      },
      {
        what: 'the same with the stretches that explain it',
        value: microseconds(500, () => explain(life, [policy], [schedule], now)),
        unit: 'µs',
      },
      { what: `${many} tickets: reading records`, value: reading / 1000, unit: 's' },
      { what: `${many} tickets: replaying clocks`, value: replaying / 1000, unit: 's' },
      { what: 'events per ticket', value: events / TICKETS, unit: 'cases' },
    ];
  },
} satisfies Bench;
