import { describe, expect, test } from 'vitest';
import { type Preset, presets, withPreset } from '@/domain/sla/presets';
import { validatePolicy } from '@/domain/sla/validate-policy';
import type { SlaMetric } from '@/domain/tickets/observation';
import { office, span } from '../kit';
import { type Line, policyOf, ruleFor } from './kit';
import { story } from './tell';

const PROMISES = policyOf({ first_reply: '2h', next_reply: '2h', resolution: '8h', periodic_update: '4h' });
const CREATED: Line = ['02 09:00', 'created'];
const BY_AGENT: Line = ['02 09:00', 'created by agent'];

type Story = readonly [what: string, metric: SlaMetric, lines: readonly Line[], now: string, expected: string];

/** What each vendor's own clock does with the same day, as its code, tests or documentation say. */
const STORIES: Readonly<Record<string, readonly Story[]>> = {
  zendesk: [
    [
      'a target that ends at closing is due at the next opening',
      'resolution',
      [CREATED],
      '02 12:00',
      'running 3h of 8h from 02 09:00 due 03 09:00',
    ],
    [
      'pending does not stop a reply',
      'first_reply',
      [CREATED, ['02 09:30', 'pending']],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'pending stops the requester wait, on-hold does not',
      'resolution',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'hold']],
      '02 12:00',
      'running 2h of 8h from 02 09:00 due 03 10:00',
    ],
    [
      'an agent’s ticket waits for the customer',
      'first_reply',
      [BY_AGENT, ['02 11:00', 'customer']],
      '02 11:30',
      'running 30m of 2h from 02 11:00 due 02 13:00',
    ],
    [
      'a solve without reply ends the reply clock',
      'first_reply',
      [CREATED, ['02 10:00', 'solved']],
      '02 15:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    [
      'a reopen goes on without the solved time',
      'resolution',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'open']],
      '02 13:00',
      'running 2h of 8h from 02 09:00 due 03 11:00',
    ],
    [
      'a merged ticket is closed, so solved',
      'resolution',
      [CREATED, ['02 10:00', 'merged']],
      '02 13:00',
      'met 1h of 8h from 02 09:00 to 02 10:00 due 03 09:00',
    ],
    [
      'the oldest unanswered message counts',
      'next_reply',
      [CREATED, ['02 09:30', 'agent'], ['02 10:00', 'customer'], ['02 10:30', 'customer']],
      '02 11:00',
      'running 1h of 2h from 02 10:00 due 02 12:00',
    ],
  ],
  zammad: [
    [
      'a target that ends at closing is due at the next opening',
      'resolution',
      [CREATED],
      '02 12:00',
      'running 3h of 8h from 02 09:00 due 03 09:00',
    ],
    [
      'a reply after closing is in time',
      'first_reply',
      [
        ['02 15:00', 'created'],
        ['02 19:00', 'agent'],
      ],
      '03 12:00',
      'met 2h of 2h from 02 15:00 to 02 19:00 due 03 09:00',
    ],
    [
      'pending stops reply clocks too',
      'first_reply',
      [CREATED, ['02 10:00', 'pending']],
      '02 16:00',
      'paused 1h of 2h from 02 09:00 due never',
    ],
    [
      'closing does not answer: the clock rests',
      'first_reply',
      [CREATED, ['02 10:00', 'closed']],
      '02 16:00',
      'paused 1h of 2h from 02 09:00 due never',
    ],
    [
      'and goes on when reopened',
      'first_reply',
      [CREATED, ['02 10:00', 'closed'], ['02 15:00', 'open']],
      '02 15:30',
      'running 1h 30m of 2h from 02 09:00 due 02 16:00',
    ],
    [
      'closing ends the resolution',
      'resolution',
      [CREATED, ['02 10:00', 'closed']],
      '02 16:00',
      'met 1h of 8h from 02 09:00 to 02 10:00 due 03 09:00',
    ],
    [
      'an agent’s ticket counts from its creation',
      'first_reply',
      [BY_AGENT],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'a merge ends it without a result',
      'resolution',
      [CREATED, ['02 10:00', 'merged']],
      '02 13:00',
      'cancelled 1h of 8h from 02 09:00 to 02 10:00 due 03 09:00',
    ],
  ],
  jira: [
    [
      'a reopen is a new cycle with the whole target',
      'resolution',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'open']],
      '02 13:00',
      'met 1h of 8h from 02 09:00 to 02 10:00 due 02 17:00 | #2 running 1h of 8h from 02 12:00 due 03 12:00',
    ],
    [
      'waiting for the customer stops the resolution',
      'resolution',
      [CREATED, ['02 10:00', 'pending']],
      '02 13:00',
      'paused 1h of 8h from 02 09:00 due never',
    ],
    [
      'first response from creation, whoever opened it',
      'first_reply',
      [BY_AGENT],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'a solve ends it',
      'first_reply',
      [CREATED, ['02 10:00', 'solved']],
      '02 15:00',
      'met 1h of 2h from 02 09:00 to 02 10:00 due 02 11:00',
    ],
    ['due at closing', 'resolution', [CREATED], '02 17:00', 'breached 8h of 8h from 02 09:00 due 02 17:00'],
  ],
  freshdesk: [
    [
      'pending stops every clock',
      'first_reply',
      [CREATED, ['02 10:00', 'pending']],
      '02 12:00',
      'paused 1h of 2h from 02 09:00 due never',
    ],
    [
      'so does waiting for a third party',
      'resolution',
      [CREATED, ['02 10:00', 'hold'], ['02 11:00', 'open']],
      '02 12:00',
      'running 2h of 8h from 02 09:00 due 03 10:00',
    ],
    [
      'and a next reply',
      'next_reply',
      [CREATED, ['02 09:30', 'agent'], ['02 10:00', 'customer'], ['02 10:30', 'hold']],
      '02 12:00',
      'paused 30m of 2h from 02 10:00 due never',
    ],
    [
      'a reopen goes on without the solved time',
      'resolution',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'open']],
      '02 13:00',
      'running 2h of 8h from 02 09:00 due 03 11:00',
    ],
    [
      'a merge ends it without a result',
      'resolution',
      [CREATED, ['02 10:00', 'merged']],
      '02 13:00',
      'cancelled 1h of 8h from 02 09:00 to 02 10:00 due 02 17:00',
    ],
  ],
  chatwoot: [
    [
      'nothing pauses',
      'resolution',
      [CREATED, ['02 10:00', 'pending'], ['02 11:00', 'hold']],
      '02 12:00',
      'running 3h of 8h from 02 09:00 due 02 17:00',
    ],
    [
      'due at closing, breached at the instant',
      'resolution',
      [CREATED],
      '02 17:00',
      'breached 8h of 8h from 02 09:00 due 02 17:00',
    ],
    [
      'an agent’s conversation counts from its creation',
      'first_reply',
      [BY_AGENT],
      '02 10:00',
      'running 1h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'resolving does not answer',
      'first_reply',
      [CREATED, ['02 10:00', 'solved']],
      '02 12:00',
      'breached 3h of 2h from 02 09:00 due 02 11:00',
    ],
    [
      'the first resolution stands',
      'resolution',
      [CREATED, ['02 10:00', 'solved'], ['02 12:00', 'open']],
      '02 13:00',
      'met 1h of 8h from 02 09:00 to 02 10:00 due 02 17:00',
    ],
    [
      'the oldest unanswered message counts',
      'next_reply',
      [CREATED, ['02 09:30', 'agent'], ['02 10:00', 'customer'], ['02 10:30', 'customer']],
      '02 11:00',
      'running 1h of 2h from 02 10:00 due 02 12:00',
    ],
  ],
};

