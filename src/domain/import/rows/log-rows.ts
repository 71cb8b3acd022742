import type { TicketEvent } from '../../tickets/event';
import type { Actor, Facts, Role, Status } from '../../tickets/facts';
import type { Observation } from '../../tickets/observation';
import { fold, readFlag } from '../values/words';
import { inWords, isSystemName, ROLE_WORDS } from '../vocabulary';
import { factsOf } from './facts';
import { reportedReader } from './reported';
import { type LeftOut, type Row, type RowContext, type RowReading, rowReader } from './row';
import { keyOf } from './ticket-row';
import { leave, type ReadTime, type TimeReader, timeReader } from './times';

/** What a reader of logs makes of one row: its instant, its events and the facts as they stood then. */
interface LogEntry {
  readonly at: ReadTime;
  readonly events: readonly TicketEvent[];
  readonly facts?: Partial<Facts>;
}

type EntryReader = (row: Row, readTime: TimeReader, leftOut: LeftOut[]) => LogEntry | 'no-date';

/** Rows of one ticket are joined later; each says what was true at its own instant. */
function logReader(context: RowContext, read: EntryReader): (cells: readonly string[]) => RowReading {
  const rowOf = rowReader(context.mapping);
  const readTime = timeReader(context);
  const readReported = reportedReader(context);
  return (cells) => {
    const row = rowOf(cells);
    const key = keyOf(row, context);
    if (typeof key === 'string') return { kind: 'skipped', reason: key };
    const leftOut: LeftOut[] = [];
    const entry = read(row, readTime, leftOut);
    if (entry === 'no-date') return { kind: 'skipped', reason: 'no-date' };
    const createdAt = readTime(row, 'createdAt', leftOut);
    const events = entry.events.filter((event) => isAfterOpening(event, createdAt, row, leftOut));
    const reported = readReported(row, leftOut);
    const observation: Observation = {
      key,
      seenAt: entry.at.at,
      source: 'import',
      facts: { ...factsOf(row, context), ...entry.facts, ...(createdAt ? { createdAt: createdAt.at } : {}) },
      events,
      isHistoryComplete: false,
      ...(reported === undefined ? {} : { reported }),
    };
    return { kind: 'read', observation, leftOut };
  };
}

function isAfterOpening(event: TicketEvent, createdAt: ReadTime | undefined, row: Row, leftOut: LeftOut[]): boolean {
  if (createdAt === undefined || event.at >= createdAt.at || event.kind === 'created') return true;
  leave(leftOut, 'before-creation', row.heading('updatedAt'), row.text('updatedAt') ?? row.text('eventAt') ?? '');
  return false;
}

const isSolved = (status: Status | undefined): boolean => status === 'solved' || status === 'closed';

/** Rows that repeat a ticket, each as it stood after one change (ServiceNow's event log). */
export function snapshotRowReader(context: RowContext): (cells: readonly string[]) => RowReading {
  return logReader(context, (row, readTime, leftOut) => {
    const at = readTime(row, 'updatedAt', leftOut) ?? readTime(row, 'eventAt', leftOut);
    if (at === undefined) return 'no-date';
    const createdAt = readTime(row, 'createdAt', leftOut);
    const solvedAt = readTime(row, 'solvedAt', leftOut);
    const closedAt = readTime(row, 'closedAt', leftOut);
    const raw = row.text('status');
    const status = raw === undefined ? undefined : inWords(context.mapping.words.status, raw);
    const when = isSolved(status) ? ((status === 'closed' ? closedAt : solvedAt) ?? at) : at;
    const isBackwards = status === 'closed' && solvedAt !== undefined && when.at < solvedAt.at;
    if (isBackwards) leave(leftOut, 'closed-before-solved', row.heading('closedAt'), row.text('closedAt') ?? '');
    return {
      at,
      facts: solvedAt && isSolved(status) ? { solvedAt: solvedAt.at } : {},
      events: [
        ...(createdAt ? [{ kind: 'created', actor: { role: 'customer' }, ...createdAt } as const] : []),
        ...(solvedAt && isSolved(status) ? [{ kind: 'status', status: 'solved', ...solvedAt } as const] : []),
        ...(raw === undefined || (status === 'solved' && solvedAt) || isBackwards
          ? []
          : [{ kind: 'status', ...(status === undefined ? {} : { status }), raw, ...when } as const]),
      ],
    };
  });
}

