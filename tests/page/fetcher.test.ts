import { expect, test, vi } from 'vitest';
import type { JsonRequest } from '@/helpdesks/contract';
import { allowanceIn } from '@/page/allowance';
import { createFetcher, urlOn } from '@/page/fetcher';

const ORIGIN = 'https://desk.example';
const request = (path: string, more: Partial<JsonRequest> = {}): JsonRequest => ({
  name: path,
  path,
  as: 'json',
  isRequired: true,
  ...more,
});

/** A fetcher on a clock that only waiting moves. */
function fetcherWith(answers: (url: string, n: number) => Response | Promise<Response>, perDay = 100) {
  const clock = { now: Date.UTC(2026, 10, 21, 12) };
  const waits: number[] = [];
  const fetch = vi.fn(async (url: string | URL | Request) => answers(String(url), fetch.mock.calls.length));
  const fetcher = createFetcher({
    origin: ORIGIN,
    fetch: fetch as typeof globalThis.fetch,
    clock: () => clock.now,
    random: () => 1,
    wait: async (ms) => {
      if (ms > 0) waits.push(ms);
      clock.now += ms;
    },
    allowance: allowanceIn(undefined, perDay),
  });
  return {
    fetcher,
    fetch,
    waits,
    clock,
    ask: (...all: JsonRequest[]) => fetcher.ask(all, new AbortController().signal),
  };
}

test('answers come by name, in order', async () => {
  const { ask } = fetcherWith((url) => Response.json({ url }));
  expect(await ask(request('/a'), request('/b'))).toEqual({
    kind: 'answered',
    answers: { '/a': { url: `${ORIGIN}/a` }, '/b': { url: `${ORIGIN}/b` } },
  });
});

test.each([
  [401, 'login-expired'],
  [403, 'forbidden'],
  [404, 'gone'],
  [410, 'gone'],
  [418, 'unreadable'],
])('HTTP %i is %s and is not tried again', async (status, state) => {
  const { ask, fetch } = fetcherWith(() => new Response('', { status }));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a page in place of JSON is not-json', async () => {
  const { ask } = fetcherWith(() => new Response('<!doctype html><title>Login</title>'));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'not-json' });
});

test('a redirect is a login page, and is not followed', async () => {
  const { ask, fetch } = fetcherWith(() => new Response('', { status: 302, headers: { location: '/login' } }));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'login-expired' });
  expect(fetch.mock.calls[0]?.[1 as never]).toMatchObject({ redirect: 'manual', credentials: 'same-origin' });
});

test('a failing server is tried three times, ever later', async () => {
  const { ask, fetch, waits } = fetcherWith(() => new Response('', { status: 502 }));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'server-error' });
  expect(fetch).toHaveBeenCalledTimes(3);
  expect(waits).toEqual([1000, 2000]);
});

test('Retry-After is sat out when short', async () => {
  const { ask, waits } = fetcherWith((_, n) =>
    n === 1 ? new Response('', { status: 429, headers: { 'retry-after': '7' } }) : Response.json(1),
  );
  expect(await ask(request('/a'))).toMatchObject({ kind: 'answered' });
  expect(waits).toEqual([7000]);
});

test('a long Retry-After silences the origin instead of being sat out', async () => {
  const { ask, fetch, clock } = fetcherWith(
    () => new Response('', { status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 12:10:00 GMT' } }),
  );
  const retryAt = clock.now + 600_000;
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'rate-limited', retryAt });
  expect(await ask(request('/b'))).toEqual({ kind: 'failed', state: 'rate-limited', retryAt });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('no network is offline', async () => {
  const { ask } = fetcherWith(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'offline' });
});

test('an optional request may fail; a required one ends the round', async () => {
  const { ask, fetch } = fetcherWith((url) =>
    url.endsWith('/ok') ? Response.json(1) : new Response('', { status: 404 }),
  );
  expect(await ask(request('/gone', { isRequired: false }), request('/ok'))).toEqual({
    kind: 'answered',
    answers: { '/ok': 1 },
  });
  expect(await ask(request('/gone'), request('/ok'))).toEqual({ kind: 'failed', state: 'gone' });
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('one request at a time, whoever asks', async () => {
  let under = 0;
  let most = 0;
  const { ask } = fetcherWith(async () => {
    under += 1;
    most = Math.max(most, under);
    await Promise.resolve();
    under -= 1;
    return Response.json(1);
  });
  await Promise.all([ask(request('/a'), request('/b')), ask(request('/c'))]);
  expect(most).toBe(1);
});

test('leaving the place ends what is under way and asks nothing more', async () => {
  const leaving = new AbortController();
  const { fetcher, fetch } = fetcherWith(() => {
    leaving.abort();
    return Promise.reject(new DOMException('', 'AbortError'));
  });
  expect(await fetcher.ask([request('/a'), request('/b')], leaving.signal)).toEqual({ kind: 'aborted' });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("the day's budget holds, and is new the next day", async () => {
  const { ask, clock, fetch } = fetcherWith(() => Response.json(1), 2);
  await ask(request('/a'), request('/b'));
  expect(await ask(request('/c'))).toEqual({ kind: 'failed', state: 'rate-limited' });
  clock.now += 86_400_000;
  expect(await ask(request('/c'))).toMatchObject({ kind: 'answered' });
  expect(fetch).toHaveBeenCalledTimes(3);
});

test.each(['//evil.example/x', 'https://evil.example/x', '/\\evil.example/x', 'x'])('%s is not asked', async (path) => {
  expect(urlOn(ORIGIN, path)).toBeUndefined();
  const { ask, fetch } = fetcherWith(() => Response.json(1));
  expect(await ask(request(path))).toEqual({ kind: 'failed', state: 'unreadable' });
  expect(fetch).not.toHaveBeenCalled();
});
