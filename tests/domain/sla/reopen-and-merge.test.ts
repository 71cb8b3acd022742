import { describe, expect, test } from 'vitest';
import type { PolicyOptions } from '@/domain/sla/policy';
import type { SlaMetric } from '@/domain/tickets/observation';
import { type Line, policyOf } from './kit';
import { story } from './tell';

const CREATED: Line = ['02 09:00', 'created'];
const REOPENED: readonly Line[] = [CREATED, ['02 11:00', 'solved'], ['02 14:00', 'reopened']];

describe('a resolution of 6 h, solved after 2 h, reopened 3 h later', () => {
  type Row = readonly [onReopen: PolicyOptions['onReopen'], more: readonly Line[], now: string, expected: string];
  const rows: readonly Row[] = [
    ['resume', [], '02 14:00', 'running 2h of 6h from 02 09:00 due 03 10:00'],
    ['resume', [], '02 16:00', 'running 4h of 6h from 02 09:00 due 03 10:00'],
    ['resume', [['02 16:00', 'solved']], '04 09:00', 'met 4h of 6h from 02 09:00 to 02 16:00 due 03 10:00'],
    ['resume', [['03 11:00', 'solved']], '04 09:00', 'breached 7h of 6h from 02 09:00 to 03 11:00 due 03 10:00'],
    ['resume', [['02 15:00', 'pending']], '02 16:00', 'paused 3h of 6h from 02 09:00 due never'],
    [
      'resume',
      [
        ['02 15:00', 'solved'],
        ['02 16:00', 'open'],
      ],
      '02 16:30',
      'running 3h 30m of 6h from 02 09:00 due 03 11:00',
    ],
    [
      'newCycle',
      [],
      '02 16:00',
      'met 2h of 6h from 02 09:00 to 02 11:00 due 02 15:00 | #2 running 2h of 6h from 02 14:00 due 03 12:00',
    ],
    [
      'newCycle',
      [
        ['02 15:00', 'solved'],
        ['03 09:00', 'reopened'],
      ],
      '03 10:00',
      'met 2h of 6h from 02 09:00 to 02 11:00 due 02 15:00 | #2 met 1h of 6h from 02 14:00 to 02 15:00 due 03 12:00 | #3 running 1h of 6h from 03 09:00 due 03 15:00',
    ],
    ['firstOnly', [], '02 16:00', 'met 2h of 6h from 02 09:00 to 02 11:00 due 02 15:00'],
    ['firstOnly', [['05 16:00', 'solved']], '06 09:00', 'met 2h of 6h from 02 09:00 to 02 11:00 due 02 15:00'],
    ['count', [], '02 14:30', 'running 5h 30m of 6h from 02 09:00 due 02 15:00'],
    ['count', [], '02 16:00', 'breached 7h of 6h from 02 09:00 due 02 15:00'],
    ['count', [['02 14:45', 'solved']], '03 16:00', 'met 5h 45m of 6h from 02 09:00 to 02 14:45 due 02 15:00'],
  ];
  test.each(rows)('%s %j at %s', (onReopen, more, now, expected) => {
    const policies = [policyOf({ resolution: '6h' }, { onReopen })];
    expect(story('resolution', { policies, lines: [...REOPENED, ...more], now })).toBe(expected);
  });

  test.each(['resume', 'newCycle', 'firstOnly', 'count'] as const)('%s: until the reopen it is met', (onReopen) => {
    const policies = [policyOf({ resolution: '6h' }, { onReopen })];
    expect(story('resolution', { policies, lines: REOPENED, now: '02 13:59:59' })).toBe(
      'met 2h of 6h from 02 09:00 to 02 11:00 due 02 15:00',
    );
  });

  test.each(['open', 'pending', 'hold', 'new'])('a status change to %s is a reopen', (status) => {
    const lines: Line[] = [CREATED, ['02 11:00', 'solved'], ['02 14:00', status], ['02 15:00', 'open']];
    const rested = status === 'pending' ? '3h' : '4h';
    expect(story('resolution', { policies: [policyOf({ resolution: '6h' })], lines, now: '02 16:00' })).toBe(
      `running ${rested} of 6h from 02 09:00 due ${status === 'pending' ? '03 11:00' : '03 10:00'}`,
    );
  });
});

