import fc from 'fast-check';
import type { TicketEvent } from '@/domain/tickets/event';
import { type Facts, PRECISIONS, SOURCES, STATUSES } from '@/domain/tickets/facts';
import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';

/** A Monday, 09:00 UTC. */
export const MONDAY = Date.UTC(2026, 2, 2, 9) as Instant;

/** Few distinct values everywhere, so that generated looks collide, tie and contradict each other. */
const anInstant = fc.integer({ min: 0, max: 40 }).map((n) => (MONDAY + n * 17_000) as Instant);
const precision = fc.constantFrom(...PRECISIONS);
const status = fc.constantFrom(...STATUSES);
const agent = fc.record(
  { role: fc.constant('agent' as const), id: fc.constantFrom('1', '2'), name: fc.constantFrom('Ada', 'Bo') },
  { requiredKeys: ['role'] },
);
const customer = fc.record(
  { role: fc.constant('customer' as const), id: fc.constantFrom('c1', 'c2') },
  { requiredKeys: ['role'] },
);
const actor = fc.oneof(agent, customer);
const stamp = { at: anInstant, precision };
const id = (kind: string) => fc.constantFrom(`${kind}:1`, `${kind}:2`, `${kind}:10`);

const event: fc.Arbitrary<TicketEvent> = fc.oneof(
  fc.record(
    { kind: fc.constant('message' as const), actor, isPublic: fc.boolean(), ...stamp, id: id('message') },
    { requiredKeys: ['kind', 'actor', 'isPublic', 'at', 'precision'] },
  ),
  fc.record(
    { kind: fc.constant('status' as const), status, ...stamp, id: id('status') },
    { requiredKeys: ['kind', 'status', 'at', 'precision'] },
  ),
  fc.record({
    kind: fc.constant('rating' as const),
    score: fc.integer({ min: 0, max: 1 }),
    scale: fc.constant('good-bad' as const),
    ...stamp,
    id: id('rating'),
  }),
  fc.record({ kind: fc.constant('created' as const), actor, ...stamp }),
);

const facts: fc.Arbitrary<Partial<Facts>> = fc.record(
  {
    subject: fc.constantFrom('Printer', 'Printer on fire'),
    status,
    rawStatus: fc.constantFrom('open', 'waiting'),
    assignee: agent,
    createdAt: anInstant,
    updatedAt: anInstant,
    tags: fc.constantFrom(['vip'], ['vip', 'late'], []),
    requester: fc.constantFrom('c1', 'c2'),
  },
  { requiredKeys: [] },
);

export const observation: fc.Arbitrary<Observation> = fc.record({
  key: fc.constant({ helpdesk: 'demo', site: 'https://desk.example', id: '7' }),
  seenAt: anInstant,
  source: fc.constantFrom(...SOURCES),
  facts,
  precision: fc.record({ createdAt: precision, updatedAt: precision }),
  events: fc.array(event, { maxLength: 6 }),
  isHistoryComplete: fc.boolean(),
  nativeDeadlines: fc.array(
    fc.record({ metric: fc.constantFrom('first_reply' as const, 'resolution' as const), dueAt: anInstant }),
    { maxLength: 2 },
  ),
  reported: fc.record({ replies: fc.integer({ min: 0, max: 3 }) }),
});
