import type { SiteAgent } from '@/domain/settings/settings';
import type { Observation } from '@/domain/tickets/observation';
import type { JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '@/helpdesks/contract';
import { known } from '@/helpdesks/kit/observe';
import type { PageState } from '@/messaging/protocol';
import type { Fetcher } from './fetcher';
import type { KnownAnswers } from './known-answers';
import type { Answers } from './outcome';

/** What the helpdesk's own JSON gave, or the named state that says why it gave nothing (`retryAt`: epoch milliseconds). */
export type JsonLook =
  | {
      readonly kind: 'read';
      readonly observations: readonly Observation[];
      readonly missing: readonly string[];
      readonly viewer?: SiteAgent;
    }
  | { readonly kind: 'failed'; readonly state: PageState; readonly retryAt?: number }
  /** The adapter has nothing to ask about this ticket. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'aborted' };

export interface JsonLookParts {
  readonly source: JsonSource;
  readonly fetcher: Fetcher;
  readonly known: KnownAnswers;
}

/** Rounds of dependent requests (paging included) before a look is ended. */
const MOST_ROUNDS = 40;

/** Many helpdesks tell changes to the second only, by a clock of their own: a ticket this fresh may change again and show the same time. */
export const FRESH_MS = 60_000;

function readSafely(source: JsonSource, place: Place, answers: JsonAnswers, page: Page): JsonReading | undefined {
  try {
    return source.read(place, answers, page);
  } catch {
    // An answer of a shape the adapter did not foresee: a named state and adapter health, never an exception in the page.
    return undefined;
  }
}

type Failure = Exclude<Answers, { kind: 'answered' }>;

const UNREADABLE: Failure = { kind: 'failed', state: 'unreadable' };

const updatedAtOf = ({ observations }: JsonReading) => observations[0]?.facts.updatedAt;

/** What one look has been told so far. */
function telling({ source, fetcher }: JsonLookParts, place: Place, page: Page, signal: AbortSignal) {
  const asked: JsonRequest[] = [];
  let answers: JsonAnswers = {};
  let reading: JsonReading = { observations: [], missing: [] };
  const read = (more: JsonAnswers): Failure | undefined => {
    answers = { ...answers, ...more };
    const next = readSafely(source, place, answers, page);
    reading = next ?? reading;
    return next ? undefined : UNREADABLE;
  };
  return {
    read,
    reading: () => reading,
    firstName: (): string => asked[0]?.name ?? '',
    async ask(requests: readonly JsonRequest[]): Promise<Failure | undefined> {
      asked.push(...requests);
      const got = await fetcher.ask(requests, signal);
      return got.kind === 'answered' ? read(got.answers) : got;
    },
    /** An optional request that failed is not asked again in this look. */
    isOpen: ({ name }: JsonRequest): boolean => !(name in answers) && !asked.some((one) => one.name === name),
    /** The answers that stand for as long as the ticket does not change. */
    lasting(): JsonAnswers {
      const moving = new Set(asked.filter((one) => one.isAlwaysAsked).map((one) => one.name));
      return Object.fromEntries(Object.entries(answers).filter(([name]) => !moving.has(name)));
    },
  };
}

/**
 * Asks the JSON source for a place, and on for as long as it names further requests. A ticket's first request is the ticket itself:
 * when it has not changed since the last look, what was answered then about its thread stands.
 */
export async function lookAtJson(
  parts: JsonLookParts,
  place: Place,
  page: Page,
  signal: AbortSignal,
): Promise<JsonLook> {
  const told = telling(parts, place, page, signal);
  const first = parts.source.requests(place, page);
  if (place.kind === 'ticket' && first.length === 0) return { kind: 'unasked' };
  const path = place.kind === 'ticket' ? first[0]?.path : undefined;
  let pending = path === undefined ? first : first.slice(0, 1);
  for (let round = 0; pending.length > 0 && round < MOST_ROUNDS; round += 1) {
    const failure = (await told.ask(pending)) ?? (round === 0 ? useKnown(parts.known, path, told) : undefined);
    if (failure) return failure;
    const rest = first.filter(told.isOpen);
    const next = (told.reading().next ?? []).filter(told.isOpen);
    // Where the ticket itself was refused, another way to it comes before its thread.
    const isThreadNext = rest.length > 0 && (told.reading().observations.length > 0 || next.length === 0);
    pending = isThreadNext ? rest : next;
  }
  const { observations, missing, viewer } = told.reading();
  if (place.kind === 'ticket' && observations.length === 0) return UNREADABLE;
  const updatedAt = updatedAtOf(told.reading());
  if (path !== undefined && updatedAt !== undefined && page.now - updatedAt > FRESH_MS) {
    parts.known.keep(path, { updatedAt, answers: told.lasting() });
  }
  return { kind: 'read', observations, missing, ...known({ viewer }) };
}

function useKnown(
  known: KnownAnswers,
  path: string | undefined,
  told: ReturnType<typeof telling>,
): Failure | undefined {
  const before = path === undefined ? undefined : known.find(path);
  if (before === undefined || before.updatedAt !== updatedAtOf(told.reading())) return undefined;
  // What has just been answered is newer than what was known.
  const { [told.firstName()]: _, ...thread } = before.answers;
  return told.read(thread);
}