describe('reopened after a late solve (target 1 h)', () => {
  test.each([
    ['resume', 'breached 3h of 1h from 02 09:00 due 02 10:00'],
    [
      'newCycle',
      'breached 2h of 1h from 02 09:00 to 02 11:00 due 02 10:00 | #2 breached 1h of 1h from 02 14:00 due 02 15:00',
    ],
    ['firstOnly', 'breached 2h of 1h from 02 09:00 to 02 11:00 due 02 10:00'],
    ['count', 'breached 6h of 1h from 02 09:00 due 02 10:00'],
  ] as const)('%s', (onReopen, expected) => {
    const policies = [policyOf({ resolution: '1h' }, { onReopen })];
    expect(story('resolution', { policies, lines: REOPENED, now: '02 15:00' })).toBe(expected);
  });
});

describe('reopened from a solve that came out of a pause', () => {
  const lines: Line[] = [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'solved'], ['02 14:00', 'reopened']];
  test.each([
    ['resume', 'running 2h of 6h from 02 09:00 due 03 11:00'],
    ['count', 'running 5h of 6h from 02 09:00 due 02 16:00'],
  ] as const)('%s', (onReopen, expected) => {
    const policies = [policyOf({ resolution: '6h' }, { onReopen })];
    expect(story('resolution', { policies, lines, now: '02 15:00' })).toBe(expected);
  });
});

test('solved as it was created, then reopened: resumed without the solved time', () => {
  const lines: Line[] = [CREATED, ['02 09:00', 'solved'], ['02 14:00', 'reopened']];
  expect(story('resolution', { policies: [policyOf({ resolution: '6h' })], lines, now: '02 15:00' })).toBe(
    'running 1h of 6h from 02 09:00 due 03 12:00',
  );
});

describe('born solved, then reopened', () => {
  test.each(['resume', 'newCycle', 'firstOnly', 'count'] as const)(
    '%s: its resolution begins with the reopen',
    (onReopen) => {
      const policies = [policyOf({ resolution: '6h' }, { onReopen })];
      const lines: Line[] = [['02 09:00', 'solved'], CREATED, ['02 14:00', 'reopened']];
      expect(story('resolution', { policies, lines, now: '02 13:00' })).toBe('inactive');
      expect(story('resolution', { policies, lines, now: '02 15:00' })).toBe(
        'running 1h of 6h from 02 14:00 due 03 12:00',
      );
    },
  );
});

describe('reopened while it is not solved: nothing', () => {
  test.each(['02 10:00', '02 12:30'])('at %s', (at) => {
    const lines: Line[] = [CREATED, ['02 12:00', 'pending'], [at, 'reopened']];
    expect(story('resolution', { policies: [policyOf({ resolution: '6h' })], lines, now: '02 13:00' })).toBe(
      'paused 3h of 6h from 02 09:00 due never',
    );
  });
});