const named = (id: string): Preset => presets.find((preset) => preset.id === id)!;

test('every preset has its stories', () => {
  expect(presets.map(({ id }) => id)).toEqual(Object.keys(STORIES));
});

describe.each(Object.entries(STORIES))('%s', (id, stories) => {
  test.each(stories)('%s', (_, metric, lines, now, expected) => {
    expect(story(metric, { policies: [withPreset(PROMISES, named(id))], lines, now })).toBe(expected);
  });
  test('makes a policy that can be saved', () => {
    expect(validatePolicy(withPreset(PROMISES, named(id)), [office()])).toEqual([]);
  });
});

test('a preset changes how promises are kept, not which', () => {
  const rule = ruleFor('first_reply', '1h', { hours: 'calendar', targets: { high: span('1h'), any: span('3h') } });
  const given = policyOf(
    { first_reply: rule, resolution: '8h' },
    {},
    { id: 'gold', conditions: { tagsAny: ['gold'] }, scheduleId: 'nights' },
  );
  const taken = withPreset(given, named('zammad'));
  expect(taken).toMatchObject({
    id: 'gold',
    name: 'Main',
    conditions: { tagsAny: ['gold'] },
    scheduleId: 'nights',
    options: named('zammad').options,
  });
  expect(taken.metrics).toEqual({
    first_reply: { ...rule, pauseStatuses: ['pending', 'solved', 'closed'] },
    resolution: ruleFor('resolution', '8h'),
  });
});
