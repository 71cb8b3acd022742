import type { Actor, Role } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asList, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { pagesOf } from '../kit/pages';
import { LISTS } from './requests';

/** Who took part in a ticket. */
export interface People {
  /** The actor behind a user id; `via` tells rules and integrations from persons. */
  actor(id: unknown, via?: unknown): Actor;
  /** An agent by id, whatever the account says of it today. */
  agent(id: string): Actor;
}

const RULES: readonly string[] = ['rule', 'system', 'admin_setting', 'automation', 'trigger', 'batch'];
const MACHINES: readonly string[] = [
  'api',
  'web_service',
  'answer_bot',
  'answer_bot_for_agents',
  'answer_bot_for_web_widget',
];

/** A rule or integration speaks with an agent's id; its `via` gives it away. Undefined when a person may have acted. */
function machineRole(via: unknown): Role | undefined {
  const channel = asText(at(via, 'channel')) ?? '';
  const rel = asText(at(via, 'source', 'rel')) ?? '';
  if (RULES.includes(channel) || rel === 'trigger' || rel === 'automation') return 'system';
  return MACHINES.includes(channel) ? 'bot' : undefined;
}

/** Users are sideloaded with the ticket and with every page of its lists. */
const usersIn = (answers: JsonAnswers): readonly Json[] =>
  [answers['ticket'], ...LISTS.flatMap((list) => pagesOf(answers, list))].flatMap((page) =>
    asObjects(at(page, 'users')),
  );

/** Ids that were ever assigned the ticket or wrote a note on it: agents, even where their account has become an end-user since. */
function staffOf(answers: JsonAnswers): ReadonlySet<string> {
  const notes = pagesOf(answers, 'comments')
    .flatMap((page) => asObjects(at(page, 'comments')))
    .filter((comment) => comment['public'] === false)
    .map((comment) => asText(comment['author_id']));
  const assigned = pagesOf(answers, 'audits')
    .flatMap((page) => asObjects(at(page, 'audits')))
    .flatMap((audit) => asList(audit['events']))
    .filter((event) => at(event, 'field_name') === 'assignee_id')
    .flatMap((event) => [asText(at(event, 'value')), asText(at(event, 'previous_value'))]);
  return new Set(
    [...notes, ...assigned, asText(at(answers['ticket'], 'ticket', 'assignee_id'))].flatMap((id) => id ?? []),
  );
}

/** The requester is the customer even where it is an agent; the system writes as user −1. */
export function peopleOf(answers: JsonAnswers): People {
  const requester = asText(at(answers['ticket'], 'ticket', 'requester_id'));
  const users = new Map(usersIn(answers).map((user) => [asText(user['id']), user]));
  const staff = staffOf(answers);
  const isAgent = (id: string): boolean =>
    staff.has(id) || ['agent', 'admin'].includes(asText(users.get(id)?.['role']) ?? '');
  const agent = (id: string): Actor => ({ role: 'agent', id, ...known({ name: asText(users.get(id)?.['name']) }) });
  return {
    agent,
    actor(raw, via) {
      const id = asText(raw);
      if (id === undefined || Number(id) <= 0) return { role: 'system' };
      if (id !== requester && isAgent(id)) return { ...agent(id), role: machineRole(via) ?? 'agent' };
      return machineRole(via) === 'system' ? { role: 'system' } : { role: 'customer', id };
    },
  };
}
