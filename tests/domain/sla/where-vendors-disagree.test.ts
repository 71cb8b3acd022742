import { describe, expect, test } from 'vitest';
import { countdown } from '@/domain/sla/countdown';
import type { PolicyOptions } from '@/domain/sla/policy';
import type { Status } from '@/domain/tickets/facts';
import type { SlaMetric } from '@/domain/tickets/observation';
import { elapsed } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { office, scheduleOf, span, wall, wallIn, week } from '../kit';
import { clock, type Line, policyOf, ruleFor } from './kit';
import { march, story } from './tell';

/**
 * One block per row of the comparison of vendors: the default first, then every option. The numbers are those of the rows in
 * `docs/clocks.md`.
 */
const CREATED: Line = ['02 09:00', 'created'];
const REPLIED: Line[] = [CREATED, ['02 09:30', 'agent']];
const BY_AGENT: Line = ['02 09:00', 'created by agent'];

interface Given {
  readonly options?: Partial<PolicyOptions>;
  readonly pauses?: readonly Status[];
  readonly schedule?: Schedule;
}
function told(metric: SlaMetric, target: string, lines: readonly Line[], now: string, given: Given = {}) {
  const rule = ruleFor(metric, target, given.pauses && { pauseStatuses: given.pauses });
  return story(metric, {
    policies: [policyOf({ [metric]: rule }, given.options)],
    lines,
    now,
    schedules: [given.schedule ?? office()],
  });
}

describe('1 target used up exactly at closing time', () => {
  test.each([
    [{}, '02 17:00'],
    [{ boundary: 'close' }, '02 17:00'],
    [{ boundary: 'nextOpen' }, '03 09:00'],
  ] as const)('%j: due %s', (options, due) => {
    expect(told('resolution', '8h', [CREATED], '02 12:00', { options })).toBe(
      `running 3h of 8h from 02 09:00 due ${due}`,
    );
  });
});

describe('2 exactly at the deadline', () => {
  test('answered: met', () => {
    expect(told('first_reply', '1h', [CREATED, ['02 10:00', 'agent']], '02 12:00')).toBe(
      'met 1h of 1h from 02 09:00 to 02 10:00 due 02 10:00',
    );
  });
  test('unanswered: breached', () => {
    expect(told('first_reply', '1h', [CREATED], '02 10:00')).toBe('breached 1h of 1h from 02 09:00 due 02 10:00');
  });
});

describe('3 reply after closing when the target ran out at closing', () => {
  test.each([
    ['close', 'breached 8h of 8h from 02 09:00 to 02 20:00 due 02 17:00'],
    ['nextOpen', 'met 8h of 8h from 02 09:00 to 02 20:00 due 03 09:00'],
  ] as const)('%s', (boundary, expected) => {
    expect(told('first_reply', '8h', [CREATED, ['02 20:00', 'agent']], '04 12:00', { options: { boundary } })).toBe(
      expected,
    );
  });
});

describe('4 an interval that ends in a gap or an overlap', () => {
  test.each([
    ['2026-03-29', '00:00–02:30', '2h 30m'],
    ['2026-10-25', '00:00–02:30', '2h 30m'],
    ['2026-10-25', '02:30–04:00', '2h 30m'],
  ])('Berlin %s %s is %s', (day, hours, expected) => {
    const at = wallIn('Europe/Berlin');
    const schedule = scheduleOf('Europe/Berlin', { weekly: week({ Sun: hours }) });
    expect(elapsed(schedule, at(`${day} 00:00`), at(`${day} 12:00`))).toBe(span(expected));
  });
});

test('5 a holiday cuts its own day of a night, before and after it', () => {
  const nights = scheduleOf('UTC', {
    weekly: week({ 'Mon Tue Wed': '22:00–06:00' }),
    holidays: [{ on: '2026-03-03' }],
  });
  expect(told('resolution', '4h', [CREATED], '04 12:00', { schedule: nights })).toBe(
    'breached 8h of 4h from 02 09:00 due 04 02:00',
  );
});

