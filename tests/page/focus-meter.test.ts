import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TicketKey } from '@/domain/tickets/key';
import { createMeter, type FocusMeter } from '@/page/focus/meter';

const ticket = (id: string): TicketKey => ({ helpdesk: 'demo', site: 'https://desk.example', id });
let told: [string, number][];
let stop: AbortController;
let meter: FocusMeter;
let isVisible: boolean;
let hasFocus: boolean;

const spent = (id: string) => told.filter(([one]) => one === id).reduce((sum, [, seconds]) => sum + seconds, 0);
const seconds = (n: number) => vi.advanceTimersByTime(n * 1000);
const moves = () => window.dispatchEvent(new Event('pointermove'));
/** Moves the pointer every ten seconds. */
const works = (n: number) => {
  for (let left = n; left > 0; left -= 10) {
    seconds(Math.min(10, left));
    moves();
  }
};
const change = (what: { visible?: boolean; focus?: boolean }) => {
  isVisible = what.visible ?? isVisible;
  hasFocus = what.focus ?? hasFocus;
  if (what.visible !== undefined) document.dispatchEvent(new Event('visibilitychange'));
  if (what.focus !== undefined) window.dispatchEvent(new Event(what.focus ? 'focus' : 'blur'));
};

beforeEach(() => {
  vi.useFakeTimers();
  [isVisible, hasFocus] = [true, true];
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isVisible ? 'visible' : 'hidden'));
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
  told = [];
  stop = new AbortController();
  const tell = (key: TicketKey, n: number) => void told.push([key.id, n]);
  meter = createMeter({ window, clock: Date.now, tell }, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('time on a ticket', () => {
  test('is counted while it is worked on, and told before the page could be lost', () => {
    meter.at(ticket('7'));
    works(300);
    expect(spent('7')).toBeGreaterThanOrEqual(240);
    meter.at(undefined);
    expect(spent('7')).toBe(300);
  });

  test('ends two minutes after the last sign of anybody, and goes on with the next', () => {
    meter.at(ticket('7'));
    works(30);
    seconds(3600);
    expect(spent('7')).toBe(150);
    moves();
    seconds(20);
    meter.at(undefined);
    expect(spent('7')).toBe(170);
  });

  test('a machine that slept through the end of it has not worked', () => {
    meter.at(ticket('7'));
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    moves();
    seconds(5);
    meter.at(undefined);
    expect(spent('7')).toBe(125);
  });

  test.each([
    ['hidden', { visible: false }, { visible: true }],
    ['behind another window', { focus: false }, { focus: true }],
  ])('%s nothing is counted', (_, away, back) => {
    meter.at(ticket('7'));
    works(30);
    change(away);
    works(600);
    expect(spent('7')).toBe(30);
    change(back);
    seconds(10);
    meter.at(undefined);
    expect(spent('7')).toBe(40);
  });

  test('belongs to one ticket at a time', () => {
    meter.at(ticket('7'));
    works(30);
    meter.at(ticket('8'));
    works(20);
    meter.at(ticket('8'));
    works(20);
    meter.at(undefined);
    works(60);
    expect([spent('7'), spent('8')]).toEqual([30, 40]);
  });

  test('ends with the page, and a frame that takes the focus is no end', () => {
    meter.at(ticket('7'));
    works(30);
    window.dispatchEvent(new Event('blur'));
    works(30);
    stop.abort();
    works(60);
    expect(spent('7')).toBe(60);
  });

  test('nothing runs while nobody is there', () => {
    meter.at(ticket('7'));
    seconds(121);
    expect(vi.getTimerCount()).toBe(0);
  });
});
