import { vi } from 'vitest';
import type { JsonRequest } from '@/helpdesks/contract';
import { allowanceIn } from '@/page/allowance';
import { createFetcher } from '@/page/fetcher';
import { loginBox } from '@/page/login-box';
import { turnsBy } from '@/page/turns';

export const ORIGIN = 'https://desk.example';

export const request = (path: string, more: Partial<JsonRequest> = {}): JsonRequest => ({
  name: path,
  path,
  as: 'json',
  isRequired: true,
  ...more,
});

export interface Asked {
  readonly url: string;
  /** The n-th request, from 1. */
  readonly n: number;
  readonly init: RequestInit;
}

/** How a server refuses, when asked without cookies. */
export const CHALLENGE = { status: 401, headers: { 'www-authenticate': 'Basic realm="Desk"' } };

interface Options {
  readonly perDay?: number;
  readonly cookies?: () => string;
  readonly isUnproven?: boolean;
  /** What is said to a request without cookies; by default a refusal without challenge. */
  readonly stranger?: ResponseInit;
  /** What is said to the page's own address when its head is asked for. */
  readonly head?: ResponseInit;
}

/** A fetcher on a clock that only waiting moves. Requests without cookies and for the page's head are told apart from the others. */
export function aFetcher(answers: (asked: Asked) => Response | Promise<Response>, options: Options = {}) {
  const clock = { now: Date.UTC(2026, 10, 21, 12) };
  const waits: number[] = [];
  const strangers: string[] = [];
  const heads: string[] = [];
  const fetch = vi.fn(async ({ url, init }: { url: string; init: RequestInit }) =>
    answers({ url, init, n: fetch.mock.calls.length }),
  );
  const page = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = String(input);
    if (init.credentials === 'omit') {
      strangers.push(url);
      return new Response('', options.stranger ?? { status: 401 });
    }
    if (init.method === 'HEAD') {
      heads.push(url);
      return new Response('', options.head ?? { status: 200 });
    }
    return fetch({ url, init });
  };
  const allowance = allowanceIn(undefined, options.perDay ?? 100);
  const isUnproven = options.isUnproven ?? false;
  const fetcher = createFetcher({
    origin: ORIGIN,
    fetch: page as typeof globalThis.fetch,
    clock: () => clock.now,
    cookies: options.cookies ?? (() => ''),
    random: () => 1,
    wait: async (ms) => {
      if (ms > 0) waits.push(ms);
      clock.now += ms;
    },
    allowance,
    loginBox: loginBox({
      fetch: page as typeof globalThis.fetch,
      clock: () => clock.now,
      allowance,
      page: () => `${ORIGIN}/app/1`,
      isUnproven,
    }),
    turn: turnsBy(undefined),
    isUnproven,
  });
  return {
    fetcher,
    fetch,
    waits,
    clock,
    strangers,
    heads,
    ask: (...all: JsonRequest[]) => fetcher.ask(all, new AbortController().signal),
  };
}