describe('6 half a holiday', () => {
  test('as a dated break', () => {
    const schedule = scheduleOf('UTC', {
      ...office().versions[0]!,
      breaks: [{ on: '2026-03-02', start: '13:00', end: '24:00' }],
    });
    expect(told('resolution', '6h', [CREATED], '02 18:00', { schedule })).toBe(
      'running 4h of 6h from 02 09:00 due 03 11:00',
    );
  });
  test('as dated hours', () => {
    const schedule = scheduleOf('UTC', {
      ...office().versions[0]!,
      overrides: [{ on: '2026-03-02', intervals: [{ start: '10:00', end: '12:00' }] }],
    });
    expect(told('resolution', '6h', [CREATED], '02 18:00', { schedule })).toBe(
      'running 2h of 6h from 02 09:00 due 03 13:00',
    );
  });
});

describe('7 a calendar that never opens', () => {
  const never = scheduleOf('UTC', { weekly: {} });
  test('is refused', () => expect(validateSchedule(never).map(({ id }) => id)).toEqual(['schedule.no-hours']));
  test('runs with no deadline all the same', () => {
    expect(told('resolution', '6h', [CREATED], '09 18:00', { schedule: never })).toBe(
      'running 0s of 6h from 02 09:00 due never',
    );
  });
});

describe('8 overlapping hours', () => {
  const doubled = scheduleOf('UTC', { weekly: week({ Mon: '09:00–13:00 12:00–17:00' }) });
  test('are refused', () => expect(validateSchedule(doubled).map(({ id }) => id)).toEqual(['schedule.overlap']));
  test('count once', () => {
    expect(told('resolution', '9h', [CREATED], '03 18:00', { schedule: doubled })).toBe(
      'running 8h of 9h from 02 09:00 due 09 10:00',
    );
  });
});

describe('9 first reply of a ticket opened by an agent', () => {
  const lines: Line[] = [BY_AGENT, ['02 10:00', 'customer'], ['02 10:30', 'agent']];
  test.each([
    [{}, 'met 30m of 1h from 02 10:00 to 02 10:30 due 02 11:00'],
    [{ agentCreatedFirstReply: 'firstCustomerMessage' }, 'met 30m of 1h from 02 10:00 to 02 10:30 due 02 11:00'],
    [{ agentCreatedFirstReply: 'creation' }, 'breached 1h 30m of 1h from 02 09:00 to 02 10:30 due 02 10:00'],
    [{ agentCreatedFirstReply: 'never' }, 'inactive'],
  ] as const)('%j', (options, expected) => {
    expect(told('first_reply', '1h', lines, '02 12:00', { options })).toBe(expected);
  });
});

describe('10 which unanswered message starts the next reply', () => {
  test.each([
    [{}, 'running 1h 30m of 2h from 02 10:00 due 02 12:00'],
    [{ nextReplyFrom: 'oldest' }, 'running 1h 30m of 2h from 02 10:00 due 02 12:00'],
    [{ nextReplyFrom: 'latest' }, 'running 30m of 2h from 02 11:00 due 02 13:00'],
  ] as const)('%j', (options, expected) => {
    const lines: Line[] = [...REPLIED, ['02 10:00', 'customer'], ['02 11:00', 'customer']];
    expect(told('next_reply', '2h', lines, '02 11:30', { options })).toBe(expected);
  });
});

describe('11 solved without a reply', () => {
  test.each([
    [{}, 'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00'],
    [{ solveFulfillsReply: true }, 'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00'],
    [{ solveFulfillsReply: false }, 'breached 3h of 2h from 02 09:00 due 02 11:00'],
  ] as const)('%j', (options, expected) => {
    expect(told('first_reply', '2h', [CREATED, ['02 10:00', 'solved']], '02 12:00', { options })).toBe(expected);
  });
});

