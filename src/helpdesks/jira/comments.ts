import { type Instant, instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { pagesOf } from '../kit/pages';
import { readIso } from '../kit/read-instant';

/** Comments as Cloud's platform lists them (`comments`), or as its service desk and Data Center do (`values`). */
const listOf = (page: unknown): unknown => at(page, 'comments') ?? at(page, 'values');

export const commentsIn = (answers: JsonAnswers): readonly Json[] =>
  pagesOf(answers, 'comments').flatMap((page) => asObjects(listOf(page)));

/** True for a note the customer does not see, false for a reply, undefined where the answer does not say. */
export function isInternal(comment: Json): boolean | undefined {
  const isPublic = comment['public'] ?? comment['jsdPublic'];
  // A comment limited to a role or group reaches no customer, whatever its flag says.
  if (comment['visibility'] !== undefined && comment['visibility'] !== null) return true;
  return typeof isPublic === 'boolean' ? !isPublic : undefined;
}

/** A date is a text with an offset, or an object that holds it in several forms. */
export function readDate(value: unknown): Instant | undefined {
  const ms = asNumber(at(value, 'epochMillis'));
  if (ms !== undefined && ms > 0) return instant(ms);
  return readIso(value) ?? readIso(at(value, 'iso8601')) ?? readIso(at(value, 'jira'));
}

/** How many comments of the list are still to come after these pages; undefined where that cannot be told. */
export function commentsAfter(answers: JsonAnswers): { readonly start: number } | undefined {
  const pages = pagesOf(answers, 'comments');
  const last = pages.at(-1);
  const count = commentsIn(answers).length;
  if (last === undefined || asObjects(listOf(last)).length === 0) return undefined;
  const total = asNumber(at(last, 'total'));
  const isMore = total === undefined ? at(last, 'isLastPage') === false : count < total;
  return isMore ? { start: count } : undefined;
}

const isReadable = (comment: Json): boolean =>
  asText(comment['id']) !== undefined &&
  readDate(comment['created']) !== undefined &&
  isInternal(comment) !== undefined;

/** Whether every comment has come, each with its time and who may read it. */
export function isWhole(answers: JsonAnswers): boolean {
  const pages = pagesOf(answers, 'comments');
  if (pages.length === 0 || commentsAfter(answers)) return false;
  return pages.every((page) => {
    const list = listOf(page);
    return Array.isArray(list) && asObjects(list).length === list.length && asObjects(list).every(isReadable);
  });
}
