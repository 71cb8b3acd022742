import { describe, expect, test } from 'vitest';
import type { SlaMetric } from '@/domain/tickets/observation';
import { type Case, type Line, policyOf, ruleFor } from './kit';
import { story } from './tell';

type Row = readonly [title: string, lines: readonly Line[], now: string, expected: string];
const told = (metric: SlaMetric, policy: Case['policies'][number], rows: readonly Row[]) =>
  test.each(rows)('%s', (_, lines, now, expected) => {
    expect(story(metric, { policies: [policy], lines, now })).toBe(expected);
  });

const CREATED: Line = ['02 09:00', 'created'];
const BY_AGENT: Line = ['02 09:00', 'created by agent'];

describe('first reply, 2 h', () => {
  const FIRST = policyOf({ first_reply: '2h' });
  told('first_reply', FIRST, [
    ['no reply yet', [CREATED], '02 10:00', 'running 1h of 2h from 02 09:00 due 02 11:00'],
    [
      'further customer messages change nothing',
      [CREATED, ['02 09:30', 'customer'], ['02 10:30', 'customer']],
      '02 10:45',
      'running 1h 45m of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'the first reply ends it, later ones do not',
      [CREATED, ['02 10:00', 'agent'], ['02 15:00', 'agent']],
      '03 10:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    ['late', [CREATED, ['02 12:00', 'agent']], '03 10:00', 'breached 3h of 2h from 02 09:00 to 02 12:00 due 02 11:00'],
    [
      'a note, a bot, a bot note, a system message are no reply',
      [CREATED, ['02 09:10', 'note'], ['02 09:20', 'bot'], ['02 09:30', 'bot note'], ['02 09:40', 'system']],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'pending does not stop it',
      [CREATED, ['02 09:30', 'pending']],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'assigning does nothing',
      [CREATED, ['02 09:30', 'assigned dana'], ['02 09:40', 'team second']],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'merged-in does nothing',
      [CREATED, ['02 09:30', 'merged in']],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'a solve without reply ends it, in time',
      [CREATED, ['02 10:00', 'solved']],
      '03 10:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'a solve without reply ends it, late',
      [CREATED, ['02 13:00', 'closed']],
      '03 10:00',
      'breached 4h of 2h from 02 09:00 to 02 13:00 due 02 11:00',
    ],
    [
      'reply and solve in one save',
      [CREATED, ['02 10:00', 'agent'], ['02 10:00', 'solved']],
      '03 10:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'solve and reply in one save',
      [CREATED, ['02 10:00', 'solved'], ['02 10:00', 'agent']],
      '03 10:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'a reopen does not start it again',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'customer'], ['02 12:00', 'reopened']],
      '02 13:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'a reply as it is created',
      [CREATED, ['02 09:00', 'agent']],
      '02 13:00',
      'met 0s of 2h from 02 09:00 to 02 09:00 due 02 11:00',
    ],
    [
      'a reply before the creation answered nothing',
      [['02 08:59:59', 'agent'], CREATED],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    ['born solved: nothing to reply to', [['02 09:00', 'solved'], CREATED], '02 10:00', 'inactive'],
    [
      'nobody knows when it was created',
      [
        ['02 10:00', 'customer'],
        ['02 11:00', 'agent'],
      ],
      '02 12:00',
      'inactive',
    ],
    ['created by a machine: as by an agent', [['02 09:00', 'created by bot']], '02 12:00', 'inactive'],
  ]);
});

describe('a first reply that rests while pending (option of the rule)', () => {
  const RESTING = policyOf({ first_reply: ruleFor('first_reply', '2h', { pauseStatuses: ['pending', 'hold'] }) });
  told('first_reply', RESTING, [
    ['it rests', [CREATED, ['02 10:00', 'pending']], '02 16:00', 'paused 1h of 2h from 02 09:00 due never'],
    [
      'a reply out of a pause',
      [CREATED, ['02 10:00', 'pending'], ['02 15:00', 'agent']],
      '02 16:00',
      'met 1h of 2h from 02 09:00 to 02 15:00 due never',
    ],
    [
      'reply, then pending, in one save',
      [CREATED, ['02 10:00', 'agent'], ['02 10:00', 'pending']],
      '02 16:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'pending, then reply, in one save',
      [CREATED, ['02 10:00', 'pending'], ['02 10:00', 'agent']],
      '02 16:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due never',
    ],
    [
      'resumed',
      [CREATED, ['02 10:00', 'pending'], ['02 15:00', 'open']],
      '02 15:30',
      'running 1h 30m of 2h from 02 09:00 due 02 16:00',
    ],
  ]);
});

describe('opened by an agent', () => {
  const by = (agentCreatedFirstReply: 'firstCustomerMessage' | 'creation' | 'never') =>
    policyOf({ first_reply: '2h' }, { agentCreatedFirstReply });
  told('first_reply', by('firstCustomerMessage'), [
    ['nothing is owed before the customer writes', [BY_AGENT, ['02 10:00', 'agent']], '02 15:00', 'inactive'],
    [
      'from the first customer message',
      [BY_AGENT, ['02 12:00', 'customer'], ['02 12:30', 'customer']],
      '02 13:00',
      'running 1h of 2h from 02 12:00 due 02 14:00',
    ],
    [
      'agent messages before it are no reply, the first after it is',
      [BY_AGENT, ['02 09:00', 'agent'], ['02 11:00', 'agent'], ['02 12:00', 'customer'], ['02 12:30', 'agent']],
      '02 16:00',
      'met 30m of 2h from 02 12:00 to 02 12:30 due 02 14:00',
    ],
    ['solved before the customer ever wrote', [BY_AGENT, ['02 10:00', 'solved']], '02 15:00', 'inactive'],
    [
      'solved, then the customer writes',
      [BY_AGENT, ['02 10:00', 'solved'], ['02 12:00', 'customer'], ['02 12:00', 'reopened']],
      '02 13:00',
      'running 1h of 2h from 02 12:00 due 02 14:00',
    ],
  ]);
  told('first_reply', by('creation'), [
    [
      'from its creation',
      [BY_AGENT, ['02 10:00', 'customer']],
      '02 10:30',
      'running 1h 30m of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'answered before the customer wrote',
      [BY_AGENT, ['02 10:00', 'agent']],
      '02 15:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'opened and written in one save',
      [BY_AGENT, ['02 09:00', 'agent']],
      '02 15:00',
      'met 0s of 2h from 02 09:00 to 02 09:00 due 02 11:00',
    ],
  ]);
  told('first_reply', by('never'), [
    ['never', [BY_AGENT, ['02 10:00', 'customer'], ['02 15:00', 'agent']], '02 16:00', 'inactive'],
    ['only for tickets of agents', [CREATED], '02 10:00', 'running 1h of 2h from 02 09:00 due 02 11:00'],
  ]);
  told('next_reply', policyOf({ next_reply: '2h' }, { agentCreatedFirstReply: 'never' }), [
    [
      'there is no first phase to wait for',
      [BY_AGENT, ['02 10:00', 'customer']],
      '02 11:00',
      'running 1h of 2h from 02 10:00 due 02 12:00',
    ],
  ]);
  told('next_reply', policyOf({ next_reply: '2h' }), [
    ['the first customer message asks for a first reply', [BY_AGENT, ['02 10:00', 'customer']], '02 11:00', 'inactive'],
    [
      'the one after its reply for a next',
      [BY_AGENT, ['02 10:00', 'customer'], ['02 11:00', 'agent'], ['02 12:00', 'customer']],
      '02 13:00',
      'running 1h of 2h from 02 12:00 due 02 14:00',
    ],
  ]);
});

describe('next reply, 1 h', () => {
  const NEXT = policyOf({ next_reply: '1h' });
  const REPLIED: Line[] = [CREATED, ['02 09:30', 'agent']];
  told('next_reply', NEXT, [
    ['not before the first reply', [CREATED, ['02 10:00', 'customer']], '02 12:00', 'inactive'],
    ['not without a customer message', REPLIED, '02 12:00', 'inactive'],
    [
      'from the oldest unanswered',
      [...REPLIED, ['02 10:00', 'customer'], ['02 10:20', 'customer']],
      '02 10:30',
      'running 30m of 1h from 02 10:00 due 02 11:00',
    ],
    [
      'open and late',
      [...REPLIED, ['02 10:00', 'customer']],
      '02 11:00',
      'breached 1h of 1h from 02 10:00 due 02 11:00',
    ],
    [
      'cycles',
      [
        ...REPLIED,
        ['02 10:00', 'customer'],
        ['02 10:20', 'agent'],
        ['02 10:40', 'agent'],
        ['02 13:00', 'customer'],
        ['02 15:00', 'agent'],
        ['02 16:30', 'customer'],
      ],
      '02 17:30',
      'met 20m of 1h from 02 10:00 to 02 10:20 due 02 11:00 | #2 breached 2h of 1h from 02 13:00 to 02 15:00 due 02 14:00 | #3 running 30m of 1h from 02 16:30 due 03 09:30',
    ],
    [
      'a solve ends it',
      [...REPLIED, ['02 10:00', 'customer'], ['02 10:45', 'solved']],
      '02 12:00',
      'met 45m of 1h from 02 10:00 to 02 10:45 due 02 11:00',
    ],
    [
      'after a solve without reply the next message starts it',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'customer'], ['02 12:00', 'reopened']],
      '02 12:30',
      'running 30m of 1h from 02 12:00 due 02 13:00',
    ],
    [
      'reopened first, message second, in one save',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'reopened'], ['02 12:00', 'customer']],
      '02 12:30',
      'running 30m of 1h from 02 12:00 due 02 13:00',
    ],
    [
      'a reopen alone starts nothing',
      [...REPLIED, ['02 10:00', 'solved'], ['02 12:00', 'reopened']],
      '02 12:30',
      'inactive',
    ],
    [
      'a message on a solved ticket waits, reopened or not',
      [...REPLIED, ['02 10:00', 'solved'], ['02 12:00', 'customer'], ['02 12:20', 'open']],
      '02 12:30',
      'running 30m of 1h from 02 12:00 due 02 13:00',
    ],
    [
      'solved → closed does not end it',
      [...REPLIED, ['02 10:00', 'solved'], ['02 12:00', 'customer'], ['02 12:10', 'closed']],
      '02 12:30',
      'running 30m of 1h from 02 12:00 due 02 13:00',
    ],
    ['a note of the customer asks nothing', [...REPLIED, ['02 10:00', 'customer note']], '02 12:30', 'inactive'],
    [
      'agent and customer in one save: the customer waits',
      [...REPLIED, ['02 10:00', 'customer'], ['02 10:30', 'agent'], ['02 10:30', 'customer']],
      '02 10:45',
      'met 30m of 1h from 02 10:00 to 02 10:30 due 02 11:00 | #2 running 15m of 1h from 02 10:30 due 02 11:30',
    ],
  ]);
  told('next_reply', policyOf({ next_reply: '1h' }, { nextReplyFrom: 'latest' }), [
    [
      'latest: from the last unanswered',
      [...REPLIED, ['02 10:00', 'customer'], ['02 10:20', 'customer']],
      '02 10:30',
      'running 10m of 1h from 02 10:20 due 02 11:20',
    ],
    [
      'latest: one is the last',
      [...REPLIED, ['02 10:00', 'customer']],
      '02 10:30',
      'running 30m of 1h from 02 10:00 due 02 11:00',
    ],
    [
      'latest: a new message takes the breach away',
      [...REPLIED, ['02 10:00', 'customer'], ['02 11:30', 'customer']],
      '02 12:00',
      'running 30m of 1h from 02 11:30 due 02 12:30',
    ],
    [
      'latest: answered, then the next cycle',
      [...REPLIED, ['02 10:00', 'customer'], ['02 10:20', 'customer'], ['02 11:00', 'agent'], ['02 12:00', 'customer']],
      '02 12:10',
      'met 40m of 1h from 02 10:20 to 02 11:00 due 02 11:20 | #2 running 10m of 1h from 02 12:00 due 02 13:00',
    ],
  ]);
});