describe('12 notes and bots', () => {
  const RUNS = 'running 1h of 2h from 02 09:00 due 02 11:00';
  const MET = 'met 30m of 2h from 02 09:00 to 02 09:30 due 02 11:00';
  test.each([
    ['note', {}, RUNS],
    ['note', { internalNoteFulfills: true }, MET],
    ['note', { autoReplyFulfills: true }, RUNS],
    ['bot', {}, RUNS],
    ['bot', { internalNoteFulfills: true }, RUNS],
    ['bot', { autoReplyFulfills: true }, MET],
    ['system', { autoReplyFulfills: true }, MET],
    ['bot note', { internalNoteFulfills: true, autoReplyFulfills: true }, RUNS],
  ] as const)('%s %j', (what, options, expected) => {
    expect(told('first_reply', '2h', [CREATED, ['02 09:30', what]], '02 10:00', { options })).toBe(expected);
  });
});

describe('13 pauses and reply clocks', () => {
  test.each([
    [undefined, 'running 2h of 4h from 02 09:00 due 02 13:00'],
    [['pending'], 'paused 1h of 4h from 02 09:00 due never'],
  ] as const)('pauses %j', (pauses, expected) => {
    expect(told('first_reply', '4h', [CREATED, ['02 10:00', 'pending']], '02 11:00', pauses && { pauses })).toBe(
      expected,
    );
  });
});

describe('14 which statuses pause the resolution', () => {
  const RUNS = 'running 2h of 4h from 02 09:00 due 02 13:00';
  const RESTS = 'paused 1h of 4h from 02 09:00 due never';
  test.each<[Status, readonly Status[] | undefined, string]>([
    ['pending', undefined, RESTS],
    ['hold', undefined, RUNS],
    ['pending', ['pending', 'hold'], RESTS],
    ['hold', ['pending', 'hold'], RESTS],
    ['pending', [], RUNS],
    ['open', undefined, RUNS],
  ])('%s, pauses %j', (status, pauses, expected) => {
    expect(told('resolution', '4h', [CREATED, ['02 10:00', status]], '02 11:00', pauses && { pauses })).toBe(expected);
  });
});

describe('15 reopen', () => {
  test.each([
    [{}, 'running 2h of 4h from 02 09:00 due 02 14:00'],
    [{ onReopen: 'resume' }, 'running 2h of 4h from 02 09:00 due 02 14:00'],
    [
      { onReopen: 'newCycle' },
      'met 1h of 4h from 02 09:00 to 02 10:00 due 02 13:00 | #2 running 1h of 4h from 02 11:00 due 02 15:00',
    ],
    [{ onReopen: 'firstOnly' }, 'met 1h of 4h from 02 09:00 to 02 10:00 due 02 13:00'],
    [{ onReopen: 'count' }, 'running 3h of 4h from 02 09:00 due 02 13:00'],
  ] as const)('%j', (options, expected) => {
    expect(
      told('resolution', '4h', [CREATED, ['02 10:00', 'solved'], ['02 11:00', 'reopened']], '02 12:00', { options }),
    ).toBe(expected);
  });
});

describe('16–18 the priority changes (4 h → 2 h)', () => {
  const rule = ruleFor('resolution', '4h', { targets: { any: span('4h'), high: span('2h') } });
  const given = (lines: readonly Line[], now: string) =>
    story('resolution', { policies: [policyOf({ resolution: rule })], lines: [CREATED, ...lines], now });
  test('16 while open: new target, old start, elapsed kept', () => {
    expect(given([['02 10:00', 'priority high']], '02 10:30')).toBe('running 1h 30m of 2h from 02 09:00 due 02 11:00');
  });
  test('17 after a breach: it vanishes from the state', () => {
    expect(
      given(
        [
          ['02 10:00', 'priority high'],
          ['02 12:00', 'priority low'],
        ],
        '02 12:00',
      ),
    ).toBe('running 3h of 4h from 02 09:00 due 02 13:00');
  });
  test('18 after fulfilment: frozen', () => {
    expect(
      given(
        [
          ['02 12:00', 'solved'],
          ['02 12:30', 'priority high'],
        ],
        '02 13:00',
      ),
    ).toBe('met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00');
  });
});

