import { REPORTED_COUNTS, REPORTED_DURATIONS, REPORTED_FLAGS } from '../tickets/observation';

/** What a column of instants says. */
export const INSTANT_ROLES = [
  'createdAt',
  'updatedAt',
  'firstReplyAt',
  'solvedAt',
  'firstSolvedAt',
  'closedAt',
  'ratedAt',
  'eventAt',
  'firstReplyDueAt',
  'resolutionDueAt',
  /** A time of day beside a column of dates (call logs). */
  'timeOfDay',
] as const;

/** What a column of words says. */
export const WORD_ROLES = [
  'id',
  'number',
  'url',
  'site',
  'helpdesk',
  'subject',
  'status',
  'rawStatus',
  'priority',
  'channel',
  'type',
  'team',
  'assignee',
  'assigneeId',
  'requester',
  'requesterName',
  'creator',
  'tags',
  'worth',
  'rating',
  'ratingScale',
  'isCreatedByAgent',
  'isActive',
  'isSpam',
  'isDeleted',
  'isTest',
  'mergedInto',
  'isHistoryComplete',
  'history',
  'reported',
  'event',
  'author',
  'authorRole',
  'isIncoming',
  'isFromAgent',
  'isPublic',
  'isPrivate',
  'comment',
  'agent',
  'isAnswered',
  'speedOfAnswer',
  'surveyKind',
  'metric',
  'value',
  'sampleSize',
  'ignore',
] as const;

export const DURATION_ROLES = REPORTED_DURATIONS;
export const COUNT_ROLES = REPORTED_COUNTS;
export const FLAG_ROLES = REPORTED_FLAGS;

export type InstantRole = (typeof INSTANT_ROLES)[number];
export type DurationRole = (typeof DURATION_ROLES)[number];
export type CountRole = (typeof COUNT_ROLES)[number];
export type FlagRole = (typeof FLAG_ROLES)[number];
/** What a column holds. `ignore` is for columns nobody needs. */
export type Role = InstantRole | DurationRole | CountRole | FlagRole | (typeof WORD_ROLES)[number];

export const ROLES: readonly Role[] = [
  ...INSTANT_ROLES,
  ...DURATION_ROLES,
  ...COUNT_ROLES,
  ...FLAG_ROLES,
  ...WORD_ROLES,
];

const isOneOf =
  <T extends string>(list: readonly T[]) =>
  (role: string): role is T =>
    (list as readonly string[]).includes(role);

export const isInstantRole = isOneOf(INSTANT_ROLES);
export const isDurationRole = isOneOf(DURATION_ROLES);
export const isCountRole = isOneOf(COUNT_ROLES);
export const isFlagRole = isOneOf(FLAG_ROLES);

/** What a number of a duration column counts. `clock` is `HH:MM:SS`, whatever the heading says. */
export const UNITS = ['milliseconds', 'seconds', 'minutes', 'hours', 'days', 'clock'] as const;
export type Unit = (typeof UNITS)[number];

export type { DateOrder } from '../time/written/written-time';
