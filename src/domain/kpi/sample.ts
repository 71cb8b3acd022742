import type { Channel, Priority } from '../tickets/facts';
import type { TicketRef } from '../tickets/key';
import type { Instant } from '../time/instant';

/**
 * What a ticket's life leaves behind for KPIs. Every KPI is a statistic over samples of one kind:
 * - `created`: one per ticket, dated by creation.
 * - `reply`: every public reply by a person; `first`/`next` mark the ones that ended a turn and carry its wait.
 * - `solve`: the first solve of a ticket ever solved.
 * - `closure`: the last solve of a ticket that is solved now.
 * - `spell`: a stretch in which the ticket was unsolved, from `at` to `until`; `lateAt` is when its first promise broke.
 * - `waiting`: a customer who has no answer yet, since `at`.
 * - `target`: one instance of one promise, dated by its decision (an open one by its deadline).
 * - `rating`: the newest rating of a ticket. `survey`: a survey that was sent.
 * - `handle`: time an agent worked on the ticket.
 */
export const SAMPLE_KINDS = [
  'created',
  'reply',
  'solve',
  'closure',
  'spell',
  'waiting',
  'target',
  'rating',
  'survey',
  'handle',
] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** Yes-or-no marks of a sample, as bits. */
export const MARK = {
  first: 1 << 0,
  next: 1 << 1,
  /** Reopened within the reopen window after the first solve. */
  reopened: 1 << 2,
  /** The ticket has at least one public reply by a person. */
  replied: 1 << 3,
  /** The customer wrote again after the first reply. */
  followed: 1 << 4,
  /** The ticket is solved as far as is known. */
  solved: 1 << 5,
  /** It arrived outside working hours. */
  outside: 1 << 6,
  live: 1 << 7,
  /** Begun by an agent. */
  proactive: 1 << 8,
  complaint: 1 << 9,
  eligible: 1 << 10,
  sale: 1 << 11,
  met: 1 << 12,
  breached: 1 << 13,
  /** Open: breached from its date on, undecided before. */
  undecided: 1 << 14,
  satisfied: 1 << 15,
  answered: 1 << 16,
  /** The value or verdict is the helpdesk's own. */
  vendor: 1 << 17,
  /** A deciding time was read to the minute. */
  minute: 1 << 18,
  /** A deciding time was read as "2 hours ago", or noticed between two looks. */
  coarse: 1 << 19,
  /** Negative, or otherwise not possible. */
  impossible: 1 << 20,
  /** Not all messages were seen, so replies may be missing. */
  incomplete: 1 << 21,
  /** No message of a customer is known. */
  silent: 1 << 22,
  /** The working hours at arrival are known. */
  scheduled: 1 << 23,
  /** The ticket was in a live channel and ended. */
  ended: 1 << 24,
  /** The number of messages is known. */
  counted: 1 << 25,
  /** Exactly one public reply by a person until the end of the reopen window. */
  oneReply: 1 << 26,
  /** None at all. */
  noReply: 1 << 27,
  /** The bad end of the scale: 1 and 2 of 5, the worst of 3, bad, 0 to 6 of 10, Freshdesk's unhappy faces. */
  dissatisfied: 1 << 28,
  /** The business time is the helpdesk's own, the calendar time is not. */
  vendorBusiness: 1 << 29,

  // Bits that mean something else on samples of other kinds.
  /** On `created`: whether it is solved is known. On `solve`: whether it was opened again is known. */
  settled: 1 << 12,
  /** On `created` and `closure`: its tags or type are known. */
  labelled: 1 << 13,
  /** On `created` and `closure`: its channel is known. */
  placed: 1 << 15,
  /** On `created`: who began it is known. */
  begun: 1 << 16,
  /** On `reply`: the one reply a file tells of; others may have followed it. */
  lone: 1 << 12,
} as const;

/** Numbers a sample can carry. Durations in seconds, twice: calendar and business (`…Business`). */
export const VALUE_NAMES = [
  'calendar',
  'business',
  'wait',
  'waitBusiness',
  'work',
  'workBusiness',
  'pending',
  'pendingBusiness',
  'hold',
  'holdBusiness',
  'replies',
  'messages',
  'until',
  'lateAt',
  'score',
  'code',
  /** Money, in two parts so that any sum is exact: whole millions, and the hundredths of the rest. */
  'worthMillions',
  'worthHundredths',
] as const;
export type ValueName = (typeof VALUE_NAMES)[number];

/** Why a ticket is left out of every KPI. The order is the order of judgement. */
export const TICKET_EXCLUSIONS = ['spam', 'deleted', 'merged', 'test'] as const;
export type TicketExclusion = (typeof TICKET_EXCLUSIONS)[number];

/** What samples are filtered and broken down by. A missing value is unknown. */
export interface SampleGroups {
  /** Credited agent: the actor of the deciding event. */
  readonly agent?: string;
  readonly team?: string;
  readonly channel?: Channel;
  readonly priority?: Priority;
  readonly helpdesk: string;
  readonly tags: readonly string[];
}

export interface Sample extends SampleGroups {
  readonly kind: SampleKind;
  /** Missing where nothing dates it yet (a paused target). */
  readonly at?: Instant;
  readonly marks: number;
  readonly exclusion?: TicketExclusion;
  readonly values: { readonly [V in ValueName]?: number };
  /** Requester's key, on `created` and `solve`. */
  readonly requester?: string;
}

/** All samples of one ticket, and the names people know its agents by. */
export interface TicketSamples {
  readonly ref: TicketRef;
  readonly samples: readonly Sample[];
  readonly agentNames: Readonly<Record<string, string>>;
}
