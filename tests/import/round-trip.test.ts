import { describe, expect, it } from 'vitest';
import { ticketsCsv } from '@/domain/csv/tickets-csv';
import { tableOf } from '@/domain/kpi/columns/table';
import { computeKpi } from '@/domain/kpi/compute';
import { measureLife } from '@/domain/kpi/measure/measure-life';
import { kpis } from '@/domain/kpi/registry';
import { openView } from '@/domain/kpi/view/view';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings } from '@/domain/settings/settings';
import { replay } from '@/domain/sla/replay';
import { ticketRef } from '@/domain/tickets/key';
import type { TicketLife } from '@/domain/tickets/life';
import { lifeReader } from '@/domain/tickets/lives';
import { mergeRecords } from '@/domain/tickets/merge';
import type { Observation } from '@/domain/tickets/observation';
import type { TicketRecord } from '@/domain/tickets/record';
import { recordOf } from '@/domain/tickets/record-of';
import { type Instant, instant } from '@/domain/time/instant';
import { elapsed } from '@/domain/time/open-time';
import { history } from '../../scripts/demo/history';
import { liveTickets } from '../../scripts/demo/live-tickets';
import { observationsOf } from '../../scripts/demo/observations';
import { zendeskExport } from '../fixtures/zendesk-export';
import { read } from './read';

const NOW = Date.UTC(2026, 5, 17, 13, 30) as Instant;
const settings: Settings = defaultSettings('en', 'Europe/Istanbul');
const schedule = settings.schedules[0]!;

function livesOf(observations: readonly Observation[]): readonly TicketLife[] {
  const records = new Map<string, TicketRecord>();
  for (const record of observations.map(recordOf)) {
    const ref = ticketRef(record.key);
    const known = records.get(ref);
    records.set(ref, known ? mergeRecords(known, record) : record);
  }
  return [...records.values()].map(lifeReader(settings));
}

const csvOf = (lives: readonly TicketLife[], separator: ',' | ';'): string =>
  [
    ...ticketsCsv(
      lives.map((life) => ({ life, clocks: replay(life, settings.policies, settings.schedules, NOW) })),
      {
        format: { separator, hasBom: true },
        scheduleName: () => schedule.name,
        policyName: () => 'Policy',
        openTime: (_id, from, to) => elapsed(schedule, from, to),
      },
    ),
  ].join('');

function numbersOf(lives: readonly TicketLife[], days: number) {
  const yardstick = {
    policies: settings.policies,
    schedules: settings.schedules,
    definitions: settings.kpi.definitions,
  };
  const table = tableOf(lives.map((life) => measureLife(life, yardstick, NOW)));
  const view = openView(table, { from: instant(NOW - days * 86_400_000), to: NOW, now: NOW });
  return kpis.map((kpi) => computeKpi(kpi, view, { hours: 'business', reopenDays: 7 }));
}

const ofTickets = (lives: readonly TicketLife[]) => lives.filter(({ events }) => events.length > 0).length;

describe('our own Tickets CSV read back gives the same numbers', { timeout: 60_000 }, () => {
  const desk = [...history(7, NOW, 4301), ...liveTickets(NOW)].slice(-900);

  it.each([',', ';'] as const)('tickets read from a helpdesk’s JSON, separator %s', async (separator) => {
    const lives = livesOf(desk.flatMap((ticket) => observationsOf(ticket, NOW)));
    const back = await read(csvOf(lives, separator), { now: NOW });
    expect(back.ids).toEqual([]);
    const again = livesOf(back.all);
    expect(ofTickets(again)).toBe(ofTickets(lives));
    expect(numbersOf(again, 30)).toEqual(numbersOf(lives, 30));
  });

  it('tickets of another export, whose vendor computed the durations', async () => {
    const imported = await read(zendeskExport(300), { now: NOW, choices: { zone: 'Europe/Istanbul' } });
    const lives = livesOf(imported.all);
    const again = livesOf((await read(csvOf(lives, ','), { now: NOW })).all);
    const numbers = numbersOf(lives, 200);
    expect(numbers.some(({ vendor }) => vendor > 0)).toBe(true);
    expect(numbersOf(again, 200)).toEqual(numbers);
  });
});
