import { describe, expect, test } from 'vitest';
import type { Policy } from '@/domain/sla/policy';
import type { SlaMetric } from '@/domain/tickets/observation';
import { office, scheduleOf, span, week } from '../kit';
import { clocksOf, type Line, policyOf, ruleFor } from './kit';
import { story } from './tell';

const CREATED: Line = ['02 09:00', 'created'];
const byPriority = (metric: SlaMetric, normal: string, high: string): Policy =>
  policyOf({ [metric]: ruleFor(metric, normal, { targets: { normal: span(normal), high: span(high) } }) });

describe('the priority changes (normal 4 h, high 2 h)', () => {
  type Row = readonly [title: string, lines: readonly Line[], now: string, expected: string];
  test.each<Row>([
    [
      'while open: new target, old start',
      [CREATED, ['02 10:00', 'priority high']],
      '02 10:30',
      'running 1h 30m of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'past the new target: breached then',
      [CREATED, ['02 12:00', 'priority high']],
      '02 12:00',
      'breached 3h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'a breach may vanish',
      [['02 08:00', 'priority high'], CREATED, ['02 12:00', 'priority normal']],
      '02 12:30',
      'running 3h 30m of 4h from 02 09:00 due 02 13:00',
    ],
    [
      'after the solve: frozen',
      [CREATED, ['02 12:00', 'solved'], ['02 12:10', 'priority high']],
      '02 15:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00',
    ],
    [
      'in one save, before the solve',
      [CREATED, ['02 12:00', 'priority high'], ['02 12:00', 'solved']],
      '02 15:00',
      'breached 3h of 2h from 02 09:00 to 02 12:00 due 02 11:00',
    ],
    [
      'in one save, after the solve',
      [CREATED, ['02 12:00', 'solved'], ['02 12:00', 'priority high']],
      '02 15:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00',
    ],
    [
      'while paused',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'priority high'], ['02 12:00', 'open']],
      '02 12:30',
      'running 1h 30m of 2h from 02 09:00 due 02 13:00',
    ],
    [
      'reopened: the one of now rules the whole',
      [CREATED, ['02 10:00', 'solved'], ['02 10:10', 'priority high'], ['02 12:00', 'reopened']],
      '02 12:30',
      'running 1h 30m of 2h from 02 09:00 due 02 13:00',
    ],
    ['to one without a target', [CREATED, ['02 10:00', 'priority low']], '02 12:30', 'inactive'],
    [
      'from one without a target: counted from the start',
      [['02 08:00', 'priority low'], CREATED, ['02 10:00', 'priority normal']],
      '02 12:30',
      'running 3h 30m of 4h from 02 09:00 due 02 13:00',
    ],
    ['taken away', [CREATED, ['02 10:00', 'priority']], '02 12:30', 'inactive'],
    [
      'that comes later is unknown',
      [CREATED, ['02 11:00', 'priority high']],
      '02 10:30',
      'running 1h 30m of 4h from 02 09:00 due 02 13:00',
    ],
  ])('%s', (_, lines, now, expected) => {
    const life = { initially: { priority: 'normal' } } as const;
    expect(story('resolution', { policies: [byPriority('resolution', '4h', '2h')], lines, now, life })).toBe(expected);
  });

  test('each cycle of next replies by the priority of its end', () => {
    const lines: Line[] = [
      CREATED,
      ['02 09:10', 'agent'],
      ['02 10:00', 'customer'],
      ['02 13:00', 'agent'],
      ['02 13:30', 'priority high'],
      ['02 14:00', 'customer'],
    ];
    const policies = [byPriority('next_reply', '4h', '2h')];
    const life = { initially: { priority: 'normal' } } as const;
    expect(story('next_reply', { policies, lines, now: '02 15:00', life })).toBe(
      'met 3h of 4h from 02 10:00 to 02 13:00 due 02 14:00 | #2 running 1h of 2h from 02 14:00 due 02 16:00',
    );
  });
});

