import { describe, expect, test } from 'vitest';
import { defaultDefinitions } from '@/domain/kpi/definitions';
import { readConversation } from '@/domain/kpi/measure/conversation';
import { periodOf, previousPeriod } from '@/domain/kpi/period/period';
import { warnAt } from '@/domain/sla/warn-at';
import { elapsed, isOpen } from '@/domain/time/open-time';
import { toInstant, toLocal } from '@/domain/time/zone';
import { office, scheduleOf, span, wall, wallIn, week } from '../kit';
import { type Case, clock, clocksOf, lifeOf, policyOf, ruleFor } from './kit';

const utc = wallIn('UTC');
const alwaysOpen = week({ 'Mon Tue Wed Thu Fri Sat Sun': '00:00–24:00' });

/** A fresh ticket with a first-reply target. 2 March 2026 is a Monday. */
const due = (created: string, target: string, more: Partial<Case> = {}) =>
  clock('first_reply', {
    policies: [policyOf({ first_reply: target })],
    lines: [[created, 'created']],
    now: created,
    ...more,
  }).breachAt;

describe('the acceptance vectors: public bug reports turned into cases', () => {
  test('1: created Fri 16:30, target 1 h: due Mon 09:30 (chatwoot#13392)', () => {
    expect(due('2026-03-06 16:30', '1h')).toBe(utc('2026-03-09 09:30'));
  });

  test('2: created Fri 17:00, 8 h: due Mon 17:00', () => {
    expect(due('2026-03-06 17:00', '8h')).toBe(utc('2026-03-09 17:00'));
  });

  test('3: 08–18, created Mon 17:00, 4 h, warned 1 h before: due Tue 11:00, warned Tue 10:00 (glpi#22678)', () => {
    const schedule = scheduleOf('UTC', { weekly: week({ 'Mon Tue Wed Thu Fri': '08:00–18:00' }) });
    const first = clock('first_reply', {
      schedules: [schedule],
      policies: [policyOf({ first_reply: '4h' })],
      lines: [['2026-03-02 17:00', 'created']],
      now: '2026-03-02 17:00',
    });
    expect(first.breachAt).toBe(utc('2026-03-03 11:00'));
    expect(warnAt(first, schedule, { minutes: 60 })).toBe(utc('2026-03-03 10:00'));
  });

  test('4: hours 00:00–24:00 daily are calendar time across midnight (zammad#3180)', () => {
    const schedules = [scheduleOf('Europe/Berlin', { weekly: alwaysOpen })];
    const given = { zone: 'Europe/Berlin', schedules };
    const calendar = policyOf({ first_reply: ruleFor('first_reply', '10h', { hours: 'calendar' }) });
    expect(due('2026-03-28 20:00', '10h', given)).toBe(
      due('2026-03-28 20:00', '10h', { ...given, policies: [calendar] }),
    );
    expect(due('2026-03-28 20:00', '10h', given)).toBe(wall('Europe/Berlin', '2026-03-29 07:00'));
  });

  test('5: 8 h from 09:00, on hold 17:00→09:00: due unchanged, the hold adds nothing (erpnext#49414)', () => {
    const resolution = ruleFor('resolution', '12h', { pauseStatuses: ['hold'] });
    const given = (lines: Case['lines']): Case => ({
      policies: [policyOf({ resolution })],
      lines: [['2026-03-02 09:00', 'created'], ...lines],
      now: '2026-03-03 10:00',
    });
    const held = clock(
      'resolution',
      given([
        ['2026-03-02 17:00', 'hold'],
        ['2026-03-03 09:00', 'open'],
      ]),
    );
    const free = clock('resolution', given([]));
    expect(held.breachAt).toBe(free.breachAt);
    expect([held.elapsed, held.breachAt]).toEqual([span('9h'), utc('2026-03-03 13:00')]);
  });

  test('6: paused, then solved in one save: the rest counts up to the solve (helpdesk#3776)', () => {
    const solved = clock('resolution', {
      policies: [policyOf({ resolution: '4h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 10:00', 'pending'],
        ['2026-03-03 15:00', 'solved'],
      ],
      now: '2026-03-04 09:00',
    });
    expect(solved).toMatchObject({ state: 'met', elapsed: span('1h'), fulfilledAt: utc('2026-03-03 15:00') });
  });

  test.each([
    ['agent', 'pending'],
    ['pending', 'agent'],
  ])('7: %s and %s in one save: first response met (zammad#3551)', (a, b) => {
    const pauses = ruleFor('first_reply', '2h', { pauseStatuses: ['pending'] });
    const first = clock('first_reply', {
      policies: [policyOf({ first_reply: pauses })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 10:00', a],
        ['2026-03-02 10:00', b],
      ],
      now: '2026-03-02 16:00',
    });
    expect(first).toMatchObject({ state: 'met', elapsed: span('1h') });
  });

  test('8: no reply yet: the first-reply target rules and next reply has not started (zammad#5177)', () => {
    const { clocks } = clocksOf({
      policies: [policyOf({ first_reply: '8h', next_reply: '2h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 10:00', 'customer'],
      ],
      now: '2026-03-02 14:00',
    });
    expect(clocks.map(({ metric, state }) => [metric, state])).toEqual([
      ['first_reply', 'running'],
      ['next_reply', 'inactive'],
      ['resolution', 'inactive'],
      ['periodic_update', 'inactive'],
    ]);
    expect(clocks[0]!.breachAt).toBe(utc('2026-03-02 17:00'));
  });

  test('9: customer ×3, then agent: the next reply starts at the oldest unanswered message (chatwoot#4043)', () => {
    const next = clock('next_reply', {
      policies: [policyOf({ next_reply: '4h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 09:30', 'agent'],
        ['2026-03-02 10:00', 'customer'],
        ['2026-03-02 11:00', 'customer'],
        ['2026-03-02 12:00', 'customer'],
        ['2026-03-02 13:00', 'agent'],
      ],
      now: '2026-03-02 16:00',
    });
    expect(next).toMatchObject({ state: 'met', cycle: 1, activatedAt: utc('2026-03-02 10:00'), elapsed: span('3h') });
  });

  test('10: agent ×2: the turn ends at the first (zammad#3410)', () => {
    const next = clock('next_reply', {
      policies: [policyOf({ next_reply: '1h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 09:30', 'agent'],
        ['2026-03-02 10:00', 'customer'],
        ['2026-03-02 10:20', 'agent'],
        ['2026-03-02 12:00', 'agent'],
      ],
      now: '2026-03-02 16:00',
    });
    expect(next).toMatchObject({ state: 'met', fulfilledAt: utc('2026-03-02 10:20'), earlier: [] });
  });

  test('11: an autoresponder after 1 s, a person after 3 h: first reply after 3 h', () => {
    const first = clock('first_reply', {
      policies: [policyOf({ first_reply: '4h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 09:00:01', 'bot'],
        ['2026-03-02 12:00', 'agent'],
      ],
      now: '2026-03-02 16:00',
    });
    expect(first).toMatchObject({ state: 'met', elapsed: span('3h') });
  });

  test('12: a bot chats and hands over, a person answers 40 s later: 40 s for the person, the whole wait apart (chatwoot#8477)', () => {
    const lines: Case['lines'] = [
      ['2026-03-02 09:00', 'created'],
      ['2026-03-02 09:00', 'customer'],
      ['2026-03-02 09:00:02', 'bot'],
      ['2026-03-02 09:01', 'customer'],
      ['2026-03-02 09:05', 'team support'],
      ['2026-03-02 09:05:40', 'agent'],
    ];
    const told = readConversation(lifeOf(lines, 'UTC', { facts: { channel: 'chat' } }), defaultDefinitions);
    const [reply] = told.replies;
    expect([reply!.turn, (reply!.at - reply!.since!.at) / 1000]).toEqual(['first', 40]);
    const policies = [policyOf({ first_reply: '1h' })];
    const first = clock('first_reply', { policies, lines, now: '2026-03-02 10:00' });
    expect(first).toMatchObject({ state: 'met', elapsed: span('5m 40s') });
  });

  test('13: an agent opens the ticket: nothing is owed until the customer writes (dbt_zendesk#273)', () => {
    const given = (lines: Case['lines']): Case => ({
      policies: [policyOf({ first_reply: '1h' })],
      lines: [['2026-03-02 09:00', 'created by agent'], ['2026-03-02 09:00', 'agent'], ...lines],
      now: '2026-03-02 12:30',
    });
    expect(clock('first_reply', given([])).state).toBe('inactive');
    expect(clock('first_reply', given([['2026-03-02 12:00', 'customer']]))).toMatchObject({
      state: 'running',
      activatedAt: utc('2026-03-02 12:00'),
    });
  });

  test('14: an internal note is no reply', () => {
    const first = clock('first_reply', {
      policies: [policyOf({ first_reply: '1h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 09:10', 'note'],
      ],
      now: '2026-03-02 09:30',
    });
    expect(first).toMatchObject({ state: 'running', elapsed: span('30m') });
  });

  test('15: priority changes 1 h into 3 h → 2 h: 1 h is left; targets decided before stay', () => {
    const targets = (high: string) => ({ targets: { normal: span('3h'), high: span(high) } });
    const { clocks } = clocksOf({
      policies: [
        policyOf({
          first_reply: ruleFor('first_reply', '3h', targets('5m')),
          resolution: ruleFor('resolution', '3h', targets('2h')),
        }),
      ],
      life: { initially: { priority: 'normal' } },
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 09:30', 'agent'],
        ['2026-03-02 10:00', 'priority high'],
      ],
      now: '2026-03-02 10:00',
    });
    expect(clocks[0]).toMatchObject({ state: 'met', target: span('3h') });
    expect(clocks[2]).toMatchObject({ state: 'running', remaining: span('1h'), breachAt: utc('2026-03-02 11:00') });
  });

  test('16: solved without a reply: the first-reply target is closed', () => {
    const first = clock('first_reply', {
      policies: [policyOf({ first_reply: '1h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 09:40', 'solved'],
      ],
      now: '2026-03-02 16:00',
    });
    expect(first).toMatchObject({ state: 'met', fulfilledAt: utc('2026-03-02 09:40') });
  });

  test.each([
    ['as a fact', [], { facts: { status: 'solved' } }],
    ['as an event', [['2026-03-02 09:00', 'solved']], {}],
    ['from the start', [], { initially: { status: 'closed' } }],
  ] as const)('17: created in solved state, %s: no running clock (alga-psa#3091)', (_, lines, life) => {
    const { clocks, nextChangeAt } = clocksOf({
      policies: [policyOf({ first_reply: '1h', next_reply: '1h', resolution: '1h', periodic_update: '1h' })],
      lines: [['2026-03-02 09:00', 'created'], ...lines],
      life,
      now: '2026-03-02 16:00',
    });
    expect(clocks.filter(({ state }) => !['inactive', 'met'].includes(state))).toEqual([]);
    expect(nextChangeAt).toBeUndefined();
  });

  test('18: reopened after the solve: first reply unchanged, resolution moves', () => {
    const lines: Case['lines'] = [
      ['2026-03-02 09:00', 'created'],
      ['2026-03-02 10:00', 'agent'],
      ['2026-03-02 11:00', 'solved'],
      ['2026-03-02 13:00', 'reopened'],
      ['2026-03-02 15:00', 'solved'],
    ];
    const { clocks } = clocksOf({
      policies: [policyOf({ first_reply: '2h', resolution: '8h' })],
      lines,
      now: '2026-03-03 12:00',
    });
    expect(clocks[0]).toMatchObject({ state: 'met', fulfilledAt: utc('2026-03-02 10:00') });
    expect(clocks[2]).toMatchObject({
      state: 'met',
      fulfilledAt: utc('2026-03-02 15:00'),
      elapsed: span('4h'),
      cycle: 1,
    });
  });

  test('19: merged into another: no verdict, no running clock', () => {
    const { clocks, nextChangeAt } = clocksOf({
      policies: [policyOf({ first_reply: '2h', resolution: '8h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        ['2026-03-02 10:00', 'merged'],
        ['2026-03-02 11:00', 'customer'],
      ],
      now: '2026-03-03 12:00',
    });
    expect(clocks.map(({ state }) => state)).toEqual(['cancelled', 'inactive', 'cancelled', 'inactive']);
    expect(nextChangeAt).toBeUndefined();
  });

  test('20: the team sits in Riyadh, whoever looks: the same instant (helpdesk#3776)', () => {
    const riyadh = {
      zone: 'Asia/Riyadh',
      schedules: [scheduleOf('Asia/Riyadh', { weekly: week({ 'Sun Mon Tue Wed Thu': '09:00–17:00' }) })],
    };
    expect(due('2026-03-05 16:30', '1h', riyadh)).toBe(wall('Asia/Kolkata', '2026-03-08 12:00'));
  });

  test.each([
    ['2026-03-28 22:00', '2026-03-29 06:00', '7h'],
    ['2026-10-24 22:00', '2026-10-25 06:00', '9h'],
  ])('21: Berlin, night shift 22–06 from %s: by instants', (from, to, expected) => {
    const night = scheduleOf('Europe/Berlin', { weekly: week({ 'Mon Tue Wed Thu Fri Sat Sun': '22:00–06:00' }) });
    expect(elapsed(night, wall('Europe/Berlin', from), wall('Europe/Berlin', to))).toBe(span(expected));
  });

  test.each([
    ['Asia/Tehran', '2022-07-01T12:00:00Z', '16:30:00'],
    ['Asia/Tehran', '2022-12-01T12:00:00Z', '15:30:00'],
    ['Asia/Tehran', '2023-07-01T12:00:00Z', '15:30:00'],
    ['Europe/Istanbul', '2016-01-15T12:00:00Z', '14:00:00'],
    ['Europe/Istanbul', '2017-01-15T12:00:00Z', '15:00:00'],
    ['Europe/Istanbul', '2026-07-15T12:00:00Z', '15:00:00'],
  ])('22: %s at %s shows %s', (zone, iso, time) => {
    const at = utc(iso.slice(0, 19));
    expect(toLocal(zone, at).time).toBe(time);
    expect(toInstant(zone, toLocal(zone, at).date, time)).toBe(at);
  });

  test('23: a reply exactly at the deadline is met, a second later is not', () => {
    const given = (reply: string): Case => ({
      policies: [policyOf({ first_reply: '1h' })],
      lines: [
        ['2026-03-02 09:00', 'created'],
        [reply, 'agent'],
      ],
      now: '2026-03-02 16:00',
    });
    expect(clock('first_reply', given('2026-03-02 10:00')).state).toBe('met');
    expect(clock('first_reply', given('2026-03-02 10:00:01')).state).toBe('breached');
  });

  test('24: asleep over the deadline: the breach is stamped at the deadline', () => {
    const given = (now: string): Case => ({
      policies: [policyOf({ first_reply: '1h' })],
      lines: [['2026-03-02 09:00', 'created']],
      now,
    });
    expect(clocksOf(given('2026-03-02 09:30')).nextChangeAt).toBe(utc('2026-03-02 10:00'));
    expect(clock('first_reply', given('2026-03-04 08:00'))).toMatchObject({
      state: 'breached',
      breachAt: utc('2026-03-02 10:00'),
    });
  });

  test.each([
    ['all days closed', scheduleOf('UTC', { weekly: {} })],
    ['an empty schedule', scheduleOf('UTC')],
  ])('25: %s: never due, and it ends', (_, schedule) => {
    const first = clock('first_reply', {
      schedules: [schedule],
      policies: [policyOf({ first_reply: '1h' })],
      lines: [['2026-03-02 09:00', 'created']],
      now: '2036-03-02 16:00',
    });
    expect(first).toMatchObject({ state: 'running', elapsed: 0, remaining: span('1h') });
    expect(first.breachAt).toBeUndefined();
    expect(isOpen(schedule, utc('2026-03-02 10:00'))).toBe(false);
  });

  test('25: one weekday closed is skipped', () => {
    const schedules = [scheduleOf('UTC', { weekly: week({ 'Mon Wed': '09:00–17:00' }) })];
    expect(due('2026-03-02 16:30', '1h', { schedules })).toBe(utc('2026-03-04 09:30'));
  });

  test('26: a 30-day window and the one before it are 30 days each, whatever the clocks do', () => {
    const calendar = { zone: 'Europe/Berlin', weekStart: 1, months: 'gregorian' } as const;
    const period = periodOf({ kind: 'days', days: 30 }, calendar, wall('Europe/Berlin', '2026-04-10 15:00'))!;
    const before = previousPeriod(period, calendar);
    const days = ({ from, to }: typeof period) => [
      toLocal('Europe/Berlin', from).date,
      toLocal('Europe/Berlin', to).date,
    ];
    expect([days(before), days(period)]).toEqual([
      ['2026-02-10', '2026-03-12'],
      ['2026-03-12', '2026-04-11'],
    ]);
  });

  test('27: 200 tickets closed at once leave nothing to ring for', () => {
    const closed = Array.from({ length: 200 }, () =>
      clocksOf({
        policies: [policyOf({ first_reply: '1h', resolution: '8h' })],
        lines: [
          ['2026-03-02 09:00', 'created'],
          ['2026-03-02 09:30', 'closed'],
        ],
        now: '2026-03-02 09:30',
      }),
    );
    expect(closed.filter(({ nextChangeAt }) => nextChangeAt !== undefined)).toEqual([]);
    expect(
      closed.flatMap(({ clocks }) => clocks.filter(({ endedAt, state }) => state !== 'inactive' && !endedAt)),
    ).toEqual([]);
  });

  test('28: opened and answered outside hours: 0 seconds, not unknown', () => {
    const first = clock('first_reply', {
      policies: [policyOf({ first_reply: '1h' })],
      lines: [
        ['2026-03-07 10:00', 'created'],
        ['2026-03-07 11:00', 'agent'],
      ],
      now: '2026-03-09 16:00',
    });
    expect(first).toMatchObject({ state: 'met', elapsed: 0, remaining: span('1h') });
  });

  test('office hours are the ones the vectors mean', () => {
    expect(isOpen(office(), utc('2026-03-06 16:59:59'))).toBe(true);
    expect(isOpen(office(), utc('2026-03-06 17:00'))).toBe(false);
  });
});