/** Who acted, as far as the row says. A name that no person bears is a machine. */
function authorOf(row: Row): Actor | undefined {
  const name = row.text('author');
  const role = roleOf(row) ?? (name !== undefined && isSystemName(name) ? 'system' : undefined);
  if (role === undefined) return undefined;
  return role === 'customer' || name === undefined ? { role } : { role, id: name, name };
}

function roleOf(row: Row): Role | undefined {
  const isFromAgent = readFlag(row.text('isFromAgent') ?? '');
  if (isFromAgent !== undefined) return isFromAgent ? 'agent' : 'customer';
  const isIncoming = readFlag(row.text('isIncoming') ?? '');
  if (isIncoming !== undefined) return isIncoming ? 'customer' : 'agent';
  const word = row.text('authorRole');
  return word === undefined ? undefined : inWords(ROLE_WORDS, word);
}

/** Rows that are one message each. */
export function messageRowReader(context: RowContext): (cells: readonly string[]) => RowReading {
  return logReader(context, (row, readTime, leftOut) => {
    const at = readTime(row, 'eventAt', leftOut);
    if (at === undefined) return 'no-date';
    const actor = authorOf(row);
    if (actor === undefined) {
      leave(leftOut, 'unknown-event', row.heading('authorRole'), row.text('authorRole') ?? '');
      return { at, events: [] };
    }
    const isPublic = readFlag(row.text('isPublic') ?? '') ?? !(readFlag(row.text('isPrivate') ?? '') ?? false);
    return { at, events: [{ kind: 'message', actor, isPublic, ...at }] };
  });
}

/** Rows that are one thing that happened each: a word of the log, or a status. */
export function eventRowReader(context: RowContext): (cells: readonly string[]) => RowReading {
  const { words } = context.mapping;
  return logReader(context, (row, readTime, leftOut) => {
    const at = readTime(row, 'eventAt', leftOut);
    if (at === undefined) return 'no-date';
    const word = row.text('event') ?? row.text('status') ?? '';
    const events = happeningOf(word, row, context).map((event): TicketEvent => ({ ...event, ...at }) as TicketEvent);
    if (events.length === 0 && inWords(words.event, word) !== 'none')
      leave(leftOut, 'unknown-event', row.heading('event'), fold(word));
    const status = inWords(words.status, word);
    return { at, events, facts: status === undefined ? {} : { status, rawStatus: word } };
  });
}

function happeningOf(word: string, row: Row, context: RowContext): readonly object[] {
  const { words } = context.mapping;
  const actor = authorOf(row) ?? { role: 'agent' as const };
  switch (inWords(words.event, word)) {
    case 'created':
      return [{ kind: 'created', actor: roleOf(row) === 'agent' ? actor : { role: 'customer' } }];
    case 'customer-message':
      return [{ kind: 'message', actor: { role: 'customer' }, isPublic: true }];
    case 'agent-reply':
      return [{ kind: 'message', actor: personOf(actor, row), isPublic: true }];
    case 'note':
      return [{ kind: 'message', actor: personOf(actor, row), isPublic: false }];
    case 'reopened':
      return [{ kind: 'reopened' }];
    case 'assigned':
      return [{ kind: 'assigned', assignee: personOf(actor, row) }];
    case 'merged':
      return [{ kind: 'merged' }];
    case 'none':
      return [];
    default: {
      const status = inWords(words.status, word);
      return status === undefined ? [] : [{ kind: 'status', status, raw: word }];
    }
  }
}

/** The log's author; where it has none, whoever the row says held the ticket. */
function personOf(actor: Actor, row: Row): Actor {
  if (actor.id !== undefined || actor.role !== 'agent') return actor;
  const name = row.text('author') ?? row.text('assignee');
  return name === undefined ? actor : { role: 'agent', id: name, name };
}