test('19 a policy with another calendar: all time by the one in force', () => {
  const schedules = [
    office(),
    { ...scheduleOf('UTC', { weekly: week({ 'Mon Tue Wed Thu Fri Sat Sun': '00:00–24:00' }) }), id: 'always' },
  ];
  const policies = [
    policyOf({ resolution: '20h' }, {}, { scheduleId: 'always', conditions: { tagsAny: ['vip'] } }),
    policyOf({ resolution: '20h' }),
  ];
  const lines: Line[] = [CREATED, ['03 09:00', 'tags vip']];
  expect(story('resolution', { policies, schedules, lines, now: '03 08:00' })).toBe(
    'running 8h of 20h from 02 09:00 due 04 13:00',
  );
  expect(story('resolution', { policies, schedules, lines, now: '03 09:00' })).toBe(
    'breached 24h of 20h from 02 09:00 due 03 05:00',
  );
});

test('20 no policy matches any more: open metrics inactive, finished ones stay', () => {
  const policies = [policyOf({ first_reply: '1h', resolution: '8h' }, {}, { conditions: { tagsNone: ['internal'] } })];
  const lines: Line[] = [...REPLIED, ['02 10:00', 'tags internal']];
  expect(story('first_reply', { policies, lines, now: '02 12:00' })).toBe(
    'met 30m of 1h from 02 09:00 to 02 09:30 due 02 10:00',
  );
  expect(story('resolution', { policies, lines, now: '02 12:00' })).toBe('inactive');
});

describe('21 merge, source ticket', () => {
  test.each([
    [{}, '02 10:00', 'cancelled 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00'],
    [{ onMerge: 'cancel' }, '02 10:00', 'cancelled 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00'],
    [{ onMerge: 'cancel' }, '02 11:00', 'breached 2h of 2h from 02 09:00 to 02 11:00 due 02 11:00'],
    [{ onMerge: 'fulfill' }, '02 10:00', 'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00'],
    [{ onMerge: 'fulfill' }, '02 11:00', 'met 2h of 2h from 02 09:00 to 02 11:00 due 02 11:00'],
    [
      { onMerge: 'fulfill', solveFulfillsReply: false },
      '02 10:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
  ] as const)('%j at %s', (options, at, expected) => {
    expect(told('first_reply', '2h', [CREATED, [at, 'merged']], '02 15:00', { options })).toBe(expected);
  });
});

test.each(['merged in', 'assigned dana', 'team second'])('22, 23 %s has no effect', (what) => {
  const lines: Line[] = [CREATED, ['02 10:00', what]];
  for (const metric of ['first_reply', 'resolution'] as const) {
    expect(told(metric, '4h', lines, '02 11:00')).toBe('running 2h of 4h from 02 09:00 due 02 13:00');
  }
});

test('24 overdue: business seconds in the data, wall time beside it', () => {
  const late = clock('resolution', {
    policies: [policyOf({ resolution: '8h' })],
    lines: march([CREATED]),
    now: '2026-03-03 10:00',
  });
  expect(late.remaining).toBe(span('-1h'));
  expect(countdown(late, office(), wall('UTC', '2026-03-03 10:00'))).toMatchObject({
    by: span('1h'),
    wallBy: span('17h'),
  });
});

test('25 whole seconds', () => {
  expect(
    told(
      'first_reply',
      '1h',
      [
        ['02 09:00:01', 'created'],
        ['02 10:00:02', 'agent'],
      ],
      '02 12:00',
    ),
  ).toBe('breached 1h 1s of 1h from 02 09:00:01 to 02 10:00:02 due 02 10:00:01');
});
