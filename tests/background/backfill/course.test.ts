import { describe, expect, test } from 'vitest';
import { afterStep, begin, isFree, leaseTo, steered, turnOf } from '@/background/backfill/course';
import type { Instant } from '@/domain/time/instant';
import type { BackfillStep, PageState } from '@/messaging/protocol';
import type { BackfillRow } from '@/storage/rows';

const NOW = Date.UTC(2026, 2, 2, 12) as Instant;
const later = (ms: number) => (NOW + ms) as Instant;
const SITE = 'https://desk.example';
const fresh = begin({ site: SITE, helpdesk: 'demo' }, 30, NOW);

type Told = BackfillStep extends infer S ? (S extends unknown ? Omit<S, 'site' | 'requests'> : never) : never;
const step = (told: Told): BackfillStep => ({ ...told, site: SITE, requests: 1 });
const told = (row: BackfillRow, what: Told, known: readonly string[] = [], now = NOW) =>
  afterStep(row, step(what), new Set(known), now);
const page = (ids: readonly string[], cursor?: string, from?: string): Told => ({
  kind: 'listed',
  tickets: ids.map((id) => ({ id })),
  ...(cursor === undefined ? {} : { cursor }),
  ...(from === undefined ? {} : { from }),
});
const read = (id: string, isWhole = true): Told => ({ kind: 'read', id, isWhole });
const failed = (state: PageState, id?: string, retryAt?: Instant): Told => ({
  kind: 'failed',
  state,
  ...(id === undefined ? {} : { id }),
  ...(retryAt === undefined ? {} : { retryAt }),
});

test('a wish begins with the first page of the list, since so many days', () => {
  expect(turnOf(fresh, NOW)).toEqual({ kind: 'list', since: later(-30 * 86_400_000) });
});

test('the tickets of a page are read before the next page is asked for, and the end is the end', () => {
  const first = told(fresh, page(['7', '9'], 'c1'));
  expect(turnOf(first, NOW)).toEqual({ kind: 'read', id: '7' });
  const both = told(told(first, read('7')), read('9', false));
  expect(turnOf(both, NOW)).toMatchObject({ kind: 'list', cursor: 'c1' });
  const last = told(told(both, page(['11'], undefined, 'c1')), read('11'));
  expect(last).toMatchObject({ state: 'done', listed: 3, read: 3, partial: 1, unread: {} });
  expect(turnOf(last, NOW)).toEqual({ kind: 'none' });
});

test('a step that is told twice counts once', () => {
  const first = told(fresh, page(['7', '9'], 'c1'));
  expect(told(first, page(['7', '9'], 'c1'))).toBe(first);
  const one = told(first, read('7'));
  expect(told(one, read('7'))).toBe(one);
  expect(told(one, failed('gone', '7'))).toBe(one);
});

test('what is stored whole and unchanged is counted, not read', () => {
  const first = told(fresh, page(['7', '9'], 'c1'), ['7']);
  expect(first).toMatchObject({ listed: 2, known: 1, waiting: ['9'] });
});

test('a page without anything new leads on to the next', () => {
  const first = told(fresh, page(['7'], 'c1'), ['7']);
  expect(turnOf(first, NOW)).toMatchObject({ kind: 'list', cursor: 'c1' });
  expect(told(first, page([], undefined, 'c1')).state).toBe('done');
});

