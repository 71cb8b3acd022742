import type { Observation } from '@/domain/tickets/observation';
import type { JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '@/helpdesks/contract';
import type { PageState } from '@/messaging/protocol';
import type { Fetcher } from './fetcher';

/** What the helpdesk's own JSON gave, or the named state that says why it gave nothing. */
export type JsonLook =
  | { readonly kind: 'read'; readonly observations: readonly Observation[]; readonly missing: readonly string[] }
  | { readonly kind: 'failed'; readonly state: PageState }
  | { readonly kind: 'aborted' };

/** Rounds of dependent requests (paging included) before a look is ended. */
const MOST_ROUNDS = 40;

function readSafely(source: JsonSource, place: Place, answers: JsonAnswers, page: Page): JsonReading | undefined {
  try {
    return source.read(place, answers, page);
  } catch {
    // An answer of a shape the adapter did not foresee: a named state and adapter health, never an exception in the page.
    return undefined;
  }
}

/** Asks the JSON source for a place, and on for as long as it names further requests. */
export async function lookAtJson(
  source: JsonSource,
  place: Place,
  page: Page,
  fetcher: Fetcher,
  signal: AbortSignal,
): Promise<JsonLook> {
  let requests: readonly JsonRequest[] = source.requests(place, page);
  let answers: JsonAnswers = {};
  let reading: JsonReading = { observations: [], missing: [] };
  for (let round = 0; requests.length > 0 && round < MOST_ROUNDS; round += 1) {
    const got = await fetcher.ask(requests, signal);
    if (got.kind !== 'answered') return got;
    answers = { ...answers, ...got.answers };
    const next = readSafely(source, place, answers, page);
    if (!next) return { kind: 'failed', state: 'unreadable' };
    reading = next;
    const answered = answers;
    // An optional request that failed is not asked again in this look.
    const failed = new Set(requests.filter((one) => !(one.name in answered)).map((one) => one.name));
    requests = (reading.next ?? []).filter((one) => !(one.name in answered) && !failed.has(one.name));
  }
  if (place.kind === 'ticket' && reading.observations.length === 0) return { kind: 'failed', state: 'unreadable' };
  return { kind: 'read', observations: reading.observations, missing: reading.missing };
}
