import type { JsonAnswers, JsonRequest } from '../contract';

/** The most pages of one list that one look reads; a longer list leaves its history incomplete. */
export const MOST_PAGES = 20;

const nameOf = (name: string, page: number): string => (page === 1 ? name : `${name}:${page}`);

/** The pages of a list that have arrived without a gap, first to last (`comments`, `comments:2`, …). */
export function pagesOf(answers: JsonAnswers, name: string): readonly unknown[] {
  const pages: unknown[] = [];
  while (pages.length < MOST_PAGES) {
    const answer = answers[nameOf(name, pages.length + 1)];
    if (answer === undefined) break;
    pages.push(answer);
  }
  return pages;
}

/** Asks for the page after the `pages` that have arrived. Never required: what came so far is worth keeping. */
export const pageAfter = (name: string, pages: readonly unknown[], path: string): JsonRequest => ({
  name: nameOf(name, pages.length + 1),
  path,
  as: 'json',
  isRequired: false,
});
