import { tidy } from './text';

/**
 * A helpdesk's own word as a key: lower case by Unicode alone, never by a locale, so that "PENDING" read in a Turkish browser
 * stays "pending"; İ, I and ı fall together.
 */
export const wordKey = (raw: string): string =>
  tidy(raw.normalize('NFKC')).toLowerCase().replaceAll('\u0307', '').replaceAll('ı', 'i');

/** Looks a helpdesk's own word up in a vocabulary whose keys were written by `wordKey`'s rules. */
export function inVocabulary<T>(words: Readonly<Record<string, T>>, raw: string | undefined): T | undefined {
  if (raw === undefined) return undefined;
  const key = wordKey(raw);
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
