import { describe, expect, test } from 'vitest';
import type { Clock, TicketClocks } from '@/domain/sla/clock';
import { ledByTheirs } from '@/domain/sla/their-lead';
import type { NativeDeadline } from '@/domain/tickets/observation';
import { hours, minutes } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';

const NOW = Date.UTC(2026, 2, 2, 12, 0, 7) as Instant;
const at = (ms: number) => (NOW + ms) as Instant;
const HOUR = 3_600_000;

const clock = (over: Partial<Clock>): Clock => ({
  metric: 'first_reply',
  state: 'running',
  cycle: 1,
  target: hours(4),
  activatedAt: at(-HOUR),
  breachAt: at(3 * HOUR),
  remaining: hours(3),
  elapsed: hours(1),
  isPaused: false,
  policyId: 'p',
  scheduleId: 's',
  hours: 'business',
  precision: 'minute',
  earlier: [],
  ...over,
});
const clocks = (...all: Clock[]): TicketClocks => ({ now: NOW, clocks: all, nextChangeAt: at(3 * HOUR) });
const native = (over: Partial<NativeDeadline> = {}): NativeDeadline => ({
  metric: 'first_reply',
  dueAt: at(90 * 60_000),
  state: 'active',
  ...over,
});

test('an open clock is led by the deadline the helpdesk names, and remembers ours', () => {
  const led = ledByTheirs(clocks(clock({})), [native({ target: minutes(150) })], 'open');
  expect(led.clocks[0]).toMatchObject({
    state: 'running',
    breachAt: at(90 * 60_000),
    remaining: minutes(90),
    elapsed: minutes(60),
    target: minutes(150),
    hours: 'calendar',
    ledBy: 'helpdesk',
    oursAt: at(3 * HOUR),
  });
  expect(led.clocks[0]?.scheduleId).toBeUndefined();
  expect(led.nextChangeAt).toBe(at(90 * 60_000));
});

test('a deadline that has come is breached to the second', () => {
  const [led] = ledByTheirs(clocks(clock({})), [native({ dueAt: NOW, state: 'active' })], 'open').clocks;
  expect(led).toMatchObject({ state: 'breached', remaining: 0, breachAt: NOW });
});

test('a deadline without a clock of ours makes one', () => {
  const led = ledByTheirs({ now: NOW, clocks: [] }, [native({ metric: 'resolution' })], 'pending');
  expect(led.clocks).toMatchObject([{ metric: 'resolution', state: 'running', ledBy: 'helpdesk', cycle: 1 }]);
  expect(led.nextChangeAt).toBe(at(90 * 60_000));
});

test('of three that end with the solve the first to end leads', () => {
  const three = [5, 2, 9].map((h) => native({ metric: 'resolution', dueAt: at(h * HOUR) }));
  expect(ledByTheirs(clocks(), three, 'open').clocks).toMatchObject([{ breachAt: at(2 * HOUR) }]);
});

describe('ours stays', () => {
  test.each<[string, Clock, NativeDeadline, 'open' | 'solved']>([
    ['where theirs is met', clock({}), native({ state: 'met' }), 'open'],
    ['where theirs is paused', clock({}), native({ state: 'paused' }), 'open'],
    ['where theirs names no instant', clock({}), { metric: 'first_reply', state: 'active' }, 'open'],
    ['where ours has ended', clock({ state: 'met', endedAt: at(-60_000) }), native(), 'open'],
    ['on a solved ticket', clock({}), native(), 'solved'],
    ['for another metric', clock({ metric: 'next_reply' }), native({ state: 'met' }), 'open'],
  ])('%s', (_, ours, theirs, status) => {
    expect(ledByTheirs(clocks(ours), [theirs], status).clocks).toEqual([ours]);
  });
});
