import { fireEvent } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultKpiSettings } from '@/domain/kpi/kpi-settings';
import { instant } from '@/domain/time/instant';
import { changeSettings } from '@/storage/settings/settings-store';
import { button, eventually, NOW, openOptions, withSettings } from '../support/options';

vi.mock('@/messaging/client', () => ({
  ask: async (name: string, data: unknown) => (name === 'settings/changed' ? changeSettings(data) : undefined),
}));

const FEBRUARY = instant(Date.UTC(2026, 1, 10, 9));
const goal = { id: 'goal-1', kpi: 'M1', who: { kind: 'all' as const }, steps: [{ from: FEBRUARY, target: 3600 }] };
const withGoals = (...goals: (typeof goal)[]) => withSettings({ kpi: { ...defaultKpiSettings, goals } });

beforeEach(() => withGoals(goal));

test('says that there is none', async () => {
  await withGoals();
  expect((await openOptions('#goals')).text()).toContain('No goal is set.');
});

test('a goal that changes keeps its past and says since when it was what', async () => {
  const { main, text, settings } = await openOptions('#goals');
  const [target] = main.querySelectorAll<HTMLInputElement>('input.duration');
  if (!target) throw new Error('A goal has a target.');
  expect(target.value).toBe('1h');
  fireEvent.input(target, { target: { value: '30m' } });
  fireEvent.change(target);
  await eventually(() => expect(text()).toMatch(/1\s?h since 10 Feb/));
  const steps = [
    { from: FEBRUARY, target: 3600 },
    { from: NOW, target: 1800 },
  ];
  await eventually(async () => expect((await settings()).kpi.goals[0]?.steps).toEqual(steps));
});

test.each([
  ['en', /there is a goal for these people already\. Change that one\./],
  ['tr', /bu kişiler için zaten bir hedef var\. Onu değiştirin\./],
  ['fa', /برای این افراد هدفی هست\. همان را تغییر دهید\./],
] as const)(
  'a second goal for the same is refused with a sentence, and nothing is stored (%s)',
  async (language, sentence) => {
    const { main, text, settings } = await openOptions('#goals', language);
    const targets = [...main.querySelectorAll<HTMLInputElement>('input.duration')];
    const fresh = targets.at(-1);
    if (!fresh) throw new Error('A new goal has a target.');
    fireEvent.input(fresh, { target: { value: '2h' } });
    fireEvent.change(fresh);
    await eventually(() => expect(text()).toMatch(sentence));
    expect((await settings()).kpi.goals).toEqual([goal]);
  },
);

test('a goal goes', async () => {
  const { main, text, settings } = await openOptions('#goals');
  fireEvent.click(button(main, 'Remove'));
  await eventually(() => expect(text()).toContain('No goal is set.'));
  await eventually(async () => expect((await settings()).kpi.goals).toEqual([]));
});
