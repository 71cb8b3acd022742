import { describe, expect, test } from 'vitest';
import { tableOf } from '@/domain/kpi/columns/table';
import { computeKpi } from '@/domain/kpi/compute';
import { defaultDefinitions } from '@/domain/kpi/definitions';
import { measureLife } from '@/domain/kpi/measure/measure-life';
import { kpiById } from '@/domain/kpi/registry';
import { openView } from '@/domain/kpi/view/view';
import type { Facts } from '@/domain/tickets/facts';
import type { TicketLife } from '@/domain/tickets/life';
import { office } from '../kit';
import { ask } from './answers';
import { agent, at, becomes, bot, created, customer, event, life, notes, says } from './lives';

const dana = agent('dana');
const arrived = (facts: Partial<Facts> = {}, day = 0, more: Partial<TicketLife> = {}) =>
  life([created(at('10:00', day)), says(at('10:00', day), customer)], { facts, ...more });
const done = (facts: Partial<Facts> = {}, day = 0) =>
  life([created(at('10:00', day)), says(at('10:00', day), customer), becomes(at('12:00', day), 'solved', dana)], {
    facts,
  });

test('clearance may pass 100 %, resolution rate asks what became of the period’s tickets', () => {
  const tickets = [done({}, -3), done({}, 1), arrived({}, 1), done({}, 2), done({}, -10)];
  const asking = { from: at('00:00', -4), to: at('00:00', 2) };
  expect(ask('M12', tickets, asking)).toMatchObject({ top: 2, n: 3 });
  const old = life([created(at('10:00', -9)), becomes(at('12:00', 1), 'solved')]);
  const older = Array.from({ length: 10 }, () => old);
  const five = Array.from({ length: 5 }, () => done({}, 1));
  expect(ask('M12', [...five, ...older], { from: at('00:00') }).value).toBe(300);
  // Of fewer than five the fraction is told and no percentage.
  expect(ask('M12', [...five.slice(1), ...older], { from: at('00:00') })).toMatchObject({
    top: 14,
    n: 4,
    isSmall: true,
  });
  expect(ask('M12', [...five.slice(1), ...older], { from: at('00:00') })).not.toHaveProperty('value');
  expect(ask('M13', [...tickets, done({}, 0), arrived({}, 0)], asking)).toMatchObject({ n: 5, top: 3, value: 60 });
});

test('complaints by tag or type, in whatever case; their share and how long they took', () => {
  const tickets = [
    done({ tags: ['Complaint'] }),
    done({ type: 'COMPLAINTS' }),
    done({ tags: ['praise'] }),
    done({ tags: [] }),
    done({ tags: ['x'] }),
    done(),
  ];
  expect(ask('M21', tickets)).toMatchObject({ value: 2, n: 5, excluded: [{ reason: 'unknown', count: 1 }] });
  expect(ask('M21-share', tickets).value).toBe(40);
  expect(ask('M21-resolution', tickets)).toMatchObject({ n: 2, value: 7200 });
  expect(ask('M21', [done()])).not.toHaveProperty('value');
});

test('volume per hour, day, week, month, quarter and year of the days that have passed', () => {
  const tickets = Array.from({ length: 56 }, (_, i) => arrived({}, i % 28));
  expect(ask('M28', tickets).value).toBe(56);
  expect(ask('M28-day', tickets).value).toBe(2);
  expect(ask('M28-week', tickets).value).toBe(14);
  expect(ask('M28-hour', tickets).value).toBeCloseTo(2 / 24, 10);
  expect(ask('M28-month', tickets).value).toBeCloseTo(2 * 30.436875, 10);
  expect(ask('M28-day', tickets, { now: at('00:00', 14) }).value).toBe(4);
});

test('channel mix: of those whose channel is known', () => {
  const tickets = [
    arrived({ channel: 'chat' }),
    arrived({ channel: 'phone' }),
    arrived({ channel: 'email' }),
    arrived({ channel: 'email' }),
    arrived({ channel: 'web' }),
    arrived(),
  ];
  expect(ask('M22', tickets, { filter: { channel: ['email'] } }).value).toBe(2);
  expect(ask('M30', tickets)).toMatchObject({ n: 5, top: 2, value: 40, excluded: [{ reason: 'unknown', count: 1 }] });
});

