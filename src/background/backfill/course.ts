import type { Instant } from '@/domain/time/instant';
import type { BackfillStep, BackfillTurn, PageState } from '@/messaging/protocol';
import type { BackfillRow } from '@/storage/rows';

/** A tab is believed to read for this long after it was last heard of: a slow ticket with long pauses fits. */
const LEASE_MS = 180_000;
const FIRST_REST_MS = 60_000;
/** Where nobody says how long to wait (the day's budget is used up, a limit without a time). */
const LONG_REST_MS = 900_000;
/** Failures of the list in a row before it is given up. */
const MOST_MISSES = 5;
/** Tickets in a row that fail alike: then it is no longer the tickets. */
const MOST_ALIKE = 10;
/** Ids of unread tickets kept for the report. */
const MOST_IDS = 300;

const later = (now: Instant, ms: number): Instant => (now + ms) as Instant;

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);

/** A wish as it begins. */
export const begin = (
  { site, helpdesk }: Pick<BackfillRow, 'site' | 'helpdesk'>,
  days: number,
  now: Instant,
): BackfillRow => ({
  site,
  helpdesk,
  days,
  since: later(now, -days * 86_400_000),
  askedAt: now,
  state: 'running',
  isListed: false,
  waiting: [],
  again: [],
  listed: 0,
  read: 0,
  known: 0,
  partial: 0,
  unread: {},
  unreadIds: [],
  misses: 0,
  changedAt: now,
});

/** Whether a tab may read: nobody else is believed to. */
export const isFree = ({ reader }: BackfillRow, tab: number, now: Instant): boolean =>
  reader === undefined || reader.tab === tab || reader.until <= now;

export const leaseTo = (row: BackfillRow, tab: number, now: Instant): BackfillRow => ({
  ...row,
  reader: { tab, until: later(now, LEASE_MS) },
});

/** What comes next: a ticket that waits, else the next page of the list, else those that failed in passing. */
export function turnOf(row: BackfillRow, now: Instant): BackfillTurn {
  if (row.state !== 'running') return { kind: 'none' };
  if (row.restsUntil !== undefined && row.restsUntil > now) return { kind: 'wait', until: row.restsUntil };
  const [id] = row.waiting;
  if (id !== undefined) return { kind: 'read', id };
  const { since, cursor } = row;
  if (!row.isListed) return { kind: 'list', since, ...(cursor === undefined ? {} : { cursor }) };
  const [once] = row.again;
  return once === undefined ? { kind: 'none' } : { kind: 'read', id: once };
}

/** Ends a wish of which nothing is left. */
function settled(row: BackfillRow): BackfillRow {
  const isOver = row.state === 'running' && row.isListed && row.waiting.length === 0 && row.again.length === 0;
  const { reader: _, restsUntil: __, ...rest } = row;
  return isOver ? { ...rest, state: 'done' } : row;
}

type Listed = Extract<BackfillStep, { kind: 'listed' }>;
type Failed = Extract<BackfillStep, { kind: 'failed' }>;

/** A page of the list. One that was counted already (its answer was lost) changes nothing. @param known ids that need no reading */
function listed(row: BackfillRow, step: Listed, known: ReadonlySet<string>): BackfillRow {
  if (row.isListed || row.cursor !== step.from || row.waiting.length > 0) return row;
  const ids = [...new Set(step.tickets.map(({ id }) => id))];
  const { cursor, total } = step;
  const next: BackfillRow = {
    ...row,
    isListed: cursor === undefined,
    waiting: ids.filter((id) => !known.has(id)),
    listed: row.listed + ids.length,
    known: row.known + known.size,
    misses: 0,
    ...(total === undefined ? {} : { total }),
  };
  return cursor === undefined ? next : { ...next, cursor };
}

const isListedIn = (row: BackfillRow, id: string): boolean => row.waiting.includes(id) || row.again.includes(id);

