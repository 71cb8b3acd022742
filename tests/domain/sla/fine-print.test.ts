import { describe, expect, test } from 'vitest';
import { countdown } from '@/domain/sla/countdown';
import { DEFAULT_OPTIONS, DEFAULT_PAUSES } from '@/domain/sla/default-options';
import { isTold } from '@/domain/sla/is-told';
import type { Policy } from '@/domain/sla/policy';
import { presets } from '@/domain/sla/presets';
import { explain, replay } from '@/domain/sla/replay';
import { validatePolicies, validatePolicy } from '@/domain/sla/validate-policy';
import { warnAt } from '@/domain/sla/warn-at';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Precision } from '@/domain/tickets/facts';
import type { TicketLife } from '@/domain/tickets/life';
import type { SlaMetric } from '@/domain/tickets/observation';
import { office, scheduleOf, span, wallIn } from '../kit';
import { clock, clocksOf, type Line, lifeOf, policyOf, ruleFor } from './kit';
import { march, story } from './tell';

const at = (text: string) => wallIn('UTC')(`2026-03-${text}`);
const CREATED: Line = ['02 09:00', 'created'];

describe('how finely a clock is known: as finely as the coarsest moment that decides it', () => {
  const rough = (lines: readonly (readonly [at: string, what: string, precision?: Precision])[]): TicketEvent[] =>
    lifeOf(march(lines.map(([when, what]) => [when, what]))).events.map((event, i) => ({
      ...event,
      precision: lines[i]![2] ?? 'exact',
    }));
  const precision = (metric: SlaMetric, events: TicketEvent[], policy: Policy, now = '02 16:00') =>
    replay(lifeOf([], 'UTC', { events }), [policy], [office()], at(now)).clocks.find((one) => one.metric === metric)!
      .precision;
  const resolution = policyOf({ resolution: '8h' });

  test.each<[string, Parameters<typeof rough>[0], Precision]>([
    ['nothing rough', [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'open']], 'exact'],
    ['a rough rest in the run', [CREATED, ['02 10:00', 'pending', 'minute'], ['02 11:00', 'open']], 'minute'],
    [
      'the coarsest of several',
      [CREATED, ['02 10:00', 'pending', 'minute'], ['02 11:00', 'open', 'relative'], ['02 12:00', 'solved', 'minute']],
      'relative',
    ],
    [
      'a rough status before the run, a fine rest in it',
      [['02 08:00', 'open', 'relative'], CREATED, ['02 10:00', 'pending'], ['02 11:00', 'open']],
      'exact',
    ],
    ['a rough rest as it begins', [CREATED, ['02 09:00', 'pending', 'relative'], ['02 11:00', 'open']], 'relative'],
    ['a rough reopen', [CREATED, ['02 10:00', 'solved'], ['02 11:00', 'reopened', 'minute']], 'minute'],
    [
      'a rough status after the run',
      [
        CREATED,
        ['02 10:00', 'pending'],
        ['02 11:00', 'open'],
        ['02 12:00', 'solved'],
        ['02 13:00', 'closed', 'relative'],
      ],
      'exact',
    ],
    [
      'a rough status as it ends',
      [
        CREATED,
        ['02 10:00', 'pending'],
        ['02 11:00', 'open'],
        ['02 12:00', 'open', 'relative'],
        ['02 12:00', 'solved'],
      ],
      'relative',
    ],
  ])('%s', (_, lines, expected) => {
    expect(precision('resolution', rough(lines), resolution)).toBe(expected);
  });

  test('a next reply by the message it is counted from', () => {
    const events = rough([
      CREATED,
      ['02 09:10', 'agent'],
      ['02 10:00', 'customer', 'minute'],
      ['02 11:00', 'customer', 'relative'],
    ]);
    const from = (nextReplyFrom: 'oldest' | 'latest') => policyOf({ next_reply: '8h' }, { nextReplyFrom });
    expect(precision('next_reply', events, from('oldest'))).toBe('minute');
    expect(precision('next_reply', events, from('latest'))).toBe('relative');
  });

  test('what is told as a fact is exact, and so is a clock that is inactive', () => {
    const facts = { createdAt: at('02 09:00'), status: 'solved', solvedAt: at('02 10:00') } as const;
    const { clocks } = replay(lifeOf([], 'UTC', { facts }), [resolution], [office()], at('02 11:00'));
    expect(clocks.map((one) => [one.precision, one.isPaused])).toEqual([
      ['exact', false],
      ['exact', false],
      ['exact', false],
      ['exact', false],
    ]);
    const merged = replay(
      lifeOf(march([CREATED]), 'UTC', { facts: { mergedInto: '2', solvedAt: at('02 10:00') } }),
      [resolution],
      [office()],
      at('02 11:00'),
    );
    expect(merged.clocks[2]).toMatchObject({ state: 'cancelled', precision: 'exact' });
  });
});