describe('arrivals', () => {
  const at2 = (time: string) => life([created(at(time)), says(at(time), customer), says(at('09:30', 1), dana)]);
  const tickets = [at2('10:00'), at2('16:59'), at2('17:00'), at2('22:00'), at2('09:00')];
  const schedules = [office('UTC')];

  test('inside working hours', () => {
    expect(ask('M29', tickets, { schedules })).toMatchObject({ n: 5, top: 3, value: 60 });
    expect(ask('M29', tickets)).toMatchObject({ n: 0, excluded: [{ reason: 'hours-unknown', count: 5 }] });
  });

  test('first response of those outside', () => {
    expect(ask('M29-outside', tickets, { schedules })).toMatchObject({
      n: 2,
      lowest: 11.5 * 3600,
      highest: 16.5 * 3600,
    });
    expect(ask('M29-outside', tickets, { schedules, hours: 'business' })).toMatchObject({ n: 2, value: 1800 });
  });
});

test('abandoned are live conversations a customer began and nobody answered', () => {
  const chat = (...events: TicketLife['events']) =>
    life([created(at('10:00')), says(at('10:00'), customer), ...events, becomes(at('10:20'), 'closed')], {
      facts: { channel: 'chat' },
    });
  const tickets = [
    chat(),
    chat(says(at('10:05'), bot)),
    chat(says(at('10:05'), dana)),
    chat(notes(at('10:05'), dana)),
    chat(says(at('10:06'), dana)),
  ];
  expect(ask('M24', tickets)).toMatchObject({ n: 5, top: 3, value: 60 });
  const mail = life([created(at('10:00')), says(at('10:00'), customer), becomes(at('10:20'), 'closed')], {
    facts: { channel: 'email' },
  });
  expect(ask('M24', [mail]).n).toBe(0);
});

test('conversations begun by an agent, where it is known who began', () => {
  const outbound = life([created(at('10:00'), dana), says(at('10:00'), dana)]);
  expect(ask('M30-proactive', [outbound, arrived()])).toMatchObject({ value: 1, n: 2 });
  const unknown = life([], { facts: { createdAt: at('10:00') }, isHistoryComplete: false });
  expect(ask('M30-proactive', [unknown])).toMatchObject({ n: 0 });
  expect(ask('M30-proactive', [unknown])).not.toHaveProperty('value');
});

test('contribution is the share of solved conversations tagged as a sale', () => {
  const tickets = [
    done({ tags: ['sale'] }),
    done({ tags: ['x'] }),
    done({ tags: [] }),
    done({ tags: [] }),
    done({ tags: ['Conversion'] }),
    arrived({ tags: ['sale'] }),
  ];
  expect(ask('M31', tickets)).toMatchObject({ n: 5, top: 2, value: 40 });
});

describe('productivity', () => {
  const lev = agent('lev');
  const ticket = life(
    [
      created(at('10:00')),
      says(at('10:00'), customer),
      says(at('10:10'), dana),
      says(at('10:20'), lev),
      says(at('10:30'), lev),
      event(at('10:40'), { kind: 'assigned', assignee: agent('boss') }),
      becomes(at('11:00'), 'solved', lev),
      becomes(at('11:00', 1), 'open'),
    ],
    { facts: { assignee: agent('boss') } },
  );
  const of = (id: string, who: string) =>
    ask(id, [ticket, done({}, 1)], { filter: { agent: [`https://acme.example#${who}`] } }).value;

  test('is credited by event, never to today’s assignee', () => {
    expect([of('M26', 'dana'), of('M26', 'lev'), of('M26', 'boss')]).toEqual([1, 1, 0]);
    expect([of('M26-replies', 'dana'), of('M26-replies', 'lev')]).toEqual([1, 2]);
    expect([of('M26-solves', 'dana'), of('M26-solves', 'lev'), of('M26-solves', 'boss')]).toEqual([1, 1, 0]);
    expect(of('M26-kept', 'lev')).toBe(0);
  });

  test('a ticket with many replies is one conversation', () => {
    expect(ask('M26', [ticket]).value).toBe(1);
    expect(ask('M26-replies', [ticket]).value).toBe(3);
  });

  test('the one reply a file tells of is no count of replies', () => {
    const row = life([created(at('10:00')), says(at('10:30'), dana)], { isHistoryComplete: false });
    expect(ask('M1', [row])).toMatchObject({ n: 1, value: 1800 });
    expect(ask('M26-replies', [row])).toMatchObject({ n: 0, excluded: [{ reason: 'incomplete-history', count: 1 }] });
    expect(ask('M3', [row]).n).toBe(0);
  });
});

