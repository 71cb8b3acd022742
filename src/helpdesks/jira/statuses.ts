import type { Status } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asObjects, asText, at, type Json } from '../kit/json';
import { inVocabulary } from '../kit/words';
import { CATEGORIES, vocabulary } from './vocabulary';

export interface NamedStatus {
  readonly status: Status | undefined;
  readonly raw: string | undefined;
}

const categoryOf = (status: unknown): Status | undefined =>
  inVocabulary(CATEGORIES, asText(at(status, 'statusCategory', 'key')));

/** A status as an answer holds it: by its word, else by its category. */
export const statusIn = (status: unknown): NamedStatus => {
  const raw = asText(at(status, 'name'));
  return { raw, status: inVocabulary(vocabulary.status, raw) ?? categoryOf(status) };
};

/** Looks a changed status up by id; its word at the time is what the log says, its category what the site's list says today. */
export function statusesOf(answers: JsonAnswers): (id: unknown, word: unknown) => NamedStatus {
  const now: Json = { status: at(answers['ticket'], 'fields', 'status') };
  const byId = new Map(
    [...asObjects(answers['statuses']), ...asObjects([now['status']])].map((one) => [asText(one['id']), one]),
  );
  return (id, word) => {
    const listed = byId.get(asText(id));
    const raw = asText(word) ?? asText(listed?.['name']);
    return { raw, status: inVocabulary(vocabulary.status, raw) ?? categoryOf(listed) };
  };
}