describe('who held the ticket', () => {
  const holders = (lines: readonly Line[], life: Partial<TicketLife> = {}) =>
    explain(
      lifeOf(march(lines), 'UTC', life),
      [policyOf({ resolution: '8h' })],
      [office()],
      at('02 12:00'),
    ).clocks[2]!.stretches!.map(({ holder, counted }) => [holder?.id, counted / 3600]);
  const facts = { assignee: { role: 'agent', id: 'finn' } } as const;
  test.each<[string, Line[], Partial<TicketLife>, unknown[]]>([
    ['nobody is known', [CREATED], {}, [[undefined, 3]]],
    ['the fact, when it was never handed on', [CREATED, ['02 10:00', 'team second']], { facts }, [['finn', 3]]],
    [
      'before the first handing over nobody knows',
      [CREATED, ['02 10:00', 'assigned dana']],
      { facts },
      [
        [undefined, 1],
        ['dana', 2],
      ],
    ],
    [
      'a team takes it from nobody',
      [CREATED, ['02 10:00', 'assigned dana'], ['02 11:00', 'team second']],
      {},
      [
        [undefined, 1],
        ['dana', 2],
      ],
    ],
    ['handed on as it is created', [CREATED, ['02 09:00', 'assigned dana']], {}, [['dana', 3]]],
  ])('%s', (_, lines, life, expected) => {
    expect(holders(lines, life)).toEqual(expected);
  });
});

describe('facts beside events', () => {
  const told = (life: Partial<TicketLife>, lines: readonly Line[] = []) =>
    story('resolution', { policies: [policyOf({ resolution: '8h' })], lines, now: '02 12:00', life });
  test('a status fact says nothing of the beginning once there are status events', () => {
    expect(told({ facts: { status: 'pending' } }, [CREATED, ['02 11:00', 'pending']])).toBe(
      'paused 2h of 8h from 02 09:00 due never',
    );
  });
  test('nor once it was reopened', () => {
    expect(told({ facts: { status: 'pending' } }, [CREATED, ['02 11:00', 'reopened']])).toBe(
      'running 3h of 8h from 02 09:00 due 02 17:00',
    );
  });
  test('a solve among the events wins over the fact', () => {
    const facts = { status: 'solved', solvedAt: at('02 10:00') } as const;
    expect(told({ facts }, [CREATED, ['02 11:00', 'solved']])).toBe(
      'met 2h of 8h from 02 09:00 to 02 11:00 due 02 17:00',
    );
  });
  test('a solve without a status is none', () => {
    expect(told({ facts: { solvedAt: at('02 10:00') } }, [CREATED])).toBe(
      'running 3h of 8h from 02 09:00 due 02 17:00',
    );
  });
  test('without a creation nothing is told', () => {
    expect(told({ facts: {} })).toBe('inactive');
    expect(
      told({}, [
        ['02 10:00', 'solved'],
        ['02 11:00', 'reopened'],
      ]),
    ).toBe('inactive');
  });

  const vip = policyOf({ resolution: '8h' }, {}, { conditions: { tagsAny: ['b'] } });
  const tagged = (facts: TicketLife['facts'], lines: readonly Line[]) =>
    story('resolution', { policies: [vip], lines: [CREATED, ...lines], now: '02 09:30', life: { facts } });
  test.each<[string, TicketLife['facts'], Line[], string]>([
    ['the same tags in another order', { tags: ['b', 'a'] }, [['02 10:00', 'tags a b']], 'inactive'],
    ['fewer tags than the last change gave', { tags: ['b'] }, [['02 10:00', 'tags a b']], 'running'],
    ['as many, but others', { tags: ['b', 'c'] }, [['02 10:00', 'tags a b']], 'running'],
    ['no tags known', {}, [['02 10:00', 'tags b']], 'inactive'],
    ['none, as the last change left it', { tags: [] }, [['02 10:00', 'tags']], 'inactive'],
  ])('%s', (_, facts, lines, expected) => {
    expect(tagged(facts, lines)).toContain(expected);
  });
  test('a team of an earlier handing over is not the last', () => {
    const north = policyOf({ resolution: '8h' }, {}, { conditions: { team: ['north'] } });
    const given = (lines: readonly Line[]) =>
      story('resolution', {
        policies: [north],
        lines: [CREATED, ...lines],
        now: '02 09:30',
        life: { facts: { team: 'north' } },
      });
    expect(
      given([
        ['02 10:00', 'team north'],
        ['02 11:00', 'assigned dana'],
      ]),
    ).toBe('inactive');
    expect(
      given([
        ['02 10:00', 'team south'],
        ['02 11:00', 'assigned dana'],
      ]),
    ).toContain('running');
  });
  test('a priority of an earlier change is not the last', () => {
    const high = policyOf({ resolution: '8h' }, {}, { conditions: { priority: ['high'] } });
    const given = (lines: readonly Line[]) =>
      story('resolution', {
        policies: [high],
        lines: [CREATED, ...lines],
        now: '02 09:30',
        life: { facts: { priority: 'high' } },
      });
    expect(
      given([
        ['02 10:00', 'priority low'],
        ['02 11:00', 'priority high'],
        ['02 11:30', 'note'],
      ]),
    ).toBe('inactive');
    expect(
      given([
        ['02 10:00', 'priority high'],
        ['02 11:00', 'priority low'],
      ]),
    ).toContain('running');
  });
});

