import { describe, expect, test } from 'vitest';
import { changeOf, placesOf } from '@/domain/kpi/compare';
import { changeTarget, type Goal, progressOf, targetAt } from '@/domain/kpi/goals/goal';
import { disorderOf, levelOf } from '@/domain/kpi/levels/level-of';
import { defaultLevels } from '@/domain/kpi/levels/levels';
import { kpisWith, presets } from '@/domain/kpi/presets/presets';
import { kpiById, kpis } from '@/domain/kpi/registry';
import type { KpiResult } from '@/domain/kpi/result';
import { at } from './lives';

const result = (id: string, more: Partial<KpiResult>): KpiResult => ({
  kpi: id,
  n: 40,
  isSmall: false,
  isLowSample: false,
  excluded: [],
  provisional: 0,
  vendor: 0,
  coarse: 0,
  ...more,
});
const MINUTE = 60;
const HOUR = 3600;

describe('goals', () => {
  const goal: Goal = { id: 'g', kpi: 'M1', who: { kind: 'all' }, steps: [{ from: at('00:00'), target: HOUR }] };

  test('reached by a median at the target, in the KPI’s good direction', () => {
    const [m1, m17] = [kpiById('M1'), kpiById('M17')];
    expect(progressOf(m1, goal, result('M1', { value: HOUR }), at('00:00', 1))).toMatchObject({ isReached: true });
    expect(progressOf(m1, goal, result('M1', { value: HOUR + 1 }), at('00:00', 1))).toMatchObject({
      isReached: false,
      distance: 1,
    });
    const csat = { ...goal, kpi: 'M17', steps: [{ from: at('00:00'), target: 90 }] };
    expect(progressOf(m17, csat, result('M17', { value: 91 }), at('00:00', 1))).toMatchObject({ isReached: true });
  });

  test('a change keeps what held before it', () => {
    const changed = changeTarget(changeTarget(goal, at('00:00', 5), 30 * MINUTE), at('00:00', 9), undefined);
    expect(
      [at('00:00', -1), at('00:00'), at('00:00', 6), at('00:00', 10)].map((when) => targetAt(changed, when)),
    ).toEqual([undefined, HOUR, 30 * MINUTE, undefined]);
    expect(progressOf(kpiById('M1'), changed, result('M1', { value: 1 }), at('00:00', 10))).toBeUndefined();
  });

  test('without a value there is a target and no verdict', () => {
    expect(progressOf(kpiById('M1'), goal, result('M1', { n: 0 }), at('00:00', 1))).toEqual({ goal, target: HOUR });
  });
});

describe('service levels', () => {
  const scale = (kpi: string, group?: string) => defaultLevels.find((one) => one.kpi === kpi && one.group === group)!;

  test.each([
    ['email', 59 * MINUTE, 'star', undefined],
    ['email', HOUR, 'above-average', HOUR],
    ['email', 3.9 * HOUR, 'above-average', HOUR],
    ['email', 4 * HOUR, 'average', 4 * HOUR],
    ['email', 13 * HOUR, 'average', 4 * HOUR],
    ['email', 25 * HOUR, 'below-average', 24 * HOUR],
    ['email', 96 * HOUR, 'unacceptable', 72 * HOUR],
    ['live', 59, 'star', undefined],
    ['live', 4 * MINUTE, 'above-average', MINUTE],
    ['live', 10 * MINUTE, 'average', 5 * MINUTE],
    ['live', 45 * MINUTE, 'below-average', 30 * MINUTE],
    ['live', 61 * MINUTE, 'unacceptable', HOUR],
    ['social', 14 * MINUTE, 'star', undefined],
    ['social', 25 * HOUR, 'below-average', 24 * HOUR],
  ])('first response by %s after %i s is %s; the next level asks for less than %s s', (group, value, level, next) => {
    const reached = levelOf(scale('M1', group), value, 'down')!;
    expect([reached.level, reached.next?.limit]).toEqual([level, next]);
  });

  test.each([
    [2.9, 'unacceptable', 3],
    [3, 'below-average', 4],
    [4.2, 'average', 4.8],
    [4.8, 'above-average', 4.95],
    [5, 'star', undefined],
  ])('a mean rating of %f is %s', (value, level, next) => {
    const reached = levelOf(scale('M18'), value, 'up')!;
    expect([reached.level, reached.next?.limit]).toEqual([level, next]);
  });

  test('the defaults are in order, and levels without a number are not reached', () => {
    for (const one of defaultLevels) expect(disorderOf(one, one.kpi === 'M18' ? 'up' : 'down')).toEqual([]);
    expect(levelOf(scale('M8', 'email'), 1, 'down')).toMatchObject({ level: 'average' });
    const muddled = {
      ...scale('M1', 'live'),
      steps: scale('M1', 'live').steps.map((step) => (step.level === 'star' ? { ...step, limit: HOUR } : step)),
    };
    expect(disorderOf(muddled, 'down')).toEqual(['star']);
  });
});

describe('changes and places', () => {
  const csat = kpiById('M17');
  const share = (value: number, low: number, high: number) => result('M17', { value, interval: { low, high } });

  test('an arrow only where intervals do not overlap, and whether it is for the better', () => {
    expect(changeOf(csat, share(92, 88, 95), share(80, 75, 85))).toMatchObject({
      arrow: 'up',
      isBetter: true,
      difference: 12,
    });
    expect(changeOf(csat, share(92, 84, 95), share(80, 75, 85))).not.toHaveProperty('arrow');
    const slower = changeOf(kpiById('M1'), result('M1', { value: 600 }), result('M1', { value: 300 }));
    expect(slower).toMatchObject({ arrow: 'up', isBetter: false, ratio: 2 });
    expect(
      changeOf(kpiById('M1'), result('M1', { value: 600, n: 4 }), result('M1', { value: 300 })),
    ).not.toHaveProperty('arrow');
    expect(changeOf(csat, result('M17', {}), share(80, 75, 85))).toBeUndefined();
  });

  test('nobody is ranked whose interval meets another’s, nor on a small sample', () => {
    const results = [
      share(95, 92, 97),
      share(80, 70, 88),
      share(78, 70, 85),
      share(50, 40, 60),
      result('M17', { isSmall: true, n: 3 }),
    ];
    expect(placesOf(csat, results)).toEqual([1, undefined, undefined, 4, undefined]);
  });
});

test('ids are unique, every line of the catalogue is there, presets name KPIs', () => {
  expect(new Set(kpis.map(({ id }) => id)).size).toBe(kpis.length);
  const lines = new Set(kpis.map(({ line }) => line));
  // M27 is the variance alert: a judgement on other KPIs.
  for (let i = 1; i <= 33; i += 1) if (i !== 27) expect(lines.has(`M${i}`), `M${i}`).toBe(true);
  for (const preset of presets) expect(kpis.some(({ id }) => id === preset.kpi)).toBe(true);
  for (const { id } of presets) expect(kpisWith([id]).filter((kpi) => !kpis.includes(kpi))).toHaveLength(1);
});
