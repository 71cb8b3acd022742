import type { Instant } from '../time/instant';

export const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
/** The six words every helpdesk's own statuses are mapped to. */
export type Status = (typeof STATUSES)[number];

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CHANNELS = ['email', 'web', 'chat', 'messaging', 'sms', 'phone', 'social', 'api', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

export const ROLES = ['customer', 'agent', 'bot', 'system'] as const;
export type Role = (typeof ROLES)[number];

export const PRECISIONS = ['exact', 'minute', 'relative'] as const;
/** How finely a time was given: to the second, to the minute, or as "2 hours ago". */
export type Precision = (typeof PRECISIONS)[number];

export const SOURCES = ['json', 'ticket-page', 'queue-page', 'import', 'peer', 'manual'] as const;
/** Where a fact was read. */
export type Source = (typeof SOURCES)[number];

/** Who did something. A customer's id is a salted hash once stored and a customer's name is never stored. */
export interface Actor {
  readonly role: Role;
  readonly id?: string;
  readonly name?: string;
}

/** What is known of a ticket now. Every member may be missing: unknown is a value, never a default. */
export interface Facts {
  /** Path and query of the ticket's page, below the origin. */
  readonly path: string;
  /** The number people say, where it is not the id. */
  readonly number: string;
  readonly subject: string;
  readonly status: Status;
  /** The helpdesk's own word or id for the status; the user's status mapping is keyed by it. */
  readonly rawStatus: string;
  readonly priority: Priority;
  readonly rawPriority: string;
  readonly channel: Channel;
  readonly type: string;
  /** Agent the ticket is assigned to; `{ role: 'agent' }` without id or name means "nobody". */
  readonly assignee: Actor;
  readonly team: string;
  /** Identity of the requester: as read in an observation, a salted hash in a record. */
  readonly requester: string;
  readonly tags: readonly string[];
  /** What the sale is worth that the ticket led to, in the account's money: a field the user named. */
  readonly worth: number;
  readonly createdAt: Instant;
  /** Who opened it. */
  readonly createdBy: Actor;
  readonly updatedAt: Instant;
  readonly solvedAt: Instant;
  readonly isSpam: boolean;
  readonly isDeleted: boolean;
  readonly isTest: boolean;
  /** Id (same site) of the ticket this one was merged into. */
  readonly mergedInto: string;
}