describe('before the creation', () => {
  test('a customer message there starts no reply clock', () => {
    const lines: Line[] = [
      ['02 08:00', 'customer'],
      ['02 09:00', 'created by agent'],
    ];
    expect(story('first_reply', { policies: [policyOf({ first_reply: '8h' })], lines, now: '02 12:00' })).toBe(
      'inactive',
    );
    expect(
      story('next_reply', {
        policies: [policyOf({ next_reply: '8h' }, { agentCreatedFirstReply: 'never' })],
        lines,
        now: '02 12:00',
      }),
    ).toBe('inactive');
  });
  test('without any creation a reply opens the turns', () => {
    const lines: Line[] = [
      ['02 08:00', 'customer'],
      ['02 09:00', 'agent'],
      ['02 10:00', 'customer'],
    ];
    expect(story('next_reply', { policies: [policyOf({ next_reply: '8h' })], lines, now: '02 12:00' })).toBe(
      'running 2h of 8h from 02 10:00 due 03 10:00',
    );
  });
});

test('an update that ended was fulfilled', () => {
  const lines: Line[] = [CREATED, ['02 10:00', 'agent'], ['02 11:00', 'agent'], ['02 12:00', 'solved']];
  const update = clock('periodic_update', {
    policies: [policyOf({ periodic_update: '4h' })],
    lines: march(lines),
    now: '2026-03-02 13:00',
  });
  expect([...update.earlier, update].map(({ fulfilledAt }) => fulfilledAt)).toEqual([at('02 11:00'), at('02 12:00')]);
});

test('a merge that fulfils was fulfilled, one that cancels was not', () => {
  const given = (onMerge: 'cancel' | 'fulfill') =>
    clock('resolution', {
      policies: [policyOf({ resolution: '8h' }, { onMerge })],
      lines: march([CREATED, ['02 10:00', 'merged']]),
      now: '2026-03-02 13:00',
    });
  expect([given('fulfill').fulfilledAt, given('fulfill').endedAt]).toEqual([at('02 10:00'), at('02 10:00')]);
  expect([given('cancel').fulfilledAt, given('cancel').endedAt]).toEqual([undefined, at('02 10:00')]);
});

