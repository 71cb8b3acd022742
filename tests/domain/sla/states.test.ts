import { describe, expect, test } from 'vitest';
import type { SlaMetric } from '@/domain/tickets/observation';
import type { Case, Line } from './kit';
import { policyOf, ruleFor } from './kit';
import { story } from './tell';

const resting = (target: string, pauses: ('pending' | 'hold' | 'open' | 'new' | 'solved')[]) =>
  ruleFor('resolution', target, { pauseStatuses: pauses });

type Row = readonly [title: string, lines: readonly Line[], now: string, expected: string];
const told = (metric: SlaMetric, policy: Case['policies'][number], rows: readonly Row[]) =>
  test.each(rows)('%s', (_, lines, now, expected) => {
    expect(story(metric, { policies: [policy], lines, now })).toBe(expected);
  });

const CREATED: Line = ['02 09:00', 'created'];

describe('an open resolution of 4 h, resting while pending', () => {
  told('resolution', policyOf({ resolution: '4h' }), [
    ['before it is created nothing is known', [CREATED], '02 08:59:59', 'inactive'],
    ['at its creation', [CREATED], '02 09:00', 'running 0s of 4h from 02 09:00 due 02 13:00'],
    ['a second before it is due', [CREATED], '02 12:59:59', 'running 3h 59m 59s of 4h from 02 09:00 due 02 13:00'],
    ['exactly when it is due', [CREATED], '02 13:00', 'breached 4h of 4h from 02 09:00 due 02 13:00'],
    ['a night later', [CREATED], '03 10:00', 'breached 9h of 4h from 02 09:00 due 02 13:00'],
    ['paused: no deadline', [CREATED, ['02 10:00', 'pending']], '03 12:00', 'paused 1h of 4h from 02 09:00 due never'],
    [
      'resumed: due later',
      [CREATED, ['02 10:00', 'pending'], ['03 11:00', 'open']],
      '03 12:00',
      'running 2h of 4h from 02 09:00 due 03 14:00',
    ],
    [
      'paused on closed time: nothing lost',
      [CREATED, ['02 17:00', 'pending'], ['03 09:00', 'open']],
      '03 09:00',
      'breached 8h of 4h from 02 09:00 due 02 13:00',
    ],
    [
      'paused after the breach: breached and paused, the deadline stays',
      [CREATED, ['02 14:00', 'pending']],
      '04 12:00',
      'breached paused 5h of 4h from 02 09:00 due 02 13:00',
    ],
    [
      'paused at the deadline: breached and paused',
      [CREATED, ['02 13:00', 'pending']],
      '02 15:00',
      'breached paused 4h of 4h from 02 09:00 due 02 13:00',
    ],
    [
      'paused a second before the deadline: only paused',
      [CREATED, ['02 12:59:59', 'pending']],
      '04 15:00',
      'paused 3h 59m 59s of 4h from 02 09:00 due never',
    ],
    [
      'the pause is known at its instant',
      [CREATED, ['02 10:00', 'pending']],
      '02 10:00',
      'paused 1h of 4h from 02 09:00 due never',
    ],
    [
      'resumed at now',
      [CREATED, ['02 10:00', 'pending'], ['02 12:00', 'open']],
      '02 12:00',
      'running 1h of 4h from 02 09:00 due 02 15:00',
    ],
    [
      'paused and resumed in one save',
      [CREATED, ['02 10:00', 'pending'], ['02 10:00', 'open']],
      '02 12:00',
      'running 3h of 4h from 02 09:00 due 02 13:00',
    ],
    [
      'resumed and paused in one save',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'open'], ['02 11:00', 'pending']],
      '02 12:00',
      'paused 1h of 4h from 02 09:00 due never',
    ],
    [
      'paused from the first second',
      [CREATED, ['02 09:00', 'pending'], ['02 10:30', 'open']],
      '02 12:00',
      'running 1h 30m of 4h from 02 09:00 due 02 14:30',
    ],
    [
      'pauses told twice',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'pending'], ['02 12:00', 'open'], ['02 12:30', 'open']],
      '02 13:00',
      'running 2h of 4h from 02 09:00 due 02 15:00',
    ],
    [
      'a pause across the night and into the morning',
      [CREATED, ['02 16:00', 'pending'], ['03 09:45', 'open']],
      '03 10:00',
      'breached 7h 15m of 4h from 02 09:00 due 02 13:00',
    ],
    ['on hold is no pause', [CREATED, ['02 10:00', 'hold']], '02 12:00', 'running 3h of 4h from 02 09:00 due 02 13:00'],
    [
      'created on a Saturday: nothing counts before Monday',
      [['07 12:00', 'created']],
      '08 12:00',
      'running 0s of 4h from 07 12:00 due 09 13:00',
    ],
    [
      'events that come later are unknown',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'solved']],
      '02 09:30',
      'running 30m of 4h from 02 09:00 due 02 13:00',
    ],
    [
      'out of order',
      [['02 12:00', 'open'], ['02 10:00', 'pending'], CREATED],
      '02 13:00',
      'running 2h of 4h from 02 09:00 due 02 15:00',
    ],
    [
      'created twice: the first',
      [CREATED, ['02 11:00', 'created']],
      '02 12:00',
      'running 3h of 4h from 02 09:00 due 02 13:00',
    ],
  ]);
});

