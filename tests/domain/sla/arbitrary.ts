import fc from 'fast-check';
import type { Policy, PolicyOptions } from '@/domain/sla/policy';
import type { Happening, TicketEvent } from '@/domain/tickets/event';
import { PRIORITIES, STATUSES, type Status } from '@/domain/tickets/facts';
import { SLA_METRICS } from '@/domain/tickets/observation';
import { seconds } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { Schedule } from '@/domain/time/schedule';
import { scheduleOf, wallIn, week } from '../kit';
import { happening, policyOf } from './kit';

const START = wallIn('UTC')('2026-03-02 00:00');
export const minute = (n: number): Instant => (START + n * 60_000) as Instant;
/** A week, in minutes. */
export const SPAN = 7 * 1440;

export const schedules: readonly Schedule[] = [
  scheduleOf('UTC', {
    weekly: week({ 'Mon Tue Wed Thu Fri': '09:00–12:00 13:00–17:00' }),
    holidays: [{ on: '2026-03-04' }],
  }),
  { ...scheduleOf('UTC', { weekly: week({ 'Mon Wed Fri Sun': '20:00–04:00', Tue: '00:00–24:00' }) }), id: 'nights' },
];

const what: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('customer', 'agent', 'note', 'bot', 'bot note', 'system').map(happening) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...STATUSES).map((status: Status): Happening => ({ kind: 'status', status })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('reopened', 'merged in', 'assigned dana', 'team x', 'tags a', 'tags').map(happening),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...PRIORITIES).map((priority): Happening => ({ kind: 'priority', priority })),
  },
);

const eventAt = (happened: Happening, at: number): TicketEvent =>
  ({ ...happened, at: minute(at), precision: 'exact' }) as TicketEvent;

/** A creation and up to a dozen events of any kind within a week, at whole minutes, ties included. */
export const events: fc.Arbitrary<readonly TicketEvent[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 2000 }),
    fc.constantFrom('created', 'created', 'created by agent', 'created by bot'),
    fc.array(fc.record({ gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 })), what }), { maxLength: 12 }),
  )
  .map(([first, creation, rest]) => {
    let at = first;
    const later = rest.map(({ gap, what: one }) => {
      at += gap;
      return eventAt(one, at);
    });
    return [eventAt(happening(creation), first), ...later];
  });

const target = fc.integer({ min: 1, max: 1500 }).map((minutes) => seconds(minutes * 60));
const options: fc.Arbitrary<PolicyOptions> = fc.record({
  boundary: fc.constantFrom('close', 'nextOpen'),
  agentCreatedFirstReply: fc.constantFrom('firstCustomerMessage', 'creation', 'never'),
  nextReplyFrom: fc.constantFrom('oldest', 'latest'),
  solveFulfillsReply: fc.boolean(),
  internalNoteFulfills: fc.boolean(),
  autoReplyFulfills: fc.boolean(),
  onReopen: fc.constantFrom('resume', 'newCycle', 'firstOnly', 'count'),
  onMerge: fc.constantFrom('cancel', 'fulfill'),
});
const rule = fc.record({
  targets: fc.oneof(
    target.map((any) => ({ any })),
    fc.record({ any: target, high: target }),
    fc.record({ urgent: target }),
  ),
  hours: fc.constantFrom('business' as const, 'calendar' as const),
  pauseStatuses: fc.subarray(['pending', 'hold', 'solved'] as Status[]),
});

/** One policy for all tickets, every option drawn. */
export const policy: fc.Arbitrary<Policy> = fc
  .record({ options, rules: fc.tuple(...SLA_METRICS.map(() => rule)), scheduleId: fc.constantFrom('main', 'nights') })
  .map(({ options: drawn, rules, scheduleId }) =>
    policyOf(Object.fromEntries(SLA_METRICS.map((metric, i) => [metric, rules[i]!])), drawn, { scheduleId }),
  );

/** Up to three ordered policies; all but the last have a condition. */
export const policies: fc.Arbitrary<readonly Policy[]> = fc
  .tuple(fc.option(policy), fc.option(policy), policy)
  .map(([tagged, urgent, rest]) => [
    ...(tagged ? [{ ...tagged, id: 'tagged', conditions: { tagsAny: ['a'] } }] : []),
    ...(urgent ? [{ ...urgent, id: 'urgent', conditions: { priority: ['urgent' as const, 'high' as const] } }] : []),
    rest,
  ]);

export const moment = fc.integer({ min: 0, max: SPAN }).map(minute);
