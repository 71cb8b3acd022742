import type { Allowance } from './allowance';
import { type Failed, failed, stateOfStatus } from './outcome';
import { failedBy, isRedirect, sending } from './request';

export interface LoginBoxParts {
  readonly fetch: typeof fetch;
  readonly clock: () => number;
  readonly allowance: Allowance;
  /** Address of the page itself, which a session that has ended turns into a redirect. */
  readonly page: () => string;
  /** See `JsonSource.isUnproven`. */
  readonly isUnproven: boolean;
}

/**
 * Keeps requests from raising the browser's own login box. A browser raises it for any request sent with cookies that is answered
 * by 401 and a challenge, and no option of `fetch` forbids it: so what a refusal looks like is found out without cookies first.
 */
export interface LoginBox {
  /** Undefined when the address may be asked with cookies; else the failure that says why not. */
  bars(url: string, signal: AbortSignal): Promise<Failed | undefined>;
  /** An answer came: the session is alive. */
  answered(): void;
}

/** Schemes a browser has a login box for. */
const CHALLENGE = /(?:^|,)\s*(?:basic|digest|ntlm|negotiate)\b/i;

/** After an answer the session is trusted to be alive this long. */
const ALIVE_MS = 10_000;

const isChallenge = (response: Response): boolean =>
  response.status === 401 && CHALLENGE.test(response.headers.get('www-authenticate') ?? '');

export function loginBox({ fetch, clock, allowance, page, isUnproven }: LoginBoxParts): LoginBox {
  let aliveUntil = Number.NEGATIVE_INFINITY;

  /** What a refusal looks like does not change within a day. A helpdesk that is out of order or asks for a pause shows none. */
  async function isChallenging(url: string, signal: AbortSignal): Promise<boolean | Failed> {
    const known = allowance.challenges(clock());
    if (known !== undefined) return known;
    try {
      const response = await fetch(url, {
        ...sending({ accept: 'application/json' }, signal),
        credentials: 'omit',
      });
      if (response.status === 429 || response.status >= 500) return failedBy(response, clock());
      const found = isChallenge(response);
      allowance.noteChallenge(found, clock());
      return found;
    } catch {
      return failed('offline');
    }
  }

  /** The page itself, asked for its head alone, tells whether the session goes on: by a redirect rather than a challenge. */
  async function endedSession(signal: AbortSignal): Promise<Failed | undefined> {
    try {
      const response = await fetch(page(), { ...sending({}, signal), method: 'HEAD', credentials: 'same-origin' });
      const isOver = isRedirect(response) || stateOfStatus(response.status) === 'login-expired';
      return isOver ? failed('login-expired') : undefined;
    } catch {
      return failed('offline');
    }
  }

  return {
    async bars(url, signal) {
      if (clock() < aliveUntil) return undefined;
      const challenges = await isChallenging(url, signal);
      if (typeof challenges === 'object') return challenges;
      if (!challenges) return undefined;
      if (isUnproven) return failed('unanswered');
      return endedSession(signal);
    },
    answered() {
      aliveUntil = clock() + ALIVE_MS;
    },
  };
}
