import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Look, watch } from '@/page/watcher';

let stop: AbortController;
let looks: Look[];

const start = (root = '#app') =>
  watch({ window, root, own: ['helpclock-row'], look: (why) => looks.push(why) }, stop.signal);
/** Mutation records are delivered in a microtask. */
const settle = async (ms: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="app"><p>a</p></div><div id="else"></div>';
  window.history.replaceState({}, '', '/start');
  stop = new AbortController();
  looks = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const app = () => document.querySelector('#app') as HTMLElement;

test('looks at the start, and once for mutations that come together', async () => {
  start();
  app().append('b');
  app().append('c');
  await settle(50);
  app().append('d');
  await settle(500);
  expect(looks).toEqual(['start', 'mutation']);
});

test('a page that never rests is looked at about once a second', async () => {
  start();
  for (let i = 0; i < 40; i += 1) {
    app().append('x');
    await settle(50);
  }
  expect(looks.length).toBeGreaterThanOrEqual(2);
  expect(looks.length).toBeLessThanOrEqual(4);
});

test('mutations elsewhere and our own badges are nothing to look at', async () => {
  start();
  document.querySelector('#else')?.append('x');
  const badge = document.createElement('helpclock-row');
  app().append(badge);
  badge.append('1h');
  await settle(2000);
  expect(looks).toEqual(['start']);
});

test('a badge that the page swept away is', async () => {
  start();
  const badge = document.createElement('helpclock-row');
  app().append(badge);
  await settle(500);
  badge.remove();
  await settle(500);
  expect(looks).toEqual(['start', 'mutation']);
});

test('a new URL is seen with the next mutation, even outside the root', async () => {
  start();
  window.history.pushState({}, '', '/ticket/2');
  document.querySelector('#else')?.append('x');
  await settle(0);
  expect(looks).toEqual(['start', 'navigation']);
});

test('going back is seen at once', () => {
  start();
  window.history.replaceState({}, '', '/ticket/3');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(looks).toEqual(['start', 'navigation']);
});

test('nothing is looked at after the end, and an idle page not at all', async () => {
  start();
  await settle(60_000);
  expect(looks).toEqual(['start']);
  app().append('x');
  stop.abort();
  await settle(5000);
  expect(looks).toEqual(['start']);
});

test.each(['data-theme', 'class'])('a theme that changes by %s of the root alone is looked at', async (name) => {
  start();
  document.documentElement.setAttribute(name, 'dark');
  await settle(500);
  expect(looks).toEqual(['start', 'mutation']);
  document.documentElement.removeAttribute(name);
});

test('attributes elsewhere are nobody’s business', async () => {
  start();
  app().setAttribute('class', 'busy');
  await settle(500);
  expect(looks).toEqual(['start']);
});

test('what changes in a shadow root that was named is seen, from the look on that found it', async () => {
  const host = app().appendChild(document.createElement('desk-ticket'));
  const inner = host.attachShadow({ mode: 'open' });
  const roots = () => [...document.querySelectorAll('desk-ticket')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  watch({ window, root: '#app', roots, own: ['helpclock-row'], look: (why) => looks.push(why) }, stop.signal);
  inner.append('first');
  await settle(500);
  const later = app().appendChild(document.createElement('desk-ticket'));
  const fresh = later.attachShadow({ mode: 'open' });
  await settle(500);
  fresh.append('second');
  await settle(500);
  expect(looks).toEqual(['start', 'mutation', 'mutation', 'mutation']);
});
