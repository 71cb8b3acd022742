import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { badgeOf, nearestBadge, paintBadge } from '@/background/toolbar';
import type { Badge } from '@/platform/badge';
import { speak } from '../ui/support/words';
import { aDesk, at, withAlerts } from './alerts/a-desk';

type Language = Parameters<typeof speak>[0];
const inLanguage = (language: Language): void => {
  speak(language);
  browser.i18n.getUILanguage = () => language;
};
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

beforeEach(() => {
  fakeBrowser.reset();
  inLanguage('en');
});

describe('the count', () => {
  test.each<[number, number, string, string]>([
    [0, 0, '', '0 breached, 0 at risk'],
    [0, 3, '3', '0 breached, 3 at risk'],
    [2, 3, '2!', '2 breached, 3 at risk'],
    [0, 99, '99', '0 breached, 99 at risk'],
    [100, 1200, '99+!', '100 breached, 1,200 at risk'],
  ])('%d breached, %d at risk: %j', (breached, atRisk, text, words) => {
    const badge = badgeOf(breached, atRisk);
    expect(badge.text).toBe(text);
    expect(badge.text.length).toBeLessThanOrEqual(4);
    expect(plain(badge.title)).toContain(words);
  });

  test('tells breached from at risk by more than colour', () => {
    expect(badgeOf(3, 0).text).not.toBe(badgeOf(0, 3).text);
  });
});

describe('the minutes', () => {
  test.each<[Language, number, string, RegExp]>([
    ['en', 24 * 60 + 59, '24m', /24 min/],
    ['en', 59, '0m', /0 min/],
    ['en', 99 * 60, '99m', /99 min/],
    ['en', 100 * 60, '1h', /1 h/],
    ['en', 400 * 3600, '99+h', /400 h/],
    ['tr', 24 * 60, '24m', /24/],
    ['fa', 24 * 60, '۲۴m', /۲۴/],
  ])('in %s, %d s: %s', (language, left, text, title) => {
    inLanguage(language);
    const badge = nearestBadge(left, true, 'counts');
    expect(badge.text).toBe(text);
    expect(badge.text.length).toBeLessThanOrEqual(4);
    expect(badge.title).toMatch(/^counts\n/);
    expect(badge.title).toMatch(title);
  });
});

describe('painted', () => {
  /** What the toolbar shows at a moment, and when it wants to be painted again. */
  async function painted(desk: Awaited<ReturnType<typeof aDesk>>, time: string, toolbar: 'count' | 'minutes') {
    const badge: Partial<Record<keyof Badge, string>> = {};
    Object.assign(browser, {
      action: {
        setBadgeText: vi.fn(async ({ text }) => void Object.assign(badge, { text })),
        setBadgeBackgroundColor: vi.fn(async () => undefined),
        setTitle: vi.fn(async ({ title }) => void Object.assign(badge, { title: plain(title) })),
      },
    });
    await desk.ring(at(time));
    const settings = { ...(await desk.background.settings()), toolbar };
    return { again: await paintBadge(desk.db, settings, at(time)), ...badge };
  }

  test('tickets that are mine: at risk, then breached; another agent’s never', async () => {
    const desk = await aDesk(withAlerts());
    await desk.see(at('09:00'), { 7: {}, 8: { assignee: { role: 'agent', id: 'a2' } } });
    expect(await painted(desk, '09:05', 'count')).toMatchObject({ text: '' });
    expect(await painted(desk, '09:50', 'count')).toMatchObject({ text: '1' });
    expect(await painted(desk, '10:01', 'count')).toMatchObject({ text: '1!' });
  });

  test('the nearest deadline in minutes, painted anew as each goes by', async () => {
    const desk = await aDesk(withAlerts());
    await desk.see(at('09:00'), { 7: {} });
    const shown = await painted(desk, '09:36', 'minutes');
    expect(shown).toMatchObject({ text: '24m' });
    expect(shown.again).toBe(at('09:36') + 30_000);
    expect(shown.title).toMatch(/0 breached, 1 at risk\n/);
  });
});