describe('merged into another ticket', () => {
  const policies = [policyOf({ first_reply: '2h', next_reply: '1h', resolution: '6h', periodic_update: '3h' })];
  const fulfilled = [policyOf({ first_reply: '2h', next_reply: '1h', resolution: '6h' }, { onMerge: 'fulfill' })];
  type Row = readonly [metric: SlaMetric, lines: readonly Line[], cancelled: string, fulfilled: string];
  const rows: readonly Row[] = [
    [
      'first_reply',
      [CREATED, ['02 10:00', 'merged']],
      'cancelled 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'first_reply',
      [CREATED, ['02 11:00', 'merged']],
      'breached 2h of 2h from 02 09:00 to 02 11:00 due 02 11:00',
      'met 2h of 2h from 02 09:00 to 02 11:00 due 02 11:00',
    ],
    [
      'first_reply',
      [CREATED, ['02 10:59:59', 'merged']],
      'cancelled 1h 59m 59s of 2h from 02 09:00 to 02 10:59:59 due 02 11:00',
      'met 1h 59m 59s of 2h from 02 09:00 to 02 10:59:59 due 02 11:00',
    ],
    [
      'first_reply',
      [CREATED, ['02 12:00', 'merged']],
      'breached 3h of 2h from 02 09:00 to 02 12:00 due 02 11:00',
      'breached 3h of 2h from 02 09:00 to 02 12:00 due 02 11:00',
    ],
    [
      'first_reply',
      [CREATED, ['02 10:00', 'agent'], ['02 12:00', 'merged']],
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'first_reply',
      [
        ['02 09:00', 'created by agent'],
        ['02 10:00', 'merged'],
      ],
      'inactive',
      'inactive',
    ],
    [
      'next_reply',
      [CREATED, ['02 10:00', 'agent'], ['02 12:00', 'customer'], ['02 12:30', 'merged']],
      'cancelled 30m of 1h from 02 12:00 to 02 12:30 due 02 13:00',
      'met 30m of 1h from 02 12:00 to 02 12:30 due 02 13:00',
    ],
    [
      'resolution',
      [CREATED, ['02 10:00', 'merged'], ['02 10:00', 'closed']],
      'cancelled 1h of 6h from 02 09:00 to 02 10:00 due 02 15:00',
      'met 1h of 6h from 02 09:00 to 02 10:00 due 02 15:00',
    ],
    [
      'resolution',
      [CREATED, ['02 10:00', 'merged'], ['02 12:00', 'reopened'], ['02 13:00', 'customer']],
      'cancelled 1h of 6h from 02 09:00 to 02 10:00 due 02 15:00',
      'met 1h of 6h from 02 09:00 to 02 10:00 due 02 15:00',
    ],
    [
      'resolution',
      [CREATED, ['02 10:00', 'pending'], ['04 10:00', 'merged']],
      'cancelled 1h of 6h from 02 09:00 to 04 10:00 due never',
      'met 1h of 6h from 02 09:00 to 04 10:00 due never',
    ],
    [
      'resolution',
      [CREATED, ['02 16:00', 'pending'], ['04 10:00', 'merged']],
      'breached 7h of 6h from 02 09:00 to 04 10:00 due 02 15:00',
      'breached 7h of 6h from 02 09:00 to 04 10:00 due 02 15:00',
    ],
    [
      'resolution',
      [CREATED, ['02 12:00', 'solved'], ['04 10:00', 'merged']],
      'met 3h of 6h from 02 09:00 to 02 12:00 due 02 15:00',
      'met 3h of 6h from 02 09:00 to 02 12:00 due 02 15:00',
    ],
  ];
  test.each(rows)('%s %j', (metric, lines, cancelled, met) => {
    const now = '05 10:00';
    expect(story(metric, { policies, lines, now })).toBe(cancelled);
    expect(story(metric, { policies: fulfilled, lines, now })).toBe(met);
  });

  test('an update owed is not owed any more', () => {
    const lines: Line[] = [CREATED, ['02 10:00', 'agent'], ['02 11:00', 'merged']];
    expect(story('periodic_update', { policies, lines, now: '05 10:00' })).toBe(
      'cancelled 1h of 3h from 02 10:00 to 02 11:00 due 02 13:00',
    );
  });

  test('before the merge is known the clock runs', () => {
    expect(story('resolution', { policies, lines: [CREATED, ['02 10:00', 'merged']], now: '02 09:59:59' })).toBe(
      'running 59m 59s of 6h from 02 09:00 due 02 15:00',
    );
  });

  test('the ticket another was merged into goes on untouched', () => {
    const lines: Line[] = [CREATED, ['02 10:00', 'merged in']];
    expect(story('resolution', { policies, lines, now: '02 12:00' })).toBe(
      'running 3h of 6h from 02 09:00 due 02 15:00',
    );
  });
});
