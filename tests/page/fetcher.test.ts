import { expect, test } from 'vitest';
import { urlOn } from '@/page/request';
import { aFetcher, CHALLENGE, ORIGIN, request } from './a-fetcher';

test('answers come by name, in order', async () => {
  const { ask } = aFetcher(({ url }) => Response.json({ url }));
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
  const { ask, fetch } = aFetcher(() => new Response('', { status }));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a page in place of JSON is not-json', async () => {
  const { ask } = aFetcher(() => new Response('<!doctype html><title>Login</title>'));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'not-json' });
});

test('no answer comes from the browser’s cache', async () => {
  const { ask, fetch } = aFetcher(() => Response.json({}));
  await ask(request('/a'));
  expect(fetch.mock.calls[0]?.[0].init).toMatchObject({ cache: 'no-store' });
});

test('a redirect is a login page, and is not followed', async () => {
  const { ask, fetch } = aFetcher(() => new Response('', { status: 302, headers: { location: '/login' } }));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'login-expired' });
  expect(fetch.mock.calls[0]?.[0].init).toMatchObject({ redirect: 'manual', credentials: 'same-origin' });
});

test('a failing server is tried three times, ever later', async () => {
  const { ask, fetch, waits } = aFetcher(() => new Response('', { status: 502 }));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'server-error' });
  expect(fetch).toHaveBeenCalledTimes(3);
  expect(waits).toEqual([1000, 2000]);
});

test('Retry-After is sat out when short', async () => {
  const { ask, waits } = aFetcher(({ n }) =>
    n === 1 ? new Response('', { status: 429, headers: { 'retry-after': '7' } }) : Response.json(1),
  );
  expect(await ask(request('/a'))).toMatchObject({ kind: 'answered' });
  expect(waits).toEqual([7000]);
});