describe('another policy comes into force', () => {
  const long = scheduleOf('UTC', { weekly: week({ 'Mon Tue Wed Thu Fri Sat Sun': '06:00–22:00' }) });
  const schedules = [office(), { ...long, id: 'long' }];
  const standard = policyOf({ resolution: '8h' }, {}, { id: 'standard' });
  const gold = policyOf(
    { resolution: '8h' },
    {},
    { id: 'gold', conditions: { tagsAny: ['gold'] }, scheduleId: 'long' },
  );
  const vip = policyOf(
    { first_reply: '1h', resolution: ruleFor('resolution', '4h', { hours: 'calendar', pauseStatuses: [] }) },
    { onMerge: 'fulfill' },
    { id: 'vip', conditions: { tagsAll: ['gold', 'vip'] } },
  );
  const policies = [vip, gold, standard];
  const lines = (...more: Line[]): Line[] => [['02 16:00', 'created'], ...more];

  test.each<readonly [string, readonly Line[], string, string]>([
    ['the first in order that fits', lines(), '02 16:30', 'running 30m of 8h from 02 16:00 due 03 16:00'],
    [
      'another calendar measures the whole',
      lines(['02 18:00', 'tags gold']),
      '02 18:00',
      'running 2h of 8h from 02 16:00 due 03 08:00',
    ],
    [
      'and back',
      lines(['02 18:00', 'tags gold'], ['02 20:00', 'tags']),
      '03 10:00',
      'running 2h of 8h from 02 16:00 due 03 16:00',
    ],
    [
      'other pauses and hours measure the whole',
      lines(['02 17:00', 'pending'], ['02 18:00', 'tags vip gold']),
      '02 19:00',
      'running 3h of 4h from 02 16:00 due 02 20:00',
    ],
    [
      'an ended one stays as it was judged',
      lines(['03 10:00', 'solved'], ['03 11:00', 'tags gold']),
      '03 12:00',
      'met 2h of 8h from 02 16:00 to 03 10:00 due 03 16:00',
    ],
  ])('%s', (_, given, now, expected) => {
    expect(story('resolution', { policies, schedules, lines: given, now })).toBe(expected);
  });

  test('the ids say which ruled', () => {
    const given = {
      policies,
      schedules,
      lines: [
        ['2026-03-02 16:00', 'created'],
        ['2026-03-02 18:00', 'tags gold'],
      ],
      now: '2026-03-02 19:00',
    } as const;
    expect(clocksOf(given).clocks[2]).toMatchObject({ policyId: 'gold', scheduleId: 'long', hours: 'business' });
  });

  test('no policy fits any more: open clocks are inactive, ended ones stay', () => {
    const only = [policyOf({ first_reply: '1h', resolution: '8h' }, {}, { conditions: { tagsNone: ['spam'] } })];
    const given: Line[] = [CREATED, ['02 09:30', 'agent'], ['02 10:00', 'tags spam']];
    expect(story('first_reply', { policies: only, lines: given, now: '02 12:00' })).toBe(
      'met 30m of 1h from 02 09:00 to 02 09:30 due 02 10:00',
    );
    expect(story('resolution', { policies: only, lines: given, now: '02 12:00' })).toBe('inactive');
    const back: Line[] = [...given, ['02 13:00', 'tags']];
    expect(story('resolution', { policies: only, lines: back, now: '02 14:00' })).toBe(
      'running 5h of 8h from 02 09:00 due 02 17:00',
    );
  });

  test('a new target for the metric alone', () => {
    const replies = policyOf({ first_reply: '1h' }, {}, { conditions: { tagsAny: ['chat'] } });
    const given: Line[] = [CREATED, ['02 10:00', 'tags chat']];
    expect(
      story('resolution', { policies: [replies, policyOf({ resolution: '8h' })], lines: given, now: '02 12:00' }),
    ).toBe('inactive');
  });
});

