import type { JsonAnswers } from '@/helpdesks/contract';
import type { PageState } from '@/messaging/protocol';

/** How asking went. A failure is a named state, never an exception; `retryAt` is epoch milliseconds. */
export type Outcome = { readonly kind: 'answered'; readonly answer: unknown } | Failed | { readonly kind: 'aborted' };

export interface Failed {
  readonly kind: 'failed';
  readonly state: PageState;
  readonly retryAt?: number;
}

export const failed = (state: PageState, retryAt?: number): Failed => ({
  kind: 'failed',
  state,
  ...(retryAt === undefined ? {} : { retryAt }),
});

export type Answers =
  | { readonly kind: 'answered'; readonly answers: JsonAnswers }
  | Exclude<Outcome, { readonly kind: 'answered' }>;

/** What an HTTP status says about the ticket asked for. */
export function stateOfStatus(status: number): PageState {
  if (status === 401) return 'login-expired';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'unreadable';
}

/** States that may be gone a moment later; the others would only repeat themselves. */
export const isPassing = (state: PageState): boolean =>
  state === 'rate-limited' || state === 'server-error' || state === 'offline';

/** `Retry-After` in milliseconds from now: seconds, or an HTTP date. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** States in which a way of asking is shut rather than out of order. */
export const isRefusal = (state: PageState): boolean =>
  state === 'login-expired' || state === 'forbidden' || state === 'not-json';
