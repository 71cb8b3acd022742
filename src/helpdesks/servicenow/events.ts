import type { Happening, TicketEvent } from '@/domain/tickets/event';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asObject, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { inOrder } from '../kit/order';
import { inVocabulary } from '../kit/words';
import { shown, stored, timeIn } from './fields';
import type { People } from './people';
import { MOST, rowsIn } from './requests';
import { stateOf } from './states';
import { vocabulary } from './vocabulary';

const exact = (id: string, happenedAt: Instant) => ({ id, at: happenedAt, precision: 'exact' }) as const;

/** Comments reach the customer, work notes do not. */
function messageOf(entry: Json, people: People): readonly TicketEvent[] {
  const id = stored(entry, 'sys_id');
  const writtenAt = timeIn(entry, 'sys_created_on');
  const element = stored(entry, 'element');
  if (!id || writtenAt === undefined || (element !== 'comments' && element !== 'work_notes')) return [];
  const actor = people.byLogin(stored(entry, 'sys_created_by'));
  return [{ ...exact(`message:${id}`, writtenAt), kind: 'message', actor, isPublic: element === 'comments' }];
}

function happeningOf(entry: Json, ticket: Json, table: string, people: People): Happening | undefined {
  const to = stored(entry, 'newvalue');
  switch (stored(entry, 'fieldname')) {
    case 'state': {
      const { status, raw } = stateOf(to, ticket, table);
      return raw
        ? { kind: 'status', ...known({ status, raw }), actor: people.byLogin(stored(entry, 'user')) }
        : undefined;
    }
    case 'assigned_to':
      return { kind: 'assigned', assignee: people.byId(to) };
    case 'priority':
      return { kind: 'priority', ...known({ priority: inVocabulary(vocabulary.priority, to) }) };
    case 'assignment_group': {
      // The audit names groups by record id alone: only the present one's name is known.
      const team =
        to !== undefined && to === stored(ticket, 'assignment_group') ? shown(ticket, 'assignment_group') : undefined;
      return team ? { kind: 'assigned', team } : undefined;
    }
    default:
      return undefined;
  }
}

function changeOf(entry: Json, ticket: Json, table: string, people: People): readonly TicketEvent[] {
  const id = stored(entry, 'sys_id');
  const changedAt = timeIn(entry, 'sys_created_on');
  const happening = happeningOf(entry, ticket, table, people);
  if (!id || changedAt === undefined || !happening) return [];
  return [{ ...happening, ...exact(`${happening.kind}:${id}`, changedAt) }];
}

/** The state a ticket began with: what its first change left. Without an audit it is not known. */
function openingState(answers: JsonAnswers, ticket: Json, table: string, openedAt: Instant): readonly TicketEvent[] {
  const first = rowsIn(answers, 'audit').find((entry) => stored(entry, 'fieldname') === 'state');
  const code = first ? stored(first, 'oldvalue') : undefined;
  const { status, raw } = stateOf(code, ticket, table);
  return raw ? [{ ...exact('status:0', openedAt), kind: 'status', ...known({ status, raw }) }] : [];
}

/** Whether every entry the agent may read is here: a journal that comes empty though the ticket has one was held back. */
export function isWhole(answers: JsonAnswers): boolean {
  const list = at(answers['journal'], 'result');
  if (!Array.isArray(list) || list.length >= MOST) return false;
  const ticket = at(answers['ticket'], 'result');
  const hasJournal = [shown(ticket, 'comments'), shown(ticket, 'work_notes')].some((text) => text !== undefined);
  const isReadable = (entry: unknown): boolean => {
    const row = asObject(entry);
    return row !== undefined && stored(row, 'sys_id') !== undefined && timeIn(row, 'sys_created_on') !== undefined;
  };
  return list.every(isReadable) && (list.length > 0 || !hasJournal);
}

export function readEvents(answers: JsonAnswers, ticket: Json, table: string, people: People): readonly TicketEvent[] {
  const openedAt = timeIn(ticket, 'opened_at');
  const opener = stored(ticket, 'opened_by.user_name');
  return inOrder([
    ...(openedAt === undefined
      ? []
      : [
          {
            ...exact('created:0', openedAt),
            kind: 'created' as const,
            actor: opener ? people.byLogin(opener) : { role: 'customer' as const },
          },
          ...openingState(answers, ticket, table, openedAt),
        ]),
    ...rowsIn(answers, 'journal').flatMap((entry) => messageOf(entry, people)),
    ...rowsIn(answers, 'audit').flatMap((entry) => changeOf(entry, ticket, table, people)),
  ]);
}
