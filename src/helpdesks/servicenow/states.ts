import type { Status } from '@/domain/tickets/facts';
import type { Json } from '../kit/json';
import { inVocabulary } from '../kit/words';
import { shown, stored } from './fields';
import { INCIDENT_STATES, vocabulary } from './vocabulary';

/** A state by its number. Its word is known for the ticket's present state alone; others keep their number. */
export function stateOf(
  code: string | undefined,
  ticket: Json,
  table: string,
): { readonly status: Status | undefined; readonly raw: string | undefined } {
  const raw = code !== undefined && code === stored(ticket, 'state') ? (shown(ticket, 'state') ?? code) : code;
  const byCode = table === 'incident' ? inVocabulary(INCIDENT_STATES, code) : undefined;
  return { status: byCode ?? inVocabulary(vocabulary.status, raw), raw };
}