test('a long Retry-After silences the origin instead of being sat out', async () => {
  const { ask, fetch, clock } = aFetcher(
    () => new Response('', { status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 12:10:00 GMT' } }),
  );
  const retryAt = clock.now + 600_000;
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'rate-limited', retryAt });
  expect(await ask(request('/b'))).toEqual({ kind: 'failed', state: 'rate-limited', retryAt });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('no network is offline', async () => {
  const { ask } = aFetcher(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'offline' });
});

test('an optional request may fail; a required one ends the round', async () => {
  const { ask, fetch } = aFetcher(({ url }) =>
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
  const { ask } = aFetcher(async () => {
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
  const { fetcher, fetch } = aFetcher(() => {
    leaving.abort();
    return Promise.reject(new DOMException('', 'AbortError'));
  });
  expect(await fetcher.ask([request('/a'), request('/b')], leaving.signal)).toEqual({ kind: 'aborted' });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("the day's budget holds, and is new the next day", async () => {
  const { ask, clock, fetch } = aFetcher(() => Response.json(1), { perDay: 2 });
  await ask(request('/a'), request('/b'));
  expect(await ask(request('/c'))).toEqual({ kind: 'failed', state: 'rate-limited' });
  clock.now += 86_400_000;
  expect(await ask(request('/c'))).toMatchObject({ kind: 'answered' });
  expect(fetch).toHaveBeenCalledTimes(3);
});

test.each(['//evil.example/x', 'https://evil.example/x', '/\\evil.example/x', 'x'])('%s is not asked', async (path) => {
  expect(urlOn(ORIGIN, path)).toBeUndefined();
  const { ask, fetch } = aFetcher(() => Response.json(1));
  expect(await ask(request(path))).toEqual({ kind: 'failed', state: 'unreadable' });
  expect(fetch).not.toHaveBeenCalled();
});

const CSRF = { cookie: 'desk-csrf', header: 'X-Desk-CSRF' };
const tokenOf = (init: RequestInit) => (init.headers as Record<string, string>)[CSRF.header];

test('a token is read from its cookie for every request', async () => {
  let cookies = 'a=1; desk-csrf=one%2B; b=2';
  const { ask, fetch } = aFetcher(() => Response.json(1), { cookies: () => cookies });
  await ask(request('/a', { csrf: CSRF }));
  cookies = 'desk-csrf=two';
  await ask(request('/b', { csrf: CSRF }), request('/c'));
  expect(fetch.mock.calls.map(([{ init }]) => tokenOf(init))).toEqual(['one%2B', 'two', undefined]);
});

test('a stale token is read anew and tried once more, after a moment', async () => {
  let cookies = 'desk-csrf=old';
  const { ask, waits, fetch } = aFetcher(
    ({ init }) => {
      const isFresh = tokenOf(init) === 'new';
      cookies = 'desk-csrf=new';
      return isFresh ? Response.json(1) : new Response('', { status: 403 });
    },
    { cookies: () => cookies },
  );
  expect(await ask(request('/a', { csrf: CSRF }))).toEqual({ kind: 'answered', answers: { '/a': 1 } });
  expect(waits).toEqual([600]);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('without its cookie a request goes out without token, and a second refusal stands', async () => {
  const { ask, fetch } = aFetcher(() => new Response('', { status: 403 }));
  expect(await ask(request('/a', { csrf: CSRF }))).toEqual({ kind: 'failed', state: 'forbidden' });
  expect(fetch.mock.calls.map(([{ init }]) => tokenOf(init))).toEqual([undefined, undefined]);
});

test('what a refusal looks like is found out without cookies, once a day', async () => {
  const { ask, strangers, heads, clock } = aFetcher(() => Response.json(1));
  await ask(request('/a'), request('/b'));
  expect(strangers).toEqual([`${ORIGIN}/a`]);
  clock.now += 86_400_000;
  await ask(request('/c'));
  expect(strangers).toEqual([`${ORIGIN}/a`, `${ORIGIN}/c`]);
  expect(heads).toEqual([]);
});

test('where a refusal raises the login box, nothing is asked with the cookies of a session that has ended', async () => {
  const { ask, fetch, heads } = aFetcher(() => Response.json(1), {
    stranger: CHALLENGE,
    head: { status: 302, headers: { location: '/login' } },
  });
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'login-expired' });
  expect(heads).toEqual([`${ORIGIN}/app/1`]);
  expect(fetch).not.toHaveBeenCalled();
});

test('where a refusal raises the login box, a living session is asked for its page again only after ten seconds', async () => {
  const { ask, heads, clock } = aFetcher(() => Response.json(1), { stranger: CHALLENGE });
  await ask(request('/a'), request('/b'));
  expect(heads).toHaveLength(1);
  clock.now += 11_000;
  await ask(request('/c'));
  expect(heads).toHaveLength(2);
});

test('an unproven way that would raise the login box is left alone', async () => {
  const { ask, fetch } = aFetcher(() => Response.json(1), { stranger: CHALLENGE, isUnproven: true });
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state: 'unanswered' });
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  ['401', () => new Response('', { status: 401 }), 'unanswered'],
  ['403', () => new Response('', { status: 403 }), 'unanswered'],
  ['a redirect', () => new Response('', { status: 302 }), 'unanswered'],
  ['a page', () => new Response('<html>'), 'unanswered'],
  ['404', () => new Response('', { status: 404 }), 'gone'],
  ['a failing server', () => new Response('', { status: 500 }), 'server-error'],
])('an unproven way that gives %s', async (_, answer, state) => {
  const { ask } = aFetcher(answer, { isUnproven: true });
  expect(await ask(request('/a'))).toEqual({ kind: 'failed', state });
});

test('an unproven way that answered once is proven', async () => {
  const { ask } = aFetcher(({ n }) => (n === 1 ? Response.json(1) : new Response('', { status: 403 })), {
    isUnproven: true,
  });
  await ask(request('/a'));
  expect(await ask(request('/b'))).toEqual({ kind: 'failed', state: 'forbidden' });
});

test('an answer that serves every ticket is asked for once in ten minutes, a refusal of it too', async () => {
  const { ask, fetch, clock } = aFetcher(({ url }) =>
    url.endsWith('/agents') ? new Response('', { status: 403 }) : Response.json(1),
  );
  const names = [
    request('/statuses', { isShared: true, isRequired: false }),
    request('/agents', { isShared: true, isRequired: false }),
  ];
  await ask(...names);
  expect(await ask(...names)).toEqual({ kind: 'answered', answers: { '/statuses': 1 } });
  expect(fetch).toHaveBeenCalledTimes(2);
  clock.now += 600_000;
  await ask(...names);
  expect(fetch).toHaveBeenCalledTimes(4);
});

const SESSION = { cookie: 'desk_session', headers: ['access-token', 'uid'] };
const headersOf = (init: RequestInit) => init.headers as Record<string, string>;

test('of a cookie that holds JSON only the named members are sent, and only those a header can hold', async () => {
  const held = encodeURIComponent(JSON.stringify({ 'access-token': 'abc', uid: 'a@desk.example', secret: 'x' }));
  const { ask, fetch } = aFetcher(() => Response.json(1), { cookies: () => `a=1; desk_session=${held}` });
  await ask(request('/a', { session: SESSION }), request('/b'));
  expect(headersOf(fetch.mock.calls[0]?.[0].init as RequestInit)).toEqual({
    accept: 'application/json',
    'access-token': 'abc',
    uid: 'a@desk.example',
  });
  expect(headersOf(fetch.mock.calls[1]?.[0].init as RequestInit)).toEqual({ accept: 'application/json' });
});

test.each([
  ['no cookie', 'a=1'],
  ['no JSON', 'desk_session=%7Bx'],
  ['no encoding', 'desk_session=%'],
  ['null', 'desk_session=null'],
  ['a member with a line break', `desk_session=${encodeURIComponent('{"uid":"a\\r\\nx-evil: 1"}')}`],
  ['a member that is no text', `desk_session=${encodeURIComponent('{"uid":{"a":1}}')}`],
])('%s sends nothing', async (_, cookie) => {
  const { ask, fetch } = aFetcher(() => Response.json(1), { cookies: () => cookie });
  await ask(request('/a', { session: SESSION }));
  expect(headersOf(fetch.mock.calls[0]?.[0].init as RequestInit)).toEqual({ accept: 'application/json' });
});

test.each([
  [{ status: 429, headers: { 'retry-after': '3600' } }, 'rate-limited'],
  [{ status: 503 }, 'server-error'],
])('a helpdesk too busy to refuse a stranger is told so, and asked nothing: %j', async (stranger, state) => {
  const { ask, fetch } = aFetcher(() => Response.json(1), { stranger });
  expect(await ask(request('/a'))).toMatchObject({ kind: 'failed', state });
  expect(fetch).not.toHaveBeenCalled();
});
