import { describe, expect, test } from 'vitest';
import type { Policy } from '@/domain/sla/policy';
import { validatePolicies, validatePolicy } from '@/domain/sla/validate-policy';
import { office, span } from '../kit';
import { policyOf, ruleFor } from './kit';

const schedules = [office()];
const problems = (policy: Policy) => validatePolicy(policy, schedules).map(({ id, values }) => [id, values]);
const sound = policyOf({ resolution: '8h' });

test.each<[string, Policy]>([
  ['one target', sound],
  ['a condition', policyOf({ resolution: '8h' }, {}, { conditions: { priority: ['high'], tagsNone: [] } })],
  [
    'calendar hours without a schedule',
    policyOf({ resolution: ruleFor('resolution', '8h', { hours: 'calendar' }) }, {}, { scheduleId: 'gone' }),
  ],
  ['resting while new', policyOf({ resolution: ruleFor('resolution', '8h', { pauseStatuses: ['new', 'pending'] }) })],
  [
    'a metric without a target beside one with',
    policyOf({ resolution: '8h', first_reply: ruleFor('first_reply', '1h', { targets: {} }) }),
  ],
])('sound: %s', (_, policy) => {
  expect(problems(policy)).toEqual([]);
});

test.each<[string, Policy, unknown[]]>([
  ['no name', { ...sound, name: '  ' }, [['policy.name-missing', {}]]],
  ['no targets', policyOf({}), [['policy.no-targets', {}]]],
  [
    'metrics without a target',
    policyOf({ resolution: ruleFor('resolution', '8h', { targets: {} }) }),
    [['policy.no-targets', {}]],
  ],
  [
    'no such schedule',
    policyOf({ resolution: '8h' }, {}, { scheduleId: 'gone' }),
    [['policy.schedule-unknown', { schedule: 'gone' }]],
  ],
  [
    'a target of nothing',
    policyOf({ resolution: '0s' }),
    [['policy.target-bad', { metric: 'resolution', priority: 'any' }]],
  ],
  [
    'a target below nothing',
    policyOf({ first_reply: ruleFor('first_reply', '1h', { targets: { any: span('1h'), high: span('-1h') } }) }),
    [['policy.target-bad', { metric: 'first_reply', priority: 'high' }]],
  ],
  [
    'a target of part of a second',
    policyOf({ resolution: ruleFor('resolution', '1h', { targets: { low: 1.5 as never } }) }),
    [['policy.target-bad', { metric: 'resolution', priority: 'low' }]],
  ],
  [
    'resting whenever it should run',
    policyOf({ next_reply: ruleFor('next_reply', '1h', { pauseStatuses: ['new', 'open'] }) }),
    [['policy.never-runs', { metric: 'next_reply' }]],
  ],
  [
    'a condition without a value',
    policyOf({ resolution: '8h' }, {}, { conditions: { tagsAny: [], channel: [] } }),
    [
      ['policy.condition-empty', { condition: 'tagsAny' }],
      ['policy.condition-empty', { condition: 'channel' }],
    ],
  ],
  [
    'a tag both ways',
    policyOf({ resolution: '8h' }, {}, { conditions: { tagsAll: ['a', 'b'], tagsNone: ['b', 'c'] } }),
    [['policy.tag-both-ways', { tag: 'b' }]],
  ],
])('refused: %s', (_, policy, expected) => {
  expect(problems(policy)).toEqual(expected);
});

describe('their order', () => {
  const ids = (...policies: Policy[]) => validatePolicies(policies, schedules).map(({ id, values }) => [id, values]);
  const gold = policyOf({ resolution: '4h' }, {}, { id: 'gold', name: 'Gold', conditions: { tagsAny: ['gold'] } });
  const rest = policyOf({ resolution: '8h' }, {}, { id: 'rest', name: 'Rest' });
  test('the one for all comes last', () => {
    expect(ids(gold, rest)).toEqual([]);
    expect(ids(rest, gold)).toEqual([['policy.never-reached', { policy: 'Gold', before: 'Rest' }]]);
  });
  test('one id for one policy', () => {
    expect(ids(gold, { ...rest, id: 'gold' })).toEqual([['policy.id-twice', { id: 'gold' }]]);
  });
  test('each is checked', () => {
    expect(ids({ ...gold, name: '' }, rest)).toEqual([['policy.name-missing', {}]]);
  });
});

test('the sentences say what to do', () => {
  const bad = policyOf(
    { first_reply: '0s', resolution: ruleFor('resolution', '8h', { pauseStatuses: ['new', 'open'] }) },
    {},
    { name: '', scheduleId: 'gone', conditions: { team: [], tagsAll: ['a'], tagsNone: ['a'] } },
  );
  const any = policyOf({ resolution: '8h' }, {}, { id: 'any', name: 'Any' });
  const late = policyOf({}, {}, { id: 'any', name: 'Late', conditions: { team: ['x'] } });
  expect(validatePolicies([bad, any, late], schedules).map(({ sentence }) => sentence)).toEqual([
    'Give the policy a name.',
    'The schedule of this policy does not exist. Choose one, or count calendar hours.',
    'The first reply target must be a time longer than zero.',
    'The resolution clock rests while a ticket is new and while it is open, so it never runs.',
    'A condition without any value fits no ticket. Add one or remove it.',
    'The tag "a" is both required and ruled out.',
    'The policy promises nothing. Set at least one target.',
    'Two policies have the id "any".',
    '"Late" is never reached: "Any" before it fits every ticket. Move it up.',
  ]);
});