describe('a ticket that cannot be read', () => {
  const row = told(fresh, page(['7', '9']));
  test.each<[PageState, object]>([
    ['gone', { unread: { gone: 1 }, unreadIds: ['7'], waiting: ['9'], state: 'running' }],
    ['forbidden', { unread: { forbidden: 1 }, waiting: ['9'] }],
    ['unreadable', { unread: { unreadable: 1 }, waiting: ['9'] }],
    ['server-error', { unread: {}, waiting: ['9'], again: ['7'] }],
    ['login-expired', { state: 'stopped', why: 'login-expired', waiting: ['7', '9'] }],
    ['unanswered', { state: 'stopped', why: 'unanswered', waiting: ['7', '9'] }],
    ['rate-limited', { state: 'running', waiting: ['7', '9'], restsUntil: later(900_000) }],
    ['offline', { state: 'running', waiting: ['7', '9'], restsUntil: later(60_000) }],
  ])('%s', (state, expected) => {
    expect(told(row, failed(state, '7'))).toMatchObject(expected);
  });

  test('that failed in passing is tried once more, at the end', () => {
    const others = told(told(row, failed('server-error', '7')), read('9'));
    expect(turnOf(others, NOW)).toEqual({ kind: 'read', id: '7' });
    expect(told(others, failed('server-error', '7'))).toMatchObject({ state: 'done', unread: { 'server-error': 1 } });
    expect(told(others, read('7'))).toMatchObject({ state: 'done', read: 2, unread: {} });
  });

  test('like nine before it: then it is no longer the tickets', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `${i}`);
    const all = ids.reduce((left, id) => told(left, failed('not-json', id)), told(fresh, page(ids)));
    expect(all).toMatchObject({ state: 'stopped', why: 'not-json', unread: { 'not-json': 9 } });
  });

  test('here and there, among tickets that can, stops nothing', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `${i}`);
    const all = ids.reduce(
      (left, id, i) => told(left, i % 3 === 0 ? read(id) : failed('forbidden', id)),
      told(fresh, page(ids)),
    );
    expect(all).toMatchObject({ state: 'done', read: 20, unread: { forbidden: 40 } });
  });
});

describe('a list that fails', () => {
  test('is left alone for as long as the helpdesk says', () => {
    const row = told(fresh, failed('rate-limited', undefined, later(40_000)));
    expect(turnOf(row, NOW)).toEqual({ kind: 'wait', until: later(40_000) });
    expect(turnOf(row, later(40_000))).toMatchObject({ kind: 'list' });
  });
  test('in passing is tried five times, ever later', () => {
    let row = fresh;
    const rests: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      row = told(row, failed('server-error'));
      rests.push((row.restsUntil ?? NOW) - NOW);
    }
    expect(rests.slice(0, 4)).toEqual([60_000, 120_000, 240_000, 480_000]);
    expect(row).toMatchObject({ state: 'stopped', why: 'server-error' });
  });
  test.each<PageState>(['login-expired', 'forbidden', 'unanswered', 'not-json', 'gone'])(
    'with %s is given up',
    (state) => {
      expect(told(fresh, failed(state))).toMatchObject({ state: 'stopped', why: state });
    },
  );
});

describe('steering', () => {
  const row = leaseTo(told(fresh, page(['7', '9'], 'c1')), 4, NOW);
  test('pause gives no turns, keeps everything, and the next run goes on there', () => {
    const paused = steered(row, 'paused', NOW);
    expect(turnOf(paused, NOW)).toEqual({ kind: 'none' });
    expect(turnOf(steered(paused, 'running', NOW), NOW)).toEqual({ kind: 'read', id: '7' });
  });
  test('a ticket under way when it was paused still counts', () => {
    expect(told(steered(row, 'paused', NOW), read('7'))).toMatchObject({ state: 'paused', read: 1, waiting: ['9'] });
  });
  test('what was stopped goes on from there', () => {
    const stopped = told(row, failed('login-expired', '7'));
    const again = steered(stopped, 'running', NOW);
    expect(again).toMatchObject({ state: 'running', waiting: ['7', '9'], misses: 0 });
    expect(again.why).toBeUndefined();
  });
  test("the helpdesk's wish to be left alone outlives a resume", () => {
    const resting = told(row, failed('rate-limited', '7', later(40_000)));
    const again = steered(steered(resting, 'paused', NOW), 'running', NOW);
    expect(turnOf(again, NOW)).toEqual({ kind: 'wait', until: later(40_000) });
  });
});

test('one tab reads; another may when it has not been heard of for three minutes', () => {
  const row = leaseTo(fresh, 4, NOW);
  expect([isFree(row, 4, NOW), isFree(row, 5, NOW), isFree(row, 5, later(180_000))]).toEqual([true, false, true]);
});
