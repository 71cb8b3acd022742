import type { TicketEvent } from '../../tickets/event';
import type { TicketLife } from '../../tickets/life';
import { isSolvedStatus } from './solves';

type Turn = Extract<TicketEvent, { kind: 'status' | 'reopened' }>;

const isTurn = (event: TicketEvent): event is Turn => event.kind === 'status' || event.kind === 'reopened';

/**
 * Whether every change of status was told. It is when the whole history was seen, and by a log of statuses alone: one without
 * messages that names a status besides the solve and ends in what the ticket is now. A solving date in an export is no log, and what
 * was noticed between two looks or is only the latest of its kind may hide others.
 */
export function hasToldStatuses(life: TicketLife): boolean {
  const turns = life.events.filter(isTurn);
  const isWhole = turns.length > 0 && turns.every(isTold);
  return isWhole && (life.isHistoryComplete || isStatusLog(life, turns));
}

const isTold = (turn: Turn): boolean =>
  turn.isObserved !== true && turn.isLatestOnly !== true && (turn.kind === 'reopened' || turn.status !== undefined);

function isStatusLog({ events, facts }: TicketLife, turns: readonly Turn[]): boolean {
  const namesWork = turns.some((turn) => turn.kind === 'status' && !isSolvedStatus(turn.status));
  return namesWork && !events.some(({ kind }) => kind === 'message') && endsIn(facts.status, turns.at(-1));
}

function endsIn(now: TicketLife['facts']['status'], last: Turn | undefined): boolean {
  if (now === undefined || last === undefined) return true;
  if (last.kind === 'reopened') return !isSolvedStatus(now);
  return last.status === now || (isSolvedStatus(last.status) && isSolvedStatus(now));
}