describe('what a reply may be, by option', () => {
  told('first_reply', policyOf({ first_reply: '2h' }, { internalNoteFulfills: true }), [
    [
      'an agent note',
      [CREATED, ['02 10:00', 'note']],
      '02 15:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'not a machine note',
      [CREATED, ['02 10:00', 'bot note']],
      '02 10:30',
      'running 1h 30m of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'not a machine message',
      [CREATED, ['02 10:00', 'bot']],
      '02 10:30',
      'running 1h 30m of 2h from 02 09:00 due 02 11:00',
    ],
  ]);
  told('first_reply', policyOf({ first_reply: '2h' }, { autoReplyFulfills: true }), [
    ['a bot', [CREATED, ['02 09:00:01', 'bot']], '02 15:00', 'met 1s of 2h from 02 09:00 to 02 09:00:01 due 02 11:00'],
    [
      'the system',
      [CREATED, ['02 09:05', 'system']],
      '02 15:00',
      'met 5m of 2h from 02 09:00 to 02 09:05 due 02 11:00',
    ],
    [
      'not a machine note',
      [CREATED, ['02 10:00', 'bot note']],
      '02 10:30',
      'running 1h 30m of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'not an agent note',
      [CREATED, ['02 10:00', 'note']],
      '02 10:30',
      'running 1h 30m of 2h from 02 09:00 due 02 11:00',
    ],
  ]);
  told('next_reply', policyOf({ next_reply: '2h' }, { internalNoteFulfills: true, autoReplyFulfills: true }), [
    [
      'both end a next reply too',
      [
        CREATED,
        ['02 09:30', 'note'],
        ['02 10:00', 'customer'],
        ['02 10:10', 'bot'],
        ['02 11:00', 'customer'],
        ['02 11:20', 'note'],
      ],
      '02 15:00',
      'met 10m of 2h from 02 10:00 to 02 10:10 due 02 12:00 | #2 met 20m of 2h from 02 11:00 to 02 11:20 due 02 13:00',
    ],
  ]);
});

