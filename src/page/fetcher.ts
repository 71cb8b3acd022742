import type { JsonRequest } from '@/helpdesks/contract';
import type { Allowance } from './allowance';
import { type Answers, isPassing, type Outcome, retryAfter, stateOfStatus } from './outcome';

export interface FetcherParts {
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly clock: () => number;
  /** `[0, 1)`, for jitter. */
  readonly random: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly allowance: Allowance;
}

/** Asks the helpdesk's own origin, one request at a time. */
export interface Fetcher {
  /** All requests in order. A failed required one ends it; a failed optional one is left out of the answers. */
  ask(requests: readonly JsonRequest[], signal: AbortSignal): Promise<Answers>;
}

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
const TIMEOUT_MS = 20_000;
/** Larger answers are no ticket. */
const MOST_CHARACTERS = 8_000_000;

/** The URL of a request below the origin; undefined when its path leads anywhere else. */
export function urlOn(origin: string, path: string): string | undefined {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return undefined;
  const url = new URL(path, origin);
  return url.origin === origin ? url.href : undefined;
}

async function bodyOf(response: Response, as: JsonRequest['as']): Promise<Outcome> {
  const body = await response.text();
  if (body.length > MOST_CHARACTERS) return { kind: 'failed', state: 'unreadable' };
  if (as === 'text') return { kind: 'answered', answer: body };
  try {
    return { kind: 'answered', answer: JSON.parse(body) };
  } catch {
    // A login or error page in place of JSON.
    return { kind: 'failed', state: 'not-json' };
  }
}

/**
 * One request. Redirects are not followed: where JSON is asked for, a redirect leads to a login page. A named header keeps
 * application servers from answering with their own login dialogue.
 */
async function once(request: JsonRequest, parts: FetcherParts, signal: AbortSignal): Promise<Outcome> {
  const url = urlOn(parts.origin, request.path);
  if (!url) return { kind: 'failed', state: 'unreadable' };
  try {
    const response = await parts.fetch(url, {
      credentials: 'same-origin',
      redirect: 'manual',
      headers: { accept: request.as === 'json' ? 'application/json' : '*/*', ...request.headers },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return { kind: 'failed', state: 'login-expired' };
    }
    if (response.ok) return await bodyOf(response, request.as);
    const pause = retryAfter(response.headers.get('retry-after'), parts.clock());
    const state = stateOfStatus(response.status);
    return { kind: 'failed', state, ...(pause === undefined ? {} : { retryAt: parts.clock() + pause }) };
  } catch {
    return signal.aborted ? { kind: 'aborted' } : { kind: 'failed', state: 'offline' };
  }
}

/** Exponential with full jitter: between half and all of 1, 2, 4 … seconds. */
const backOff = (attempt: number, random: () => number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.5 + random() / 2);

async function patiently(request: JsonRequest, parts: FetcherParts, signal: AbortSignal): Promise<Outcome> {
  let outcome: Outcome = { kind: 'aborted' };
  for (let attempt = 0; attempt < ATTEMPTS && !signal.aborted; attempt += 1) {
    const restsUntil = parts.allowance.restsUntil(parts.clock());
    // A long pause asked for by the server is not sat out in a page: the next look comes after it.
    if (restsUntil - parts.clock() > LONGEST_PAUSE_MS)
      return { kind: 'failed', state: 'rate-limited', retryAt: restsUntil };
    await parts.wait(Math.max(0, restsUntil - parts.clock()), signal);
    if (signal.aborted) break;
    if (!parts.allowance.take(parts.clock())) return { kind: 'failed', state: 'rate-limited' };
    outcome = await once(request, parts, signal);
    if (outcome.kind !== 'failed' || !isPassing(outcome.state)) return outcome;
    if (outcome.retryAt !== undefined) parts.allowance.rest(outcome.retryAt);
    else if (attempt + 1 < ATTEMPTS) await parts.wait(backOff(attempt, parts.random), signal);
  }
  return signal.aborted ? { kind: 'aborted' } : outcome;
}

export function createFetcher(parts: FetcherParts): Fetcher {
  let last: Promise<unknown> = Promise.resolve();
  const queued = (request: JsonRequest, signal: AbortSignal): Promise<Outcome> => {
    const mine = last.then(() => patiently(request, parts, signal));
    last = mine;
    return mine;
  };
  return {
    async ask(requests, signal) {
      const answers: Record<string, unknown> = {};
      for (const request of requests) {
        const outcome = await queued(request, signal);
        if (outcome.kind === 'answered') answers[request.name] = outcome.answer;
        else if (outcome.kind === 'aborted' || request.isRequired) return outcome;
      }
      return { kind: 'answered', answers };
    },
  };
}