describe('conditions', () => {
  const life = {
    facts: { channel: 'chat', team: 'north', tags: ['a', 'b'] },
    initially: { priority: 'high', team: 'north', tags: ['a', 'b'] },
  } as const;
  test.each([
    [{}, true],
    [{ priority: ['high', 'urgent'] }, true],
    [{ priority: ['low'] }, false],
    [{ channel: ['chat'] }, true],
    [{ channel: ['email', 'web'] }, false],
    [{ team: ['north', 'south'] }, true],
    [{ team: ['south'] }, false],
    [{ helpdesk: ['zendesk'] }, true],
    [{ helpdesk: ['jira'] }, false],
    [{ tagsAny: ['b', 'c'] }, true],
    [{ tagsAny: ['c'] }, false],
    [{ tagsAny: [] }, false],
    [{ tagsAll: ['a', 'b'] }, true],
    [{ tagsAll: ['a', 'c'] }, false],
    [{ tagsNone: ['c'] }, true],
    [{ tagsNone: ['c', 'a'] }, false],
    [{ priority: ['high'], channel: ['email'] }, false],
  ] as const)('%j fits: %s', (conditions, isFitting) => {
    const policies = [policyOf({ resolution: '8h' }, {}, { conditions })];
    const told = story('resolution', { policies, lines: [CREATED], now: '02 10:00', life });
    expect(told).toBe(isFitting ? 'running 1h of 8h from 02 09:00 due 02 17:00' : 'inactive');
  });

  test('what is unknown fits no list, and a list of what must not be there', () => {
    const given = (conditions: Policy['conditions']) =>
      story('resolution', {
        policies: [policyOf({ resolution: '8h' }, {}, { conditions })],
        lines: [CREATED],
        now: '02 10:00',
      });
    expect(given({ priority: ['low', 'normal', 'high', 'urgent'] })).toBe('inactive');
    expect(given({ channel: ['email'] })).toBe('inactive');
    expect(given({ team: ['north'] })).toBe('inactive');
    expect(given({ tagsNone: ['spam'] })).toContain('running');
  });

  test('handing the ticket to another team may change the policy, and does nothing else', () => {
    const policies = [
      policyOf({ resolution: '2h' }, {}, { conditions: { team: ['fast'] } }),
      policyOf({ resolution: '8h' }),
    ];
    const lines: Line[] = [CREATED, ['02 10:00', 'assigned dana'], ['02 10:10', 'team fast']];
    expect(story('resolution', { policies, lines, now: '02 10:05' })).toBe(
      'running 1h 5m of 8h from 02 09:00 due 02 17:00',
    );
    expect(story('resolution', { policies, lines, now: '02 10:15' })).toBe(
      'running 1h 15m of 2h from 02 09:00 due 02 11:00',
    );
  });
});

describe('options are those of the policy in force when the event comes', () => {
  const slow = policyOf(
    { first_reply: '4h', resolution: '8h' },
    { solveFulfillsReply: false, onReopen: 'newCycle' },
    { conditions: { tagsAny: ['slow'] } },
  );
  const policies = [slow, policyOf({ first_reply: '4h', resolution: '8h' })];
  test('a solve', () => {
    const lines: Line[] = [CREATED, ['02 09:30', 'tags slow'], ['02 10:00', 'solved'], ['02 10:30', 'tags']];
    expect(story('first_reply', { policies, lines, now: '02 11:00' })).toBe(
      'running 2h of 4h from 02 09:00 due 02 13:00',
    );
  });
  test('a reopen', () => {
    const lines: Line[] = [
      CREATED,
      ['02 10:00', 'solved'],
      ['02 11:00', 'tags slow'],
      ['02 12:00', 'reopened'],
      ['02 12:10', 'tags'],
    ];
    expect(story('resolution', { policies, lines, now: '02 13:00' })).toBe(
      'met 1h of 8h from 02 09:00 to 02 10:00 due 02 17:00 | #2 running 1h of 8h from 02 12:00 due 03 12:00',
    );
  });
  test('a resumed run rests in its solved stretch whatever rules later', () => {
    const lines: Line[] = [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'reopened'], ['02 12:10', 'tags slow']];
    expect(story('resolution', { policies, lines, now: '02 13:00' })).toBe(
      'running 2h of 8h from 02 09:00 due 03 11:00',
    );
  });
});
