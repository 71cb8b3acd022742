import type { Status } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asList, asObject, asObjects, asText } from '../kit/json';
import { inVocabulary } from '../kit/words';
import { vocabulary } from './vocabulary';

/** A status as the account names it, with ours where it is known. */
export interface NamedStatus {
  readonly status: Status | undefined;
  readonly raw: string | undefined;
}

/** Labels of the account's statuses by id: `{ "6": ["agent label", "customer label"] }`. */
const choicesIn = (answers: JsonAnswers) =>
  asObject(
    asObjects(answers['fields']).find((field) => field['name'] === 'status' || field['type'] === 'default_status')?.[
      'choices'
    ],
  );

/** The agent's label is the word pages show, so mappings made from either fit both. */
export function statusOf(id: unknown, answers: JsonAnswers): NamedStatus {
  const key = asText(id);
  if (key === undefined) return { status: undefined, raw: undefined };
  const choice = choicesIn(answers)?.[key];
  const label = asText(asList(choice)[0]) ?? asText(choice);
  return { status: inVocabulary(vocabulary.status, key) ?? inVocabulary(vocabulary.status, label), raw: label ?? key };
}
