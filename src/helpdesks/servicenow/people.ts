import type { Actor } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { at } from '../kit/json';
import { known } from '../kit/observe';
import { shown, stored } from './fields';
import { rowsIn } from './requests';

/** Who took part in a ticket, by login: the journal knows no other name. */
export interface People {
  byLogin(login: string | undefined): Actor;
  /** An agent by record id, as the audit names assignees. */
  byId(sysId: string | undefined): Actor;
  readonly requester: string | undefined;
  readonly assignee: Actor | undefined;
}

const REQUESTERS = ['caller_id', 'contact', 'opened_for', 'requested_for'];
/** Accounts the platform itself acts with. */
const MACHINES = ['system', 'admin_system', 'midserver', ''];

function assigneeOf(ticket: unknown): Actor | undefined {
  if (at(ticket, 'assigned_to') === undefined) return undefined;
  const id = stored(ticket, 'assigned_to.user_name') ?? stored(ticket, 'assigned_to');
  return { role: 'agent', ...known({ id, name: id && shown(ticket, 'assigned_to') }) };
}

/**
 * The caller is the customer, `guest` is somebody without an account, who writes from outside; everybody else who may write on a ticket
 * is an agent.
 */
export function peopleOf(answers: JsonAnswers): People {
  const ticket = at(answers['ticket'], 'result');
  const field = REQUESTERS.find((name) => stored(ticket, name) !== undefined);
  const requester = field && (stored(ticket, `${field}.user_name`) ?? stored(ticket, field));
  const users = rowsIn(answers, 'users');
  const nameOf = (login: string): string | undefined =>
    stored(
      users.find((user) => stored(user, 'user_name') === login),
      'name',
    );
  return {
    requester,
    assignee: assigneeOf(ticket),
    byLogin(login) {
      if (login === undefined || MACHINES.includes(login)) return { role: 'system' };
      if (login === requester || login === 'guest') return { role: 'customer', id: login };
      return { role: 'agent', id: login, ...known({ name: nameOf(login) }) };
    },
    byId(sysId) {
      if (!sysId) return { role: 'agent' };
      const user = users.find((one) => stored(one, 'sys_id') === sysId);
      return { role: 'agent', id: stored(user, 'user_name') ?? sysId, ...known({ name: stored(user, 'name') }) };
    },
  };
}
