import { describe, expect, test } from 'vitest';
import { explain, replay } from '@/domain/sla/replay';
import type { TicketEvent } from '@/domain/tickets/event';
import type { TicketLife } from '@/domain/tickets/life';
import type { Instant } from '@/domain/time/instant';
import { office, scheduleOf, span, wallIn } from '../kit';
import { clocksOf, type Line, lifeOf, policyOf, ruleFor } from './kit';
import { march, story, tell } from './tell';

const utc = wallIn('UTC');
const all = policyOf({ first_reply: '2h', next_reply: '2h', resolution: '8h', periodic_update: '2h' });
const states = (life: TicketLife, now: Instant) =>
  replay(life, [all], [office()], now).clocks.map(({ state }) => state);
const NOTHING = ['inactive', 'inactive', 'inactive', 'inactive'];
const CREATED: Line = ['02 09:00', 'created'];

describe('events that cannot be', () => {
  test('none at all', () => {
    expect(states(lifeOf([]), utc('2026-03-02 10:00'))).toEqual(NOTHING);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('at %s: left out', (bad) => {
    const created: TicketEvent = {
      kind: 'created',
      actor: { role: 'customer' },
      at: bad as Instant,
      precision: 'exact',
    };
    expect(states(lifeOf([], 'UTC', { events: [created] }), utc('2026-03-02 10:00'))).toEqual(NOTHING);
    const good: TicketEvent = { ...created, at: utc('2026-03-02 09:00') };
    expect(states(lifeOf([], 'UTC', { events: [created, good] }), utc('2026-03-02 10:00'))[2]).toBe('running');
  });

  test('in the far future: unknown', () => {
    const lines: Line[] = [CREATED, ['02 10:00', 'agent']];
    const far: TicketEvent = { kind: 'status', status: 'solved', at: 8.64e15 as Instant, precision: 'exact' };
    const life = lifeOf(march(lines));
    expect(states({ ...life, events: [far, ...life.events] }, utc('2026-03-02 11:00'))).toEqual([
      'met',
      'inactive',
      'running',
      'running',
    ]);
  });

  test('before the year 1900 and after 2300 no time is open', () => {
    const created: TicketEvent = {
      kind: 'created',
      actor: { role: 'customer' },
      at: utc('1850-01-01 09:00'),
      precision: 'exact',
    };
    const { clocks } = replay(lifeOf([], 'UTC', { events: [created] }), [all], [office()], utc('1850-06-01 09:00'));
    expect(clocks[0]).toMatchObject({ state: 'running', elapsed: 0, breachAt: utc('1900-01-01 11:00') });
    const late = replay(
      lifeOf([], 'UTC', { events: [{ ...created, at: utc('2400-01-01 09:00') }] }),
      [all],
      [office()],
      utc('2400-06-01 09:00'),
    );
    expect(late.clocks[0]).toMatchObject({ state: 'running', elapsed: 0 });
    expect(late.clocks[0]!.breachAt).toBeUndefined();
  });

  test('told twice with one id: the first', () => {
    const [created, reply] = lifeOf(march([CREATED, ['02 10:00', 'agent']])).events as [TicketEvent, TicketEvent];
    const events = [
      created,
      { ...reply, id: 'm:1' },
      { ...reply, id: 'm:1', at: utc('2026-03-02 10:30') },
      { ...reply, id: 'm:2', at: utc('2026-03-02 11:00') },
    ];
    const update = replay(lifeOf([], 'UTC', { events }), [all], [office()], utc('2026-03-02 12:00')).clocks[3]!;
    expect(update).toMatchObject({ cycle: 2, activatedAt: utc('2026-03-02 11:00') });
    expect(update.earlier).toHaveLength(1);
  });

  test('a status in no vocabulary changes nothing', () => {
    const life = lifeOf(march([CREATED, ['02 10:00', 'pending']]));
    const unknown: TicketEvent = {
      kind: 'status',
      raw: 'Waiting for parts',
      at: utc('2026-03-02 11:00'),
      precision: 'exact',
    };
    expect(states({ ...life, events: [...life.events, unknown] }, utc('2026-03-02 12:00'))[2]).toBe('paused');
  });

  test('ratings and surveys are none of the clocks’ business', () => {
    const life = lifeOf(march([CREATED]));
    const more: TicketEvent[] = [
      { kind: 'survey-sent', at: utc('2026-03-02 09:10'), precision: 'exact' },
      { kind: 'rating', score: 1, scale: 'good-bad', at: utc('2026-03-02 09:20'), precision: 'exact' },
    ];
    expect(states({ ...life, events: [...life.events, ...more] }, utc('2026-03-02 10:00'))).toEqual(
      states(life, utc('2026-03-02 10:00')),
    );
  });
});

describe('a now that is none', () => {
  test('NaN: nothing is known', () => {
    expect(states(lifeOf(march([CREATED])), Number.NaN as Instant)).toEqual(NOTHING);
  });
  test('before everything', () => {
    expect(states(lifeOf(march([CREATED])), utc('2020-01-01 00:00'))).toEqual(NOTHING);
  });
});

describe('rules that cannot be', () => {
  test('no policies, no schedules', () => {
    expect(replay(lifeOf(march([CREATED])), [], [], utc('2026-03-02 10:00')).clocks.map(({ state }) => state)).toEqual(
      NOTHING,
    );
  });

  test('a schedule that is not there: the clock runs, no time is known', () => {
    const { clocks } = clocksOf({ policies: [all], schedules: [], lines: march([CREATED]), now: '2026-03-02 12:00' });
    expect(clocks[0]).toMatchObject({ state: 'running', target: span('2h'), isPaused: false });
    expect(clocks[0]!.elapsed).toBeUndefined();
    expect(clocks[0]!.breachAt).toBeUndefined();
  });

  test('calendar hours need no schedule', () => {
    const policies = [policyOf({ resolution: ruleFor('resolution', '2h', { hours: 'calendar' }) })];
    expect(story('resolution', { policies, schedules: [], lines: [CREATED], now: '02 10:00' })).toBe(
      'running 1h of 2h from 02 09:00 due 02 11:00',
    );
  });

  test('a zone nobody knows never opens', () => {
    const schedules = [scheduleOf('Mars/Olympus', office().versions[0]!)];
    expect(story('resolution', { policies: [all], schedules, lines: [CREATED], now: '02 10:00' })).toBe(
      'running 0s of 8h from 02 09:00 due never',
    );
  });

  test('a target of 0 is used up at the first open instant', () => {
    const policies = [policyOf({ resolution: '0s' })];
    expect(story('resolution', { policies, lines: [['01 12:00', 'created']], now: '01 20:00' })).toBe(
      'running 0s of 0s from 01 12:00 due 02 09:00',
    );
    expect(story('resolution', { policies, lines: [CREATED], now: '02 09:00' })).toBe(
      'breached 0s of 0s from 02 09:00 due 02 09:00',
    );
  });

  test('a target longer than open time is known', () => {
    const policies = [policyOf({ resolution: ruleFor('resolution', '1h', { targets: { any: 9e9 as never } }) })];
    expect(story('resolution', { policies, lines: [CREATED], now: '02 10:00' })).toContain('due never');
  });

  test('targets for other priorities only', () => {
    const policies = [policyOf({ resolution: ruleFor('resolution', '1h', { targets: { urgent: span('1h') } }) })];
    expect(story('resolution', { policies, lines: [CREATED], now: '02 10:00' })).toBe('inactive');
    expect(story('resolution', { policies, lines: [CREATED, ['02 09:10', 'priority urgent']], now: '02 09:30' })).toBe(
      'running 30m of 1h from 02 09:00 due 02 10:00',
    );
    expect(story('resolution', { policies, lines: [CREATED, ['02 09:10', 'priority high']], now: '02 09:30' })).toBe(
      'inactive',
    );
  });

  test('explaining what is inactive explains nothing', () => {
    expect(explain(lifeOf([]), [all], [office()], utc('2026-03-02 10:00')).clocks.map((clock) => tell(clock))).toEqual(
      NOTHING,
    );
  });
});

describe('facts stand in where events are missing', () => {
  const at = utc('2026-03-02 09:00');
  const told = (life: Partial<TicketLife>, now = '2026-03-02 12:00') =>
    replay(lifeOf([], 'UTC', life), [all], [office()], utc(now)).clocks.map((clock) => tell(clock));

  test('the creation, by a customer unless it says who', () => {
    expect(told({ facts: { createdAt: at } })[0]).toBe('breached 3h of 2h from 02 09:00 due 02 11:00');
    expect(told({ facts: { createdAt: at, createdBy: { role: 'agent' } } })[0]).toBe('inactive');
  });
  test('a creation among the events wins over the fact', () => {
    expect(told({ facts: { createdAt: utc('2026-03-01 09:00') }, events: lifeOf(march([CREATED])).events })[2]).toBe(
      'running 3h of 8h from 02 09:00 due 02 17:00',
    );
  });
  test('what no event changed held from the start', () => {
    expect(told({ facts: { createdAt: at, status: 'pending' } })[2]).toBe('paused 0s of 8h from 02 09:00 due never');
    expect(told({ facts: { createdAt: at, status: 'solved' } })[2]).toBe('inactive');
  });
  test('a solve with its time', () => {
    expect(told({ facts: { createdAt: at, status: 'solved', solvedAt: utc('2026-03-02 10:00') } })[2]).toBe(
      'met 1h of 8h from 02 09:00 to 02 10:00 due 02 17:00',
    );
    expect(told({ facts: { createdAt: at, status: 'open', solvedAt: utc('2026-03-02 10:00') } })[2]).toBe(
      'running 3h of 8h from 02 09:00 due 02 17:00',
    );
  });
  test('a merge: when it was closed, else when it was last heard of', () => {
    const solved = { createdAt: at, status: 'closed', solvedAt: utc('2026-03-02 10:00'), mergedInto: '7' } as const;
    expect(told({ facts: solved })[2]).toBe('cancelled 1h of 8h from 02 09:00 to 02 10:00 due 02 17:00');
    const events = lifeOf(march([CREATED, ['02 11:00', 'note']])).events;
    expect(told({ facts: { mergedInto: '7' }, events })[2]).toBe(
      'cancelled 2h of 8h from 02 09:00 to 02 11:00 due 02 17:00',
    );
    expect(told({ facts: { createdAt: at, mergedInto: '7' } })[2]).toBe('inactive');
    expect(told({ facts: { mergedInto: '7' } })[2]).toBe('inactive');
  });
  test('a merge among the events wins over the fact', () => {
    const events = lifeOf(march([CREATED, ['02 11:00', 'merged']])).events;
    expect(told({ facts: { mergedInto: '7', solvedAt: utc('2026-03-02 10:00') }, events })[2]).toBe(
      'cancelled 2h of 8h from 02 09:00 to 02 11:00 due 02 17:00',
    );
  });

  const urgent = policyOf(
    { resolution: '1h' },
    {},
    { conditions: { priority: ['urgent'], tagsAny: ['vip'], team: ['a'] } },
  );
  const fits = (life: Partial<TicketLife>, lines: readonly Line[]) =>
    replay(lifeOf(march([CREATED, ...lines]), 'UTC', life), [urgent], [office()], utc('2026-03-02 09:30')).clocks[2]!
      .state;
  const facts = { priority: 'urgent', tags: ['vip', 'x'], team: 'a' } as const;
  test.each<[string, Partial<TicketLife>, Line[], string]>([
    ['facts nothing changed', { facts }, [], 'running'],
    ['facts the last change made: unknown before it', { facts }, [['02 09:40', 'priority urgent']], 'inactive'],
    ['tags the last change made', { facts }, [['02 09:40', 'tags x vip']], 'inactive'],
    ['a team the last change made', { facts }, [['02 09:40', 'team a']], 'inactive'],
    ['facts another change made can only be the beginning', { facts }, [['02 09:40', 'priority high']], 'running'],
    ['tags another change made', { facts }, [['02 09:40', 'tags y']], 'running'],
    ['a longer set of tags is another', { facts }, [['02 09:40', 'tags vip x y']], 'running'],
    ['a team another change made', { facts }, [['02 09:40', 'team b']], 'running'],
    [
      'what is told of the beginning wins',
      { facts: { priority: 'low' }, initially: { priority: 'urgent', tags: ['vip'], team: 'a' } },
      [],
      'running',
    ],
    ['and wins the other way', { facts, initially: { priority: 'low', tags: [], team: 'b' } }, [], 'inactive'],
    ['an assignee changes no team', { facts }, [['02 09:10', 'assigned dana']], 'running'],
  ])('%s', (_, life, lines, expected) => {
    expect(fits(life, lines)).toBe(expected);
  });
  test('a status told of the beginning', () => {
    expect(told({ facts: { createdAt: at }, initially: { status: 'pending' } })[2]).toBe(
      'paused 0s of 8h from 02 09:00 due never',
    );
  });
});