test('waiting now: only where it is known that nobody replied', () => {
  expect(ask('M1-waiting', [arrived(), done()]).value).toBe(1);
  const row = arrived({ status: 'open' }, 0, { isHistoryComplete: false });
  expect(ask('M1-waiting', [row])).toMatchObject({ n: 0, excluded: [{ reason: 'incomplete-history', count: 1 }] });
  const counted = arrived({ status: 'open' }, 0, { isHistoryComplete: false, reported: { replies: 0 } });
  expect(ask('M1-waiting', [counted]).value).toBe(1);
});

test('where the helpdesk knows no teams, the user’s own are taken, by the agent credited', () => {
  const ticket = life([created(at('10:00')), says(at('10:00'), customer), says(at('10:10'), agent('7', 'Dana Reyes'))]);
  const own = {
    teams: [
      { name: 'Night shift', members: ['dana  reyes'] },
      { name: 'Days', members: ['7'] },
    ],
  };
  const of = (one: TicketLife, team: string) =>
    computeKpi(
      kpiById('M1'),
      openView(
        tableOf([
          measureLife(one, { policies: [], schedules: [], definitions: defaultDefinitions, ...own }, at('00:00', 30)),
        ]),
        {
          from: at('00:00'),
          to: at('00:00', 28),
          now: at('00:00', 30),
          filter: { team: [team] },
        },
      ),
      { hours: 'calendar', reopenDays: 7 },
    ).n;
  expect([of(ticket, 'Night shift'), of(ticket, 'Days')]).toEqual([1, 0]);
  expect(of({ ...ticket, facts: { team: 'Billing' } }, 'Billing')).toBe(1);
});

describe('the worth of sales', () => {
  const sold = (worth: number | undefined, tags = ['sale'], day = 0) =>
    life([created(at('09:00', day)), says(at('09:00', day), customer), becomes(at('10:00', day), 'solved')], {
      facts: { tags, ...(worth === undefined ? {} : { worth }) },
    });

  test('is the sum over solved tickets tagged as a sale, exact to the hundredth, beyond 32 bits, refunds taken away', () => {
    expect(ask('M31-worth', [sold(19.99), sold(0.01), sold(-5.5)])).toMatchObject({ value: 14.5, n: 3 });
    expect(ask('M31-worth', [sold(7_250_000_000.07), sold(0.1), sold(0.2)]).value).toBe(7_250_000_000.37);
  });

  test('leaves out what is no sale, not solved or without a value, and is unknown, not 0, where there is none', () => {
    const open = life([created(at('09:00')), says(at('09:00'), customer)], { facts: { tags: ['sale'], worth: 9 } });
    const result = ask('M31-worth', [sold(4), sold(100, ['bug']), sold(undefined), open]);
    expect(result).toMatchObject({ value: 4, n: 1, excluded: [{ reason: 'unknown', count: 1 }] });
    expect(ask('M31-worth', [sold(undefined)])).not.toHaveProperty('value');
  });
});

test('hours of the week are covered where a person replied, whichever week, on the team’s clock', () => {
  const replied = (time: string, day: number, channel: 'email' | 'chat') =>
    life([created(at('00:00')), says(at('00:00'), customer), says(at(time, day), agent('dana'))], {
      facts: { channel },
    });
  const lives = [
    replied('09:10', 0, 'email'),
    replied('09:50', 7, 'email'),
    replied('09:59', 1, 'chat'),
    replied('23:30', 0, 'chat'),
    life([created(at('00:00')), says(at('00:00'), customer), says(at('03:00'), bot)]),
  ];
  expect(ask('M29-hours', lives)).toMatchObject({ value: 3, n: 4 });
  expect(ask('M29-hours', lives, { filter: { channel: ['email'] } }).value).toBe(1);
  expect(ask('M29-hours', lives.slice(4))).not.toHaveProperty('value');
});