describe('a solve that fulfils no reply', () => {
  const STAYS = policyOf({ first_reply: '3h', next_reply: '3h' }, { solveFulfillsReply: false });
  told('first_reply', STAYS, [
    [
      'goes on while solved',
      [CREATED, ['02 10:00', 'solved']],
      '02 11:00',
      'running 2h of 3h from 02 09:00 due 02 12:00',
    ],
    [
      'breaches while solved',
      [CREATED, ['02 10:00', 'solved']],
      '02 12:00',
      'breached 3h of 3h from 02 09:00 due 02 12:00',
    ],
    [
      'answered while solved',
      [CREATED, ['02 10:00', 'solved'], ['02 11:30', 'agent']],
      '02 16:00',
      'met 2h 30m of 3h from 02 09:00 to 02 11:30 due 02 12:00',
    ],
    [
      'reopened and resumed: without the solved time',
      [CREATED, ['02 10:00', 'solved'], ['02 11:00', 'closed'], ['02 12:00', 'reopened']],
      '02 13:00',
      'running 2h of 3h from 02 09:00 due 02 14:00',
    ],
    [
      'reopened, answered',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'reopened'], ['02 13:00', 'agent']],
      '02 16:00',
      'met 2h of 3h from 02 09:00 to 02 13:00 due 02 14:00',
    ],
    [
      'born solved: starts all the same',
      [['02 09:00', 'solved'], CREATED],
      '02 10:00',
      'running 1h of 3h from 02 09:00 due 02 12:00',
    ],
  ]);
  told('next_reply', STAYS, [
    [
      'a solve does not end the first phase',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'customer']],
      '02 12:30',
      'inactive',
    ],
    [
      'goes on while solved',
      [CREATED, ['02 09:10', 'agent'], ['02 10:00', 'customer'], ['02 10:30', 'solved']],
      '02 12:00',
      'running 2h of 3h from 02 10:00 due 02 13:00',
    ],
  ]);
  told('first_reply', policyOf({ first_reply: '3h' }, { solveFulfillsReply: false, onReopen: 'count' }), [
    [
      'count: with the solved time',
      [CREATED, ['02 09:30', 'solved'], ['02 11:00', 'reopened']],
      '02 11:30',
      'running 2h 30m of 3h from 02 09:00 due 02 12:00',
    ],
  ]);
  test.each(['newCycle', 'firstOnly'] as const)(
    '%s: a reopen resumes nothing, the reply clock went on all along',
    (onReopen) => {
      const policies = [policyOf({ first_reply: '3h' }, { solveFulfillsReply: false, onReopen })];
      const lines: Line[] = [CREATED, ['02 09:30', 'solved'], ['02 11:00', 'reopened']];
      expect(story('first_reply', { policies, lines, now: '02 11:30' })).toBe(
        'running 2h 30m of 3h from 02 09:00 due 02 12:00',
      );
    },
  );
  const ZAMMAD = policyOf(
    { first_reply: ruleFor('first_reply', '3h', { pauseStatuses: ['solved', 'closed'] }) },
    { solveFulfillsReply: false },
  );
  told('first_reply', ZAMMAD, [
    [
      'or rests while solved, where its pauses say so',
      [CREATED, ['02 10:00', 'solved']],
      '02 16:00',
      'paused 1h of 3h from 02 09:00 due never',
    ],
    [
      'and goes on when reopened',
      [CREATED, ['02 10:00', 'solved'], ['02 15:00', 'open']],
      '02 16:00',
      'running 2h of 3h from 02 09:00 due 02 17:00',
    ],
  ]);
});