const put = (row: BackfillRow, id: string): BackfillRow => ({
  ...row,
  waiting: without(row.waiting, id),
  again: without(row.again, id),
});

function unread(row: BackfillRow, id: string, state: PageState): BackfillRow {
  return {
    ...put(row, id),
    unread: { ...row.unread, [state]: (row.unread[state] ?? 0) + 1 },
    unreadIds: row.unreadIds.length < MOST_IDS ? [...row.unreadIds, id] : row.unreadIds,
  };
}

const stopped = (row: BackfillRow, why: PageState): BackfillRow => {
  const { reader: _, ...rest } = row;
  return { ...rest, state: 'stopped', why };
};

const rested = (row: BackfillRow, now: Instant, ms: number, retryAt: Instant | undefined): BackfillRow => ({
  ...row,
  restsUntil: retryAt !== undefined && retryAt > now ? retryAt : later(now, ms),
});

/** States that concern the session rather than one ticket. */
const ENDS_ALL: readonly PageState[] = ['login-expired', 'unanswered'];

function listFailed(row: BackfillRow, { state, retryAt }: Failed, now: Instant): BackfillRow {
  if (state === 'rate-limited') return rested(row, now, LONG_REST_MS, retryAt);
  const isPassing = state === 'server-error' || state === 'offline';
  if (!isPassing || row.misses + 1 >= MOST_MISSES) return stopped(row, state);
  return { ...rested(row, now, FIRST_REST_MS * 2 ** row.misses, retryAt), misses: row.misses + 1 };
}

/** States a whole site can fall into without saying so: a login page in place of every answer, a role that was taken away. */
const MAY_BE_ALL: readonly PageState[] = ['not-json', 'forbidden', 'server-error'];

function ticketFailed(row: BackfillRow, id: string, { state, retryAt }: Failed, now: Instant): BackfillRow {
  if (!isListedIn(row, id)) return row;
  if (ENDS_ALL.includes(state)) return stopped(row, state);
  if (state === 'rate-limited') return rested(row, now, LONG_REST_MS, retryAt);
  if (state === 'offline') return rested(row, now, FIRST_REST_MS, retryAt);
  const misses = MAY_BE_ALL.includes(state) ? row.misses + 1 : row.misses;
  if (misses >= MOST_ALIKE) return stopped(row, state);
  const mayBeTriedAgain = state === 'server-error' && row.waiting.includes(id);
  const next = mayBeTriedAgain ? { ...put(row, id), again: [...row.again, id] } : unread(row, id, state);
  return { ...next, misses };
}

function stepped(row: BackfillRow, step: BackfillStep, known: ReadonlySet<string>, now: Instant): BackfillRow {
  switch (step.kind) {
    case 'listed':
      return listed(row, step, known);
    case 'read':
      if (!isListedIn(row, step.id)) return row;
      return { ...put(row, step.id), read: row.read + 1, partial: row.partial + (step.isWhole ? 0 : 1), misses: 0 };
    case 'failed':
      return step.id === undefined ? listFailed(row, step, now) : ticketFailed(row, step.id, step, now);
  }
}

/** The wish after a step. A step told twice counts once. */
export function afterStep(row: BackfillRow, step: BackfillStep, known: ReadonlySet<string>, now: Instant): BackfillRow {
  const next = stepped(row, step, known, now);
  return next === row ? row : settled({ ...next, changedAt: now });
}

/** Paused, resumed or taken up again after it was stopped. A finished one stays finished. */
export function steered(row: BackfillRow, to: 'paused' | 'running', now: Instant): BackfillRow {
  if (row.state === 'done') return row;
  const { why: _, reader: __, restsUntil, ...rest } = row;
  // The helpdesk's own wish to be left alone outlives the user's haste.
  return { ...rest, state: to, misses: 0, changedAt: now, ...(restsUntil === undefined ? {} : { restsUntil }) };
}
