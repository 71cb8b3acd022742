import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { Policy } from '@/domain/sla/policy';
import type { TicketLife } from '@/domain/tickets/life';
import { hours } from '@/domain/time/duration';
import { office } from '../kit';
import { ask } from './answers';
import { agent, at, becomes, created, customer, event, life, says } from './lives';

const schedule = office('UTC');
const policy: Policy = {
  id: 'p',
  name: 'P',
  conditions: {},
  scheduleId: schedule.id,
  metrics: {
    first_reply: { targets: { any: hours(1) }, hours: 'business', pauseStatuses: [] },
    resolution: { targets: { any: hours(4) }, hours: 'business', pauseStatuses: ['pending'] },
  },
  options: DEFAULT_OPTIONS,
};
const promised = { policies: [policy], schedules: [schedule] };
const dana = agent('dana');

const ticket = (replied: string | undefined, solved: string | undefined, more: Partial<TicketLife> = {}) =>
  life(
    [
      created(at('10:00')),
      says(at('10:00'), customer),
      ...(replied === undefined ? [] : [says(at(replied), dana)]),
      ...(solved === undefined ? [] : [becomes(at(solved), 'solved', dana)]),
    ],
    more,
  );

describe('attainment', () => {
  test('is met of decided, per promise; a ticket attains when all its promises do', () => {
    const tickets = [
      ticket('10:30', '11:00'),
      ticket('10:59', '15:00'),
      ticket('11:00', '14:00'),
      ticket('11:01', '12:00'),
      ticket('10:10', '13:00'),
    ];
    // First replies: 4 of 5 met (11:00 is exactly at the deadline); resolutions: 4 of 5 (15:00 is late).
    expect(ask('M16', tickets, promised)).toMatchObject({ n: 10, top: 8, value: 80 });
    expect(ask('M16-tickets', tickets, promised)).toMatchObject({ n: 5, top: 3, value: 60 });
  });

  test('an open promise is undecided before its deadline and broken from it on', () => {
    const open = ticket(undefined, undefined);
    const before = { ...promised, now: at('10:30') };
    expect(ask('M16', [open], before)).toMatchObject({ n: 0 });
    expect(ask('M16-open', [open], before).value).toBe(2);
    const after = { ...promised, now: at('11:00') };
    expect(ask('M16', [open], after)).toMatchObject({ n: 1, top: 0 });
    expect(ask('M16-open', [open], after).value).toBe(1);
  });

  test('a breach is dated by its deadline, a fulfilment by itself', () => {
    const late = life([created(at('16:30')), says(at('16:30'), customer), says(at('10:00', 2), dana)]);
    // The reply was due on Tuesday at 09:30 and the solution at 12:30; the reply came on Wednesday.
    const day = (n: number) => ({ ...promised, from: at('00:00', n), to: at('00:00', n + 1) });
    expect(ask('M16', [late], day(1))).toMatchObject({ n: 2, top: 0 });
    expect(ask('M16', [late], day(2)).n).toBe(0);
  });

  test('nothing is said of promises of a ticket whose thread was not seen', () => {
    const row = ticket(undefined, '12:00', { isHistoryComplete: false, facts: { status: 'solved' } });
    expect(ask('M16', [row], promised)).toMatchObject({
      n: 0,
      excluded: [{ reason: 'incomplete-history', count: 2 }],
    });
    expect(ask('M14-late', [row], { ...promised, to: at('11:30') }).value).toBe(0);
  });

  test('the one reply of an export decides the first promise', () => {
    const row = ticket('10:30', '12:00', { isHistoryComplete: false, facts: { status: 'solved' } });
    expect(ask('M16', [row], promised)).toMatchObject({
      n: 1,
      top: 1,
      excluded: [{ reason: 'incomplete-history', count: 1 }],
    });
  });

  test('the helpdesk’s verdicts are never mixed with ours', () => {
    const row = ticket('10:30', '15:30', { reported: { isFirstReplySlaMet: false, isResolutionSlaMet: true } });
    expect(ask('M16', [row], promised)).toMatchObject({ n: 2, top: 1, vendor: 0 });
    expect(ask('M16-vendor', [row], promised)).toMatchObject({ n: 2, top: 1, vendor: 2 });
  });

  test('merged tickets count nowhere', () => {
    const merged = life([created(at('10:00')), says(at('10:00'), customer), event(at('12:00'), { kind: 'merged' })]);
    expect(ask('M16', [merged], promised)).toMatchObject({ n: 0, excluded: [{ reason: 'merged', count: 1 }] });
    expect(ask('M28', [merged], promised)).toMatchObject({ value: 0, excluded: [{ reason: 'merged', count: 1 }] });
  });
});

describe('backlog', () => {
  const tickets = [
    ticket('10:10', '12:00'),
    ticket('10:10', undefined),
    life([
      created(at('10:00', 1)),
      says(at('10:00', 1), customer),
      becomes(at('12:00', 2), 'solved'),
      becomes(at('12:00', 4), 'open'),
    ]),
  ];

  test.each([
    ['Monday', 1, 1],
    ['Tuesday: the third arrived', 2, 2],
    ['Wednesday: it was solved', 3, 1],
    ['Friday: and opened again', 5, 2],
  ])('at the end of %s', (_, day, count) => {
    expect(ask('M14', tickets, { from: at('00:00', day - 1), to: at('00:00', day) }).value).toBe(count);
  });

  test('growth is the end less the beginning', () => {
    expect(ask('M14-growth', tickets, { from: at('00:00', 1), to: at('00:00', 2) }).value).toBe(1);
    expect(ask('M14-growth', tickets, { from: at('00:00', 2), to: at('00:00', 3) }).value).toBe(-1);
    expect(ask('M14-growth', tickets, { from: at('00:00', 3), to: at('00:00', 4) }).value).toBe(0);
  });

  test('beyond a target are those whose first broken promise lies before the end', () => {
    expect(ask('M14-late', tickets, { ...promised, to: at('13:30') }).value).toBe(0);
    // The second ticket’s resolution was due at 14:00.
    expect(ask('M14-late', tickets, { ...promised, to: at('14:00') }).value).toBe(1);
  });

  test('a ticket of unknown status is not in it', () => {
    const unknown = life([created(at('10:00'))], { isHistoryComplete: false });
    expect(ask('M14', [unknown]).value).toBe(0);
    expect(ask('M13', [unknown])).toMatchObject({ n: 0, excluded: [{ reason: 'unknown', count: 1 }] });
  });
});
