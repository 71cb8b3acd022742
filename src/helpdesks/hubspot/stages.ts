import type { Status } from '@/domain/tickets/facts';
import type { JsonAnswers } from '../contract';
import { asObjects, asText, at } from '../kit/json';
import { inVocabulary } from '../kit/words';
import { DEFAULT_STAGES, vocabulary } from './vocabulary';

/** A stage as the account names it, with our status where it is known. */
export interface NamedStage {
  readonly status: Status | undefined;
  readonly raw: string | undefined;
}

const isClosed = (stage: unknown): boolean =>
  at(stage, 'metadata', 'ticketState') === 'CLOSED' || asText(at(stage, 'metadata', 'isClosed')) === 'true';

/** Looks stages up by id: their label, and closed where the account says so. Unknown stages stay their id. */
export function stagesOf(answers: JsonAnswers): (id: unknown) => NamedStage {
  const stages = asObjects(at(answers['pipelines'], 'results')).flatMap((pipeline) => asObjects(pipeline['stages']));
  const byId = new Map(stages.map((stage) => [asText(stage['id']), stage]));
  return (raw) => {
    const id = asText(raw);
    const stage = byId.get(id);
    const label = asText(stage?.['label']) ?? DEFAULT_STAGES[id ?? ''] ?? id;
    return { status: isClosed(stage) ? 'closed' : inVocabulary(vocabulary.status, label), raw: label };
  };
}
