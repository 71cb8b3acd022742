import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { JsonAnswers, JsonRequest } from '../contract';
import { asList, asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { pageAfter, pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';
import { refer } from './refs';
import { PAGE_SIZE } from './requests';

const ROLES: Readonly<Record<string, Actor['role']>> = {
  ADMIN: 'agent',
  OWNER: 'agent',
  AGENT: 'agent',
  COLLABORATOR: 'agent',
  CUSTOMER: 'customer',
};

/** The requester is the customer whatever role their account has. */
function writerOf(post: Json, answer: unknown): Actor {
  const creator = refer(answer, post['creator']);
  const id = asText(creator?.['id']);
  if (post['is_requester'] === true) return { role: 'customer', ...known({ id }) };
  const role = ROLES[(asText(at(refer(answer, creator?.['role']), 'type')) ?? '').toUpperCase()];
  if (role === 'agent') return { role, ...known({ id, name: asText(creator?.['full_name']) }) };
  return role ? { role, ...known({ id }) } : { role: 'system' };
}

function messageOf(post: Json, answer: unknown): readonly TicketEvent[] {
  const id = asText(post['id']);
  const writtenAt = readIso(post['created_at']);
  if (!id || writtenAt === undefined) return [];
  const isPublic = asText(at(post, 'original', 'resource_type'))?.toLowerCase() !== 'note';
  return [
    {
      id: `message:${id}`,
      at: writtenAt,
      precision: 'exact',
      kind: 'message',
      actor: writerOf(post, answer),
      isPublic,
    },
  ];
}

export const postsIn = (answers: JsonAnswers) =>
  pagesOf(answers, 'posts').flatMap((page) => asObjects(at(page, 'data')).flatMap((post) => messageOf(post, page)));

/** The next page of posts, where the last one names it and it lies below this case. */
export function nextPosts(id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const pages = pagesOf(answers, 'posts');
  const path = asText(at(pages.at(-1), 'next_url'))?.replace(/^https:\/\/[^/]+/, '');
  return path?.startsWith(`/api/v1/cases/${id}/posts`) ? [pageAfter('posts', pages, path)] : [];
}

/** Whether every post has come and was understood. */
export function isWhole(id: string, answers: JsonAnswers): boolean {
  const pages = pagesOf(answers, 'posts');
  const count = pages.reduce<number>((sum, page) => sum + asList(at(page, 'data')).length, 0);
  if (pages.length === 0 || !Array.isArray(at(pages.at(-1), 'data')) || nextPosts(id, answers).length > 0) return false;
  const total = asNumber(at(pages[0], 'total_count'));
  const isLast = total === undefined ? count < PAGE_SIZE * pages.length : count >= total;
  return isLast && postsIn(answers).length === count;
}
