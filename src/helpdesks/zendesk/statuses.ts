import type { Status } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asObjects, asText, at } from '../kit/json';
import { inVocabulary } from '../kit/words';
import { vocabulary } from './vocabulary';

/** A status as the account names it, with the category it belongs to. */
export interface NamedStatus {
  readonly status: Status | undefined;
  readonly raw: string | undefined;
}

export const categoryOf = (word: unknown): Status | undefined => inVocabulary(vocabulary.status, asText(word));

/** Looks custom statuses up by id. */
export function statusesOf(answers: JsonAnswers): (id: unknown) => NamedStatus | undefined {
  const byId = new Map(
    asObjects(at(answers['statuses'], 'custom_statuses')).map((one) => [
      asText(one['id']),
      { status: categoryOf(one['status_category']), raw: asText(one['agent_label']) },
    ]),
  );
  return (id) => byId.get(asText(id));
}
