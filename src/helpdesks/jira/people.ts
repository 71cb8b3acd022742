import type { Actor } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asObject, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { pagesOf } from '../kit/pages';
import { historiesIn } from './changelog';
import { commentsIn, isInternal } from './comments';

/** Who took part in a ticket. */
export interface People {
  /** The actor behind a user as an answer names it. `isStaffOnly`: customers cannot do this. */
  actor(user: unknown, isStaffOnly?: boolean): Actor;
}

/** Cloud knows accounts, Data Center user names; `ajs-remote-user` on a page is the name too. */
export const userId = (user: unknown): string | undefined =>
  asText(at(user, 'accountId')) ?? asText(at(user, 'name')) ?? asText(at(user, 'key'));

/** Portal-only accounts say so in their type or, where answers leave it out, in their id. */
const isPortalOnly = (user: Json | undefined, id: string): boolean =>
  user?.['accountType'] === 'customer' || id.startsWith('qm:');

export const assigneeOf = (id: string | undefined, name: string | undefined): Actor =>
  id === undefined ? { role: 'agent' } : { role: 'agent', id, ...known({ name }) };

/** Ids that were ever assigned the ticket or wrote an internal note on it. */
function staffOf(answers: JsonAnswers): ReadonlySet<string> {
  const assigned = historiesIn(answers)
    .flatMap((history) => asObjects(history['items']))
    .filter((item) => item['field'] === 'assignee')
    .flatMap((item) => [asText(item['from']), asText(item['to'])]);
  const noting = commentsIn(answers)
    .filter((comment) => isInternal(comment) === true)
    .map((comment) => userId(comment['author']));
  const assignee = userId(at(answers['ticket'], 'fields', 'assignee'));
  return new Set([...assigned, ...noting, assignee].flatMap((id) => id ?? []));
}

/** The reporter is the customer even where it is an agent; participants and portal accounts are customers, apps are bots. */
export function peopleOf(answers: JsonAnswers): People {
  const requester = userId(at(answers['ticket'], 'fields', 'reporter'));
  const staff = staffOf(answers);
  const sharing = new Set(
    pagesOf(answers, 'participants').flatMap((page) =>
      asObjects(at(page, 'values')).flatMap((one) => userId(one) ?? []),
    ),
  );
  return {
    actor(given, isStaffOnly = false) {
      const user = asObject(given);
      const id = userId(user);
      if (id === undefined) return { role: 'system' };
      if (user?.['accountType'] === 'app') return { role: 'bot', id };
      const isCustomer = id === requester || isPortalOnly(user, id) || (sharing.has(id) && !staff.has(id));
      if (isCustomer && !isStaffOnly) return { role: 'customer', id };
      return assigneeOf(id, asText(user?.['displayName']));
    },
  };
}