test('a reopen leaves the ticket open', () => {
  const policies = [policyOf({ resolution: ruleFor('resolution', '8h', { pauseStatuses: ['open'] }) })];
  const lines: Line[] = [CREATED, ['02 10:00', 'solved'], ['02 11:00', 'reopened']];
  expect(story('resolution', { policies, lines, now: '02 12:00' })).toBe('paused 1h of 8h from 02 09:00 due never');
});

test('what is not known is not there at all', () => {
  const plain = clocksOf({
    policies: [policyOf({ resolution: '8h' })],
    schedules: [],
    lines: march([CREATED, ['02 10:00', 'pending']]),
    now: '2026-03-02 13:00',
  });
  expect(Object.keys(plain)).toEqual(['now', 'clocks']);
  expect('breachAt' in plain.clocks[2]!).toBe(false);
  expect('elapsed' in plain.clocks[2]!).toBe(false);
  expect('fulfilledAt' in plain.clocks[2]!).toBe(false);
});

test('an ended breach asks for no alarm, whatever its schedule does', () => {
  const lines: Line[] = [CREATED, ['02 12:00', 'solved']];
  expect(
    clocksOf({ policies: [policyOf({ resolution: '1h' })], lines: march(lines), now: '2026-03-02 13:00' }).nextChangeAt,
  ).toBeUndefined();
});

test('each clock asks the schedule of its own policy', () => {
  const other = { ...scheduleOf('UTC', { weekly: { 1: [{ start: '09:00', end: '09:30' }] } }), id: 'other' };
  const given = {
    policies: [policyOf({ resolution: '8h' })],
    schedules: [other, office()],
    lines: march([CREATED]),
    now: '2026-03-02 09:10',
  };
  expect(clocksOf(given).nextChangeAt).toBe(at('02 17:00'));
});

describe('a paused clock whose schedule is not there', () => {
  const given = clock('resolution', {
    policies: [policyOf({ resolution: '8h' })],
    schedules: [],
    lines: march([CREATED, ['02 10:00', 'pending']]),
    now: '2026-03-02 11:00',
  });
  test('is told as endless, with nothing left to tell', () => {
    expect(countdown(given, undefined, at('02 11:00'))).toEqual({
      kind: 'endless',
      left: undefined,
      isApproximate: false,
    });
  });
  test('asks for no warning', () => {
    expect(warnAt(given, office(), { minutes: 5 })).toBeUndefined();
  });
});

describe('clocks the helpdesk leads may lack parts of ours', () => {
  const led = { state: 'running', cycle: 1, isPaused: false, precision: 'exact', breachAt: at('02 12:00') } as const;
  test('a deadline alone ticks to nothing known', () => {
    expect(countdown(led, undefined, at('02 11:00'))).toEqual({
      kind: 'endless',
      left: undefined,
      isApproximate: false,
    });
    expect(countdown(led, undefined, at('02 13:00'))).toEqual({
      kind: 'overdue',
      by: undefined,
      wallBy: span('1h'),
      dueAt: at('02 12:00'),
      isPaused: false,
      isApproximate: false,
    });
    expect(warnAt(led, undefined, { minutes: 5 })).toBeUndefined();
    expect(
      warnAt({ ...led, hours: 'calendar', activatedAt: at('02 09:00') }, undefined, { minutes: 5 }),
    ).toBeUndefined();
    expect(warnAt({ ...led, hours: 'calendar', target: span('3h') }, undefined, { minutes: 5 })).toBeUndefined();
    expect(countdown({ ...led, remaining: span('1h'), hours: 'calendar' }, undefined, at('02 11:00'))).toMatchObject({
      kind: 'endless',
    });
    expect(countdown({ ...led, remaining: span('1h'), asOf: at('02 11:00') }, undefined, at('02 11:00'))).toMatchObject(
      { kind: 'endless' },
    );
  });
});

test('enough is told when the whole thread is known, or nobody has worked on it yet', () => {
  expect(isTold({ isHistoryComplete: true, facts: {} })).toBe(true);
  expect(isTold({ isHistoryComplete: false, facts: { status: 'new' } })).toBe(true);
  expect(isTold({ isHistoryComplete: false, facts: { status: 'open' } })).toBe(false);
  expect(isTold({ isHistoryComplete: false, facts: {} })).toBe(false);
});

