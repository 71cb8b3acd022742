import type { Kpi } from '../kpi/declaration';
import type { Role } from './roles';

/** One thing a KPI needs of a file: any of these columns. */
interface Need {
  readonly any: readonly Role[];
  /** As in "cannot be computed from this file: no creation time". */
  readonly lack: string;
}

const created: Need = { any: ['createdAt', 'history', 'eventAt'], lack: 'no creation time' };
const reply: Need = {
  any: [
    'firstReplyAt',
    'firstReplyTime',
    'firstReplyTimeBusiness',
    'comment',
    'history',
    'event',
    'authorRole',
    'isIncoming',
    'isFromAgent',
    'speedOfAnswer',
  ],
  lack: 'no first reply',
};
const solve: Need = {
  any: ['solvedAt', 'closedAt', 'firstSolvedAt', 'fullResolutionTime', 'history', 'eventAt', 'isAnswered'],
  lack: 'no solving time',
};
const status: Need = {
  any: ['status', 'isActive', 'solvedAt', 'closedAt', 'firstSolvedAt', 'history', 'event', 'isAnswered'],
  lack: 'no status and no solving time',
};
const conversation: Need = {
  any: ['comment', 'history', 'event', 'authorRole', 'isIncoming', 'isFromAgent', 'isPublic'],
  lack: 'no messages, only totals',
};
const replies: Need = { any: ['replies', ...conversation.any], lack: 'no number of replies' };
const rating: Need = { any: ['rating', 'history'], lack: 'no ratings' };
const sequel: Need = { any: ['reopens', 'history', 'event', 'eventAt'], lack: 'no reopens and no status history' };
const labels: Need = { any: ['tags', 'type', 'history'], lack: 'no tags and no ticket type' };
const channel: Need = { any: ['channel', 'isAnswered', 'history'], lack: 'no channel' };

/** A time since creation, unless the helpdesk computed it. */
const started = (...reported: readonly Role[]): Need => ({ ...created, any: [...created.any, ...reported] });

const wait = (roles: readonly Role[], lack: string): Need => ({ any: [...roles, 'history', 'event'], lack });

/** What each line of the catalogue needs; KPIs by id go before lines. */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  M1: [reply, created],
  'M1-waiting': [created, { any: ['replies', ...conversation.any], lack: 'no number of replies and no messages' }],
  M2: [conversation],
  M3: [conversation],
  M4: [wait(['requesterWaitTime', 'requesterWaitTimeBusiness'], 'no status history and no requester wait time')],
  M5: [wait(['requesterWaitTime', 'requesterWaitTimeBusiness'], 'no status history and no requester wait time')],
  'M5-pending': [wait(['agentWaitTime', 'agentWaitTimeBusiness'], 'no status history and no agent wait time')],
  'M5-hold': [wait(['onHoldTime', 'onHoldTimeBusiness'], 'no status history and no on-hold time')],
  M6: [{ any: ['handleTime', 'talkTime', 'holdTime', 'afterCallTime'], lack: 'no handle time and no call times' }],
  M7: [solve, started('firstResolutionTime', 'firstResolutionTimeBusiness')],
  M8: [solve, started('fullResolutionTime', 'fullResolutionTimeBusiness')],
  M9: [solve, sequel],
  M10: [solve, replies],
  M11: [solve, conversation],
  M12: [created, solve],
  M13: [created, status],
  M14: [created, status],
  'M14-late': [created, status],
  M15: [solve, { any: ['customerMessages', ...conversation.any], lack: 'no number of customer messages' }],
  'M15-replies': [solve, replies],
  'M16-vendor': [{ any: ['isFirstReplySlaMet', 'isResolutionSlaMet'], lack: 'no verdicts of the helpdesk' }],
  M17: [rating],
  M18: [rating],
  M19: [rating],
  M21: [created, labels],
  'M21-resolution': [solve, labels],
  M22: [created, channel],
  M24: [channel, conversation],
  M26: [reply],
  'M26-replies': [conversation],
  'M26-solves': [solve],
  'M26-kept': [solve, sequel],
  M28: [created],
  M29: [created],
  'M29-outside': [reply],
  'M29-hours': [reply],
  M30: [created, channel],
  'M30-proactive': [
    created,
    { any: ['isCreatedByAgent', 'creator', 'isAnswered', ...conversation.any], lack: 'not told who began a ticket' },
  ],
  'M30-messages': [solve, { any: ['customerMessages', ...conversation.any], lack: 'no number of customer messages' }],
  M31: [solve, labels],
  'M31-worth': [solve, labels, { any: ['worth'], lack: 'no column with the value of a sale' }],
};

/** What a file lacks for a KPI, in words; empty when nothing. @param has whether the file has a column of a role */
export function lacksFor({ id, line }: Kpi, has: (role: Role) => boolean): readonly string[] {
  const needs = NEEDS[id] ?? NEEDS[line] ?? [];
  return needs.filter(({ any }) => !any.some(has)).map(({ lack }) => lack);
}
