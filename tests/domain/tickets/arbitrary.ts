import fc from 'fast-check';
import { RATING_SCALES, type TicketEvent } from '@/domain/tickets/event';
import { CHANNELS, type Facts, PRECISIONS, PRIORITIES, SOURCES, STATUSES } from '@/domain/tickets/facts';
import {
  type NativeDeadline,
  type Observation,
  REPORTED_COUNTS,
  REPORTED_DURATIONS,
  REPORTED_FLAGS,
  type ReportedMeasures,
  SLA_METRICS,
} from '@/domain/tickets/observation';
import type { Duration } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';

/** A Monday, 09:00 UTC. */
export const MONDAY = Date.UTC(2026, 2, 2, 9) as Instant;

/** Few distinct values everywhere, so that generated looks collide, tie and contradict each other. */
const anInstant = fc.integer({ min: 0, max: 40 }).map((n) => (MONDAY + n * 17_000) as Instant);
const precision = fc.constantFrom(...PRECISIONS);
const status = fc.constantFrom(...STATUSES);
const priority = fc.constantFrom(...PRIORITIES);
const agent = fc.record(
  { role: fc.constant('agent' as const), id: fc.constantFrom('1', '2'), name: fc.constantFrom('Ada', 'Bo') },
  { requiredKeys: ['role'] },
);
const customer = fc.record(
  { role: fc.constant('customer' as const), id: fc.constantFrom('c1', 'c2') },
  { requiredKeys: ['role'] },
);
const machine = fc.record({ role: fc.constantFrom('bot' as const, 'system' as const) });
const actor = fc.oneof(agent, customer, machine);
const tags = fc.constantFrom(['vip'], ['vip', 'late'], []);
const word = fc.constantFrom('open', 'waiting', '__proto__', 'constructor', '', 'İş', '\u0130');

/** One kind of event: its own members (some may be missing), with or without an id. */
const eventOf = <K extends TicketEvent['kind']>(
  kind: K,
  members: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
  optional: readonly string[] = [],
) => {
  const id = fc.constantFrom(`${kind}:1`, `${kind}:2`, `${kind}:10`);
  const all = { kind: fc.constant(kind), at: anInstant, precision, isObserved: fc.constant(true), id, ...members };
  const required = Object.keys(all).filter((name) => !['id', 'isObserved', ...optional].includes(name));
  return fc.record(all, { requiredKeys: required as never[] }) as unknown as fc.Arbitrary<TicketEvent>;
};

/** Every kind there is: a new one that is missing here is a type error. */
const EVENTS: { readonly [K in TicketEvent['kind']]: fc.Arbitrary<TicketEvent> } = {
  created: eventOf('created', { actor }),
  message: eventOf('message', { actor, isPublic: fc.boolean() }),
  status: eventOf('status', { status, raw: word, actor }, ['status', 'raw', 'actor']),
  reopened: eventOf('reopened', { actor }, ['actor']),
  priority: eventOf('priority', { priority }, ['priority']),
  tags: eventOf('tags', { tags }),
  assigned: eventOf('assigned', { assignee: agent, team: fc.constantFrom('Blue', 'Red') }, ['assignee', 'team']),
  merged: eventOf('merged', { into: fc.constantFrom('8', '9') }, ['into']),
  'merged-in': eventOf('merged-in', { from: fc.constantFrom('8', '9') }, ['from']),
  'survey-sent': eventOf('survey-sent'),
  rating: eventOf(
    'rating',
    { score: fc.integer({ min: 0, max: 1 }), scale: fc.constantFrom(...RATING_SCALES), actor },
    ['actor'],
  ),
};

/** Every fact there is. */
const FACTS: { readonly [K in keyof Facts]: fc.Arbitrary<Facts[K]> } = {
  path: fc.constantFrom('/t/7', '/t/7?tab=2'),
  number: fc.constantFrom('7', '#7'),
  subject: fc.constantFrom('Printer', 'Printer on fire'),
  status,
  rawStatus: word,
  priority,
  rawPriority: word,
  channel: fc.constantFrom(...CHANNELS),
  type: word,
  assignee: agent,
  team: fc.constantFrom('Blue', 'Red'),
  requester: fc.constantFrom('c1', 'c2'),
  tags,
  worth: fc.constantFrom(0, 19.5),
  createdAt: anInstant,
  createdBy: actor,
  updatedAt: anInstant,
  solvedAt: anInstant,
  isSpam: fc.boolean(),
  isDeleted: fc.boolean(),
  isTest: fc.boolean(),
  mergedInto: fc.constantFrom('8', '9'),
};

export const FACT_NAMES = Object.keys(FACTS) as (keyof Facts)[];

const facts = fc.record(FACTS, { requiredKeys: [] });
const precisions = fc.record(Object.fromEntries(FACT_NAMES.map((name) => [name, precision])), { requiredKeys: [] });

const duration = fc.integer({ min: 0, max: 2 }).map((n) => (n * 60) as Duration);
const each = <T>(names: readonly string[], value: fc.Arbitrary<T>) => Object.fromEntries(names.map((n) => [n, value]));
const reported = fc.record(
  {
    ...each(REPORTED_DURATIONS, duration),
    ...each(REPORTED_COUNTS, fc.integer({ min: 0, max: 2 })),
    ...each(REPORTED_FLAGS, fc.boolean()),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ReportedMeasures>;

const deadline: fc.Arbitrary<NativeDeadline> = fc.record(
  {
    metric: fc.constantFrom(...SLA_METRICS),
    dueAt: anInstant,
    state: fc.constantFrom('active', 'paused', 'met', 'breached'),
    label: fc.constantFrom('First reply', 'Resolution'),
    target: duration,
  },
  { requiredKeys: ['metric'] },
);

/** A look with any facts and events, of any source and precision. */
export const observation: fc.Arbitrary<Observation> = fc.record(
  {
    key: fc.constant({ helpdesk: 'demo', site: 'https://desk.example', id: '7' }),
    seenAt: anInstant,
    source: fc.constantFrom(...SOURCES),
    facts,
    precision: precisions,
    events: fc.array(fc.oneof(...Object.values(EVENTS)), { maxLength: 6 }),
    isHistoryComplete: fc.boolean(),
    nativeDeadlines: fc.array(deadline, { maxLength: 2 }),
    reported,
  },
  { requiredKeys: ['key', 'seenAt', 'source', 'facts', 'events', 'isHistoryComplete'] },
);