describe('a message on a solved ticket, reopened later, where a solve fulfils no reply', () => {
  const lines: Line[] = [
    CREATED,
    ['02 09:30', 'agent'],
    ['02 10:00', 'customer'],
    ['02 11:00', 'solved'],
    ['02 12:00', 'customer'],
    ['02 12:30', 'closed'],
    ['02 13:00', 'reopened'],
  ];
  test.each([
    ['oldest', 'running 2h of 4h from 02 10:00 due 02 16:00'],
    ['latest', 'running 2h of 4h from 02 12:00 due 02 16:00'],
  ] as const)('%s', (nextReplyFrom, expected) => {
    const policies = [policyOf({ next_reply: '4h' }, { solveFulfillsReply: false, nextReplyFrom })];
    expect(story('next_reply', { policies, lines, now: '02 14:00' })).toBe(expected);
  });
});

describe('periodic update, 2 h', () => {
  const UPDATE = policyOf({ periodic_update: '2h' });
  told('periodic_update', UPDATE, [
    ['not before a reply', [CREATED, ['02 10:00', 'customer']], '02 12:00', 'inactive'],
    ['from each reply', [CREATED, ['02 10:00', 'agent']], '02 11:00', 'running 1h of 2h from 02 10:00 due 02 12:00'],
    [
      'late without an update',
      [CREATED, ['02 10:00', 'agent'], ['02 10:30', 'customer']],
      '02 12:00',
      'breached 2h of 2h from 02 10:00 due 02 12:00',
    ],
    [
      'each reply ends one and starts one',
      [CREATED, ['02 10:00', 'agent'], ['02 11:30', 'agent'], ['02 14:00', 'agent']],
      '02 15:00',
      'met 1h 30m of 2h from 02 10:00 to 02 11:30 due 02 12:00 | #2 breached 2h 30m of 2h from 02 11:30 to 02 14:00 due 02 13:30 | #3 running 1h of 2h from 02 14:00 due 02 16:00',
    ],
    [
      'notes and machines are none',
      [CREATED, ['02 10:00', 'agent'], ['02 11:00', 'note'], ['02 11:10', 'bot']],
      '02 11:30',
      'running 1h 30m of 2h from 02 10:00 due 02 12:00',
    ],
    [
      'the solve ends it',
      [CREATED, ['02 10:00', 'agent'], ['02 11:00', 'solved']],
      '02 16:00',
      'met 1h of 2h from 02 10:00 to 02 11:00 due 02 12:00',
    ],
    [
      'a reply on a solved ticket starts none',
      [CREATED, ['02 10:00', 'solved'], ['02 11:00', 'agent']],
      '02 16:00',
      'inactive',
    ],
    [
      'reply and solve in one save: nothing stays open',
      [CREATED, ['02 10:00', 'agent'], ['02 10:00', 'solved']],
      '02 16:00',
      'met 0s of 2h from 02 10:00 to 02 10:00 due 02 12:00',
    ],
    [
      'after a reopen it waits for a reply',
      [CREATED, ['02 10:00', 'agent'], ['02 11:00', 'solved'], ['02 12:00', 'reopened'], ['02 13:00', 'agent']],
      '02 14:00',
      'met 1h of 2h from 02 10:00 to 02 11:00 due 02 12:00 | #2 running 1h of 2h from 02 13:00 due 02 15:00',
    ],
  ]);
  told(
    'periodic_update',
    policyOf({ periodic_update: ruleFor('periodic_update', '2h', { pauseStatuses: ['pending'] }) }),
    [
      [
        'rests where its pauses say so',
        [CREATED, ['02 10:00', 'agent'], ['02 10:30', 'pending'], ['02 15:00', 'open']],
        '02 15:30',
        'running 1h of 2h from 02 10:00 due 02 16:30',
      ],
    ],
  );
});