test('the defaults, word for word', () => {
  expect(DEFAULT_OPTIONS).toEqual({
    boundary: 'close',
    agentCreatedFirstReply: 'firstCustomerMessage',
    nextReplyFrom: 'oldest',
    solveFulfillsReply: true,
    internalNoteFulfills: false,
    autoReplyFulfills: false,
    onReopen: 'resume',
    onMerge: 'cancel',
  });
  expect(DEFAULT_PAUSES).toEqual({ first_reply: [], next_reply: [], resolution: ['pending'], periodic_update: [] });
});

test('the presets, word for word', () => {
  const all = (statuses: string[]) => ({
    first_reply: statuses,
    next_reply: statuses,
    resolution: statuses,
    periodic_update: statuses,
  });
  const rests = ['pending', 'solved', 'closed'];
  const different = presets.map(({ name, options, pauseStatuses }) => [
    name,
    Object.fromEntries(Object.entries(options).filter(([key, value]) => DEFAULT_OPTIONS[key as 'onMerge'] !== value)),
    pauseStatuses,
  ]);
  expect(different).toEqual([
    ['Zendesk', { boundary: 'nextOpen', onMerge: 'fulfill' }, DEFAULT_PAUSES],
    [
      'Zammad',
      { boundary: 'nextOpen', agentCreatedFirstReply: 'creation', solveFulfillsReply: false },
      { first_reply: rests, next_reply: rests, resolution: ['pending'], periodic_update: ['pending'] },
    ],
    ['Jira', { agentCreatedFirstReply: 'creation', onReopen: 'newCycle' }, DEFAULT_PAUSES],
    ['Freshdesk', {}, all(['pending', 'hold'])],
    ['Chatwoot', { agentCreatedFirstReply: 'creation', solveFulfillsReply: false, onReopen: 'firstOnly' }, all([])],
  ]);
});

describe('checking policies', () => {
  const ids = (policy: Policy, schedules = [office()]) => validatePolicy(policy, schedules).map(({ id }) => id);
  test('one metric in business hours is enough to need the schedule', () => {
    const mixed = policyOf(
      { first_reply: ruleFor('first_reply', '1h', { hours: 'calendar' }), resolution: '8h' },
      {},
      { scheduleId: 'gone' },
    );
    expect(ids(mixed)).toEqual(['policy.schedule-unknown']);
  });
  test('its schedule may be one of many', () => {
    expect(ids(policyOf({ resolution: '8h' }), [{ ...office(), id: 'other' }, office()])).toEqual([]);
  });
  test('members that are there without a value', () => {
    const bare = {
      ...policyOf({
        resolution: { ...ruleFor('resolution', '8h'), targets: { any: span('8h'), low: undefined as never } },
      }),
      conditions: { tagsAny: undefined as never, tagsAll: ['a'] },
    };
    expect(ids({ ...bare, metrics: { ...bare.metrics, first_reply: undefined as never } })).toEqual([]);
  });
  test('a policy whose conditions are all without a value is for every ticket', () => {
    const first = policyOf({ resolution: '8h' }, {}, { id: 'a', conditions: { tagsAny: undefined as never } });
    const second = policyOf({ resolution: '8h' }, {}, { id: 'b', conditions: { tagsAny: ['x'] } });
    expect(validatePolicies([first, second], [office()]).map(({ id }) => id)).toEqual(['policy.never-reached']);
    expect(validatePolicies([second, first], [office()])).toEqual([]);
  });
  test.each<[SlaMetric, string]>([
    ['first_reply', 'The first reply target must be a time longer than zero.'],
    ['next_reply', 'The next reply target must be a time longer than zero.'],
    ['resolution', 'The resolution target must be a time longer than zero.'],
    ['periodic_update', 'The periodic update target must be a time longer than zero.'],
  ])('%s is called by its name', (metric, sentence) => {
    expect(validatePolicy(policyOf({ [metric]: '0s' }), [office()]).map((problem) => problem.sentence)).toEqual([
      sentence,
    ]);
  });
});
