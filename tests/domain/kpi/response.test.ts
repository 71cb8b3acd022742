import { expect, test } from 'vitest';
import { tableOf } from '@/domain/kpi/columns/table';
import { computeKpi } from '@/domain/kpi/compute';
import { kpiById } from '@/domain/kpi/registry';
import { openView } from '@/domain/kpi/view/view';
import type { TicketLife } from '@/domain/tickets/life';
import { agent, at, becomes, bot, created, customer, event, life, measured, notes, says } from './lives';

const MINUTE = 60;

const result = (id: string, lives: readonly TicketLife[], filter = {}) =>
  computeKpi(
    kpiById(id),
    openView(tableOf(lives.map((one) => measured(one))), {
      from: at('00:00'),
      to: at('00:00', 28),
      now: at('00:00', 28),
      filter,
    }),
    { hours: 'calendar', reopenDays: 7 },
  );

const noon = at('12:00');

test.each<[string, TicketLife, number | undefined]>([
  ['plain', life([created(noon), says(noon, customer), says(at('12:42'), agent('a'))]), 42 * MINUTE],
  [
    'an autoresponder, then a person after 3 h',
    life([created(noon), says(noon, customer), says(at('12:01'), bot), says(at('15:00'), agent('a'))]),
    180 * MINUTE,
  ],
  [
    'an internal note first',
    life([created(noon), says(noon, customer), notes(at('12:05'), agent('a')), says(at('12:30'), agent('a'))]),
    30 * MINUTE,
  ],
  [
    'a bot that talked and handed over',
    life(
      [
        created(noon),
        says(noon, customer),
        says(at('12:01'), bot),
        says(at('12:02'), customer),
        event(at('12:10'), { kind: 'assigned', team: 'Support' }),
        says(at('12:11'), agent('a')),
      ],
      { facts: { channel: 'chat' } },
    ),
    1 * MINUTE,
  ],
  [
    'an autoresponder by mail, then a routine assignment: no hand-over',
    life(
      [
        created(noon),
        says(noon, customer),
        says(at('12:01'), bot),
        event(at('14:59'), { kind: 'assigned', assignee: agent('a') }),
        says(at('15:00'), agent('a')),
      ],
      { facts: { channel: 'email' } },
    ),
    180 * MINUTE,
  ],
  ['solved without a reply', life([created(noon), says(noon, customer), becomes(at('13:00'), 'solved')]), undefined],
  [
    'opened by an agent',
    life([created(noon, agent('a')), says(noon, agent('a')), says(at('13:00'), customer)]),
    undefined,
  ],
])('first response: %s', (_, ticket, seconds) => {
  expect(result('M1', [ticket]).value).toBe(seconds);
});

test('the turns after the first are timed from the oldest unanswered message', () => {
  const ticket = life([
    created(noon),
    says(noon, customer),
    says(at('12:10'), agent('a')),
    says(at('13:00'), customer),
    says(at('13:20'), customer),
    says(at('13:30'), agent('b')),
    says(at('13:40'), agent('b')),
  ]);
  expect(result('M2', [ticket])).toMatchObject({ n: 1, value: 30 * MINUTE });
  expect(result('M3', [ticket])).toMatchObject({ n: 2, mean: 20 * MINUTE, total: 40 * MINUTE });
  expect(result('M26-replies', [ticket]).value).toBe(3);
});

test('a reply is credited to who wrote it, not to who holds the ticket today', () => {
  const ticket = life([created(noon), says(noon, customer), says(at('12:10'), agent('writer'))], {
    facts: { assignee: agent('holder') },
  });
  expect(result('M1', [ticket], { agent: ['https://acme.example#writer'] }).n).toBe(1);
  expect(result('M1', [ticket], { agent: ['https://acme.example#holder'] }).n).toBe(0);
});

test('nothing has no value, not 0', () => {
  const empty = result('M1', []);
  expect(empty).toMatchObject({ n: 0 });
  expect(empty).not.toHaveProperty('value');
  expect(result('M17', [])).not.toHaveProperty('value');
});

test('a reply before the creation is left out and counted', () => {
  const ticket = life([says(at('11:00'), agent('a')), created(noon), says(noon, customer)]);
  expect(result('M1', [ticket])).toMatchObject({ n: 0, excluded: [{ reason: 'impossible', count: 1 }] });
});

test.each(['isSpam', 'isDeleted', 'isTest'] as const)('a ticket that %s is excluded and counted', (fact) => {
  const reason = { isSpam: 'spam', isDeleted: 'deleted', isTest: 'test' }[fact];
  const ticket = life([created(noon), says(noon, customer), says(at('12:10'), agent('a'))], {
    facts: { [fact]: true },
  });
  expect(result('M1', [ticket])).toMatchObject({ n: 0, excluded: [{ reason, count: 1 }] });
  expect(result('M28', [ticket])).toMatchObject({ n: 0, value: 0, excluded: [{ reason, count: 1 }] });
});
