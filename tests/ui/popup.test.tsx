import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/ui/popup/popup';
import { SITE } from '../background/a-background';
import { layOut } from './support/layout';
import { DENIZ, filledStore, ROYA, type Told, TUESDAY } from './support/store';
import { speak } from './support/words';

const LONG = { timeout: 20_000 };
const ME = { ...SITE, me: { id: DENIZ.id, name: DENIZ.name } };

const TICKETS: readonly Told[] = [
  { id: '1', subject: 'Cannot log in', createdAgo: 30, agent: DENIZ },
  { id: '2', subject: 'Webhook signature', createdAgo: 0.2, agent: DENIZ },
  { id: '3', subject: 'Invoice', createdAgo: 95, agent: ROYA },
  { id: '4', subject: 'Refund', createdAgo: 3, repliedAgo: 2, solvedAgo: 1, ratedAgo: 0.5, isGood: true },
];

const plain = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').trim();
const subjects = (): readonly string[] => [...document.querySelectorAll('.due .subject')].map(plain);

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  layOut();
  speak('en');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('my tickets by next deadline, how many stand how, everyone’s on a press; then today and ratings', async () => {
  await filledStore(TICKETS, { sites: [ME] });
  render(<Popup clock={() => TUESDAY} />);
  await screen.findByText('Webhook signature', {}, LONG);
  expect(subjects()).toEqual(['Cannot log in', 'Webhook signature']);
  expect([...document.querySelectorAll('.count')].map(plain)).toEqual([
    '1 breached',
    '0 at risk',
    '1 on time',
    '0 paused',
  ]);
  fireEvent.click(screen.getByRole('button', { name: "Everyone's" }));
  await screen.findByText('Invoice', {}, LONG);
  expect(subjects()).toEqual(['Invoice', 'Cannot log in', 'Webhook signature']);
  expect(plain(document.querySelectorAll('.due')[0])).toContain(ROYA.name);
  await waitFor(() => expect(document.querySelectorAll('.number-line')).toHaveLength(2), LONG);
  const [today, csat] = [...document.querySelectorAll('.number-line')].map(plain);
  expect(today).toMatch(/1 reply · median first reply 1h/);
  expect(csat).toMatch(/1 of 1 good/);
  fireEvent.click(screen.getByRole('button', { name: '1 on time' }));
  await waitFor(() => expect(subjects()).toEqual(['Webhook signature']), LONG);
  fireEvent.click(screen.getByRole('button', { name: '1 on time' }));
  fireEvent.click(screen.getByRole('button', { name: 'Mine' }));
});

test('the room of numbers and health stands from the start, so that nothing moves when they come', async () => {
  await filledStore(TICKETS, { sites: [ME] });
  render(<Popup clock={() => TUESDAY} />);
  await screen.findByText('Webhook signature', {}, LONG);
  expect(document.querySelector('.numbers')).not.toBeNull();
});

test('without a site it says where to begin', async () => {
  await filledStore([], { sites: [] });
  render(<Popup clock={() => TUESDAY} />);
  expect(await screen.findByText('Not working on any site yet', {}, LONG)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/NaN|undefined/);
});

test('no ratings are said as such, never as nothing or 0%', async () => {
  await filledStore(TICKETS.slice(0, 3), { sites: [ME] });
  render(<Popup clock={() => TUESDAY} />);
  await waitFor(() => expect(document.querySelectorAll('.number-line')).toHaveLength(2), LONG);
  expect(plain(document.querySelectorAll('.number-line')[1])).toContain('no ratings');
});

test.each([
  ['tr', '1 aşıldı', /dk|sa/],
  ['fa', '۱ گذشته از مهلت', /[۰-۹]/],
] as const)('in %s', async (lang, breached, time) => {
  await filledStore(TICKETS, { sites: [ME] });
  speak(lang);
  render(<Popup clock={() => TUESDAY} />);
  await screen.findByText('Webhook signature', {}, LONG);
  expect(plain(document.querySelector('.count'))).toBe(breached);
  expect(plain(document.querySelector('.due .main'))).toMatch(time);
});
