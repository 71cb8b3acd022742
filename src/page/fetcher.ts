import type { JsonRequest } from '@/helpdesks/contract';
import type { Allowance } from './allowance';
import type { LoginBox } from './login-box';
import { type Answers, failed, isPassing, isRefusal, type Outcome } from './outcome';
import { askOnce, type RequestParts, urlOn } from './request';
import { sharedAnswers } from './shared-answers';
import type { Turn } from './turns';

export interface FetcherParts extends RequestParts {
  /** `[0, 1)`, for jitter. */
  readonly random: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly allowance: Allowance;
  readonly loginBox: LoginBox;
  readonly turn: Turn;
  /** See `JsonSource.isUnproven`. */
  readonly isUnproven: boolean;
}

/** Asks the helpdesk's own origin, one request at a time. */
export interface Fetcher {
  /** All requests in order. A failed required one ends it; a failed optional one is left out of the answers. */
  ask(requests: readonly JsonRequest[], signal: AbortSignal): Promise<Answers>;
}

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A page renews its token within this time of having grown stale. */
const TOKEN_PAUSE_MS = 600;

/** Exponential with jitter: between half and all of 1, 2, 4 … seconds. */
const backOff = (attempt: number, random: () => number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.5 + random() / 2);

/** Sits out a short pause and takes from the day's budget. Gives an outcome when nothing may be asked now. */
async function heldBack(parts: FetcherParts, signal: AbortSignal): Promise<Outcome | undefined> {
  const { allowance, clock } = parts;
  const restsUntil = allowance.restsUntil(clock());
  // A long pause asked for by the server is not sat out in a page: the next look comes after it.
  if (restsUntil - clock() > LONGEST_PAUSE_MS) return failed('rate-limited', restsUntil);
  await parts.wait(Math.max(0, restsUntil - clock()), signal);
  if (signal.aborted) return { kind: 'aborted' };
  return allowance.take(clock()) ? undefined : failed('rate-limited');
}

/** One attempt, when it is this tab's turn and no login box would come of it. */
async function attempt(request: JsonRequest, parts: FetcherParts, signal: AbortSignal): Promise<Outcome> {
  const url = urlOn(parts.origin, request.path);
  if (!url) return failed('unreadable');
  return parts.turn(async () => {
    const barred = await parts.loginBox.bars(url, signal);
    if (signal.aborted) return { kind: 'aborted' };
    if (barred) return barred;
    const outcome = await askOnce(request, parts, signal);
    if (outcome.kind === 'answered') parts.loginBox.answered();
    return outcome;
  });
}

/** A refusal may mean that the token sent had just grown stale: it is read anew and tried once more. */
async function withToken(request: JsonRequest, parts: FetcherParts, signal: AbortSignal): Promise<Outcome> {
  const outcome = await attempt(request, parts, signal);
  if (!request.csrf || outcome.kind !== 'failed' || outcome.state !== 'forbidden') return outcome;
  await parts.wait(TOKEN_PAUSE_MS, signal);
  return (await heldBack(parts, signal)) ?? attempt(request, parts, signal);
}

async function patiently(request: JsonRequest, parts: FetcherParts, signal: AbortSignal): Promise<Outcome> {
  let outcome: Outcome = { kind: 'aborted' };
  for (let count = 0; count < ATTEMPTS && !signal.aborted; count += 1) {
    const held = await heldBack(parts, signal);
    if (held) return held;
    outcome = await withToken(request, parts, signal);
    if (outcome.kind !== 'failed' || !isPassing(outcome.state)) return outcome;
    if (outcome.retryAt !== undefined) parts.allowance.rest(outcome.retryAt);
    else if (count + 1 < ATTEMPTS) await parts.wait(backOff(count, parts.random), signal);
  }
  return signal.aborted ? { kind: 'aborted' } : outcome;
}

export function createFetcher(parts: FetcherParts): Fetcher {
  const shared = sharedAnswers(parts.clock);
  let last: Promise<unknown> = Promise.resolve();
  let isProven = !parts.isUnproven;

  /** Until a way nobody has shown to be open has answered once, being refused says that it is shut. */
  const judged = (outcome: Outcome): Outcome => {
    isProven ||= outcome.kind === 'answered';
    return !isProven && outcome.kind === 'failed' && isRefusal(outcome.state) ? failed('unanswered') : outcome;
  };
  const queued = (request: JsonRequest, signal: AbortSignal): Promise<Outcome> => {
    const mine = last.then(async () => {
      const known = shared.find(request);
      if (known) return known;
      const outcome = judged(await patiently(request, parts, signal));
      shared.keep(request, outcome);
      return outcome;
    });
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