describe('an ended resolution of 4 h', () => {
  told('resolution', policyOf({ resolution: '4h' }), [
    ['in time', [CREATED, ['02 12:00', 'solved']], '05 12:00', 'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00'],
    [
      'at the deadline',
      [CREATED, ['02 13:00', 'solved']],
      '05 12:00',
      'met 4h of 4h from 02 09:00 to 02 13:00 due 02 13:00',
    ],
    [
      'late by a second',
      [CREATED, ['02 13:00:01', 'solved']],
      '05 12:00',
      'breached 4h 1s of 4h from 02 09:00 to 02 13:00:01 due 02 13:00',
    ],
    [
      'closed without being solved',
      [CREATED, ['02 12:00', 'closed']],
      '05 12:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00',
    ],
    [
      'solved, then closed: the solve',
      [CREATED, ['02 12:00', 'solved'], ['04 12:00', 'closed']],
      '05 12:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00',
    ],
    [
      'closed, then solved: the close',
      [CREATED, ['02 12:00', 'closed'], ['04 12:00', 'solved']],
      '05 12:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00',
    ],
    [
      'from a pause: no deadline, met',
      [CREATED, ['02 12:00', 'pending'], ['06 12:00', 'solved']],
      '06 15:00',
      'met 3h of 4h from 02 09:00 to 06 12:00 due never',
    ],
    [
      'from a pause after the breach',
      [CREATED, ['02 14:00', 'pending'], ['06 12:00', 'solved']],
      '06 15:00',
      'breached 5h of 4h from 02 09:00 to 06 12:00 due 02 13:00',
    ],
    [
      'resumed and solved in one save',
      [CREATED, ['02 12:00', 'pending'], ['03 12:00', 'open'], ['03 12:00', 'solved']],
      '06 15:00',
      'met 3h of 4h from 02 09:00 to 03 12:00 due 03 13:00',
    ],
    [
      'paused and solved in one save',
      [CREATED, ['02 12:00', 'pending'], ['02 12:00', 'solved']],
      '06 15:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due never',
    ],
    [
      'solved after closing time',
      [CREATED, ['02 20:00', 'solved']],
      '06 15:00',
      'breached 8h of 4h from 02 09:00 to 02 20:00 due 02 13:00',
    ],
    [
      'solved at now',
      [CREATED, ['02 12:00', 'solved']],
      '02 12:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00',
    ],
    [
      'solved as it was created',
      [CREATED, ['02 09:00', 'solved']],
      '02 12:00',
      'met 0s of 4h from 02 09:00 to 02 09:00 due 02 13:00',
    ],
    [
      'told twice',
      [CREATED, ['02 12:00', 'solved'], ['02 12:30', 'solved']],
      '05 12:00',
      'met 3h of 4h from 02 09:00 to 02 12:00 due 02 13:00',
    ],
  ]);
});

describe('other pauses', () => {
  told('resolution', policyOf({ resolution: resting('4h', ['pending', 'hold']) }), [
    [
      'pending, then hold, are one pause',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'hold'], ['02 12:00', 'open']],
      '02 13:00',
      'running 2h of 4h from 02 09:00 due 02 15:00',
    ],
    [
      'hold, closed time, open in the night',
      [CREATED, ['02 16:00', 'hold'], ['02 22:00', 'open']],
      '03 09:00',
      'breached 7h of 4h from 02 09:00 due 02 13:00',
    ],
  ]);
  told('resolution', policyOf({ resolution: resting('4h', ['new']) }), [
    [
      'rests until somebody takes it',
      [CREATED, ['02 11:00', 'open']],
      '02 12:00',
      'running 1h of 4h from 02 09:00 due 02 15:00',
    ],
    ['paused at once', [CREATED], '02 12:00', 'paused 0s of 4h from 02 09:00 due never'],
  ]);
});

