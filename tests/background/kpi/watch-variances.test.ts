import { beforeEach, expect, test } from 'vitest';
import { watchVariances } from '@/background/kpi/watch-variances';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Instant } from '@/domain/time/instant';
import type { Notice } from '@/platform/notifications';
import { speak } from '../../ui/support/words';
import { aBackground, aLook, NOON, PAGE } from '../a-background';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Twelve tickets a day, answered after so many minutes. */
const looksOf = (day: number, minutes: number) =>
  Array.from({ length: 12 }, (_, i) => {
    const at = NOON - day * DAY - 3 * 60 * MINUTE - i * MINUTE;
    const said = (id: string, when: number, role: string) => ({
      kind: 'message',
      id,
      at: when,
      precision: 'exact',
      isPublic: true,
      actor: { role, id: role },
    });
    return aLook(`${day}.${i}`, {
      facts: { status: 'open', createdAt: at },
      events: [said('message:1', at, 'customer'), said('message:2', at + minutes * MINUTE, 'agent')],
    });
  });

beforeEach(() => speak('en'));

test('ten minutes instead of three are told once a day, with both numbers', async () => {
  let now = NOON;
  const { alerts } = defaultSettings('en', 'UTC');
  const background = await aBackground({ clock: () => now, with: { alerts: { ...alerts, isOn: true } } });
  for (const week of [1, 2, 3, 4, 5]) await background.receive(looksOf(7 * week, 3), PAGE);
  const shown: Notice[] = [];
  const teller = { isAllowed: async () => true, show: async (notice: Notice) => void shown.push(notice) };
  await watchVariances(background, teller);
  expect(shown).toEqual([]);

  await background.receive(looksOf(0, 10), PAGE);
  const hours = async (count: number) => {
    now = (NOON + count * 60 * MINUTE) as Instant;
    await watchVariances(background, teller);
  };
  await hours(0.5);
  expect(shown).toEqual([]);
  await hours(1);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({
    id: 'variance|M1|all|',
    title: expect.stringMatching(/^First response time: 10 mins?, usually 3 mins?$/),
    message: 'Everybody, the last 24 hours, n 12. Open the panel to see the tickets.',
  });
  await hours(2);
  await hours(5);
  expect(shown).toHaveLength(1);
});

test('nothing is looked at where nothing may be told', async () => {
  const background = await aBackground();
  await watchVariances(background, { isAllowed: async () => false, show: () => Promise.reject(new Error('told')) });
  expect(await background.db.meta.get('kpi:variances')).toBeUndefined();
});
