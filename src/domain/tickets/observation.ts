import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { TicketEvent } from './event';
import type { Facts, Precision, Source } from './facts';
import type { TicketKey } from './key';

export const SLA_METRICS = ['first_reply', 'next_reply', 'resolution', 'periodic_update'] as const;
export type SlaMetric = (typeof SLA_METRICS)[number];

/** A due instant the helpdesk computed itself; kept apart from ours. */
export interface NativeDeadline {
  readonly metric: SlaMetric;
  readonly dueAt?: Instant;
  readonly state?: 'active' | 'paused' | 'met' | 'breached';
  /** What the helpdesk calls it. */
  readonly label?: string;
  readonly target?: Duration;
}

export const REPORTED_DURATIONS = [
  'firstReplyTime',
  'firstReplyTimeBusiness',
  'firstResolutionTime',
  'firstResolutionTimeBusiness',
  'fullResolutionTime',
  'fullResolutionTimeBusiness',
  'agentWaitTime',
  'agentWaitTimeBusiness',
  'requesterWaitTime',
  'requesterWaitTimeBusiness',
  'onHoldTime',
  'onHoldTimeBusiness',
  'handleTime',
  'talkTime',
  'holdTime',
  'afterCallTime',
] as const;
export const REPORTED_COUNTS = ['replies', 'customerMessages', 'reopens', 'assigneeStations', 'groupStations'] as const;
export const REPORTED_FLAGS = ['isFirstReplySlaMet', 'isResolutionSlaMet', 'isOneTouch'] as const;

/** Durations (seconds), counts and verdicts that the helpdesk computed itself. Shown as the vendor's, never mixed with ours. */
export type ReportedMeasures = { readonly [K in (typeof REPORTED_DURATIONS)[number]]?: Duration } & {
  readonly [K in (typeof REPORTED_COUNTS)[number]]?: number;
} & { readonly [K in (typeof REPORTED_FLAGS)[number]]?: boolean };

/** What one look at one source told us about one ticket. */
export interface Observation {
  readonly key: TicketKey;
  readonly seenAt: Instant;
  readonly source: Source;
  readonly facts: Partial<Facts>;
  /** Facts whose precision is not `exact` (times read from text). */
  readonly precision?: { readonly [K in keyof Facts]?: Precision };
  readonly events: readonly TicketEvent[];
  /** True when ALL messages up to `seenAt` are in `events` (a collapsed thread says no). */
  readonly isHistoryComplete: boolean;
  readonly nativeDeadlines?: readonly NativeDeadline[];
  readonly reported?: ReportedMeasures;
  /** The ticket's own number fields, by name or id. Never stored: the one the user named becomes a fact. */
  readonly fields?: Readonly<Record<string, number>>;
}