describe('calendar hours', () => {
  const calendar = (pauses: ('pending' | 'hold')[] = ['pending']) =>
    policyOf({ resolution: ruleFor('resolution', '24h', { hours: 'calendar', pauseStatuses: pauses }) });
  told('resolution', calendar(), [
    ['through the night', [['06 16:30', 'created']], '07 12:00', 'running 19h 30m of 24h from 06 16:30 due 07 16:30'],
    [
      'at the deadline on a Saturday',
      [['06 16:30', 'created']],
      '07 16:30',
      'breached 24h of 24h from 06 16:30 due 07 16:30',
    ],
    [
      'a pause is a pause, by night too',
      [
        ['06 16:00', 'created'],
        ['06 20:00', 'pending'],
        ['07 02:00', 'open'],
      ],
      '07 12:00',
      'running 14h of 24h from 06 16:00 due 07 22:00',
    ],
    [
      'paused at the deadline',
      [
        ['06 16:00', 'created'],
        ['07 16:00', 'pending'],
      ],
      '09 12:00',
      'breached paused 24h of 24h from 06 16:00 due 07 16:00',
    ],
  ]);
});

describe('both readings of the boundary', () => {
  const at = (boundary: 'close' | 'nextOpen') => policyOf({ resolution: '8h' }, { boundary });
  told('resolution', at('close'), [
    ['due at closing', [CREATED], '02 16:59', 'running 7h 59m of 8h from 02 09:00 due 02 17:00'],
    ['breached from closing on', [CREATED], '02 17:00', 'breached 8h of 8h from 02 09:00 due 02 17:00'],
    [
      'solved in the evening: late',
      [CREATED, ['02 19:00', 'solved']],
      '03 12:00',
      'breached 8h of 8h from 02 09:00 to 02 19:00 due 02 17:00',
    ],
    [
      'paused at closing: breached',
      [CREATED, ['02 17:00', 'pending']],
      '03 12:00',
      'breached paused 8h of 8h from 02 09:00 due 02 17:00',
    ],
    [
      'paused before lunch, used up at closing',
      [CREATED, ['02 10:00', 'pending'], ['03 10:00', 'open']],
      '03 17:00',
      'breached 8h of 8h from 02 09:00 due 03 17:00',
    ],
  ]);
  told('resolution', at('nextOpen'), [
    ['due at the next opening', [CREATED], '02 17:00', 'running 8h of 8h from 02 09:00 due 03 09:00'],
    ['breached from the opening on', [CREATED], '03 09:00', 'breached 8h of 8h from 02 09:00 due 03 09:00'],
    [
      'solved in the evening: in time',
      [CREATED, ['02 19:00', 'solved']],
      '03 12:00',
      'met 8h of 8h from 02 09:00 to 02 19:00 due 03 09:00',
    ],
    [
      'solved at the opening: in time',
      [CREATED, ['03 09:00', 'solved']],
      '03 12:00',
      'met 8h of 8h from 02 09:00 to 03 09:00 due 03 09:00',
    ],
    [
      'solved a second later: late',
      [CREATED, ['03 09:00:01', 'solved']],
      '03 12:00',
      'breached 8h 1s of 8h from 02 09:00 to 03 09:00:01 due 03 09:00',
    ],
    [
      'paused at closing: the rest came first',
      [CREATED, ['02 17:00', 'pending']],
      '03 12:00',
      'paused 8h of 8h from 02 09:00 due never',
    ],
    [
      'paused by night, resumed by day: due as it resumes',
      [CREATED, ['02 20:00', 'pending'], ['04 10:30', 'open']],
      '04 10:00',
      'paused 8h of 8h from 02 09:00 due never',
    ],
    [
      'the same, resumed',
      [CREATED, ['02 20:00', 'pending'], ['04 10:30', 'open']],
      '04 11:00',
      'breached 8h 30m of 8h from 02 09:00 due 04 10:30',
    ],
    [
      'used up in the middle of the day',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'open']],
      '03 12:00',
      'breached 10h of 8h from 02 09:00 due 03 10:00',
    ],
    [
      'paused at the deadline in the middle of the day',
      [
        ['02 11:00', 'created'],
        ['03 11:00', 'pending'],
      ],
      '03 12:00',
      'breached paused 8h of 8h from 02 11:00 due 03 11:00',
    ],
    ['created on closing time', [['02 17:00', 'created']], '03 09:00', 'running 0s of 8h from 02 17:00 due 04 09:00'],
    ['on Friday: Monday', [['06 09:00', 'created']], '08 12:00', 'running 8h of 8h from 06 09:00 due 09 09:00'],
  ]);
});
