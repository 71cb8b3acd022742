import { describe, expect, test } from 'vitest';
import { kpiById } from '@/domain/kpi/registry';
import { computeSeries } from '@/domain/kpi/series/compute-series';
import { FIGURE_KPIS, fieldsOf, figureId, figureOf } from '@/domain/kpi/series/figure';
import { seriesPointOf } from '@/domain/kpi/series/from-import';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import { at } from './lives';

const point = (kpi: string, day: number, parts: SeriesPoint['parts'], group?: string): SeriesPoint => ({
  kpi,
  from: at('00:00', day),
  to: at('00:00', day + 1),
  parts,
  origin: 'typed',
  ...(group === undefined ? {} : { group }),
});
const period = { from: at('00:00'), to: at('00:00', 28) };
const of = (id: string, points: readonly SeriesPoint[], groups?: readonly string[]) =>
  computeSeries(kpiById(id), points, period, groups);

describe('figures typed or imported', () => {
  test('retention: 350 at the start, 300 at the end, 76 of them new: 64 %', () => {
    expect(of('M25', [point('M25', 0, { start: 350, end: 300, new: 76 })]).value).toBe(64);
  });

  test('retention without the new customers is unknown', () => {
    expect(of('M25', [point('M25', 0, { start: 350, end: 300 })])).not.toHaveProperty('value');
  });

  test('retention over several months takes the first start and the last end', () => {
    const months = [
      point('M25', 0, { start: 350, end: 340, new: 20 }),
      point('M25', 14, { start: 340, end: 300, new: 56 }),
    ];
    expect(of('M25', months)).toMatchObject({ value: 64, n: 350 });
  });

  test('NPS is promoters less detractors of all answers', () => {
    const answers = point('M20', 1, { promoters: 50, passives: 30, detractors: 20 });
    expect(of('M20', [answers])).toMatchObject({ value: 30, n: 100 });
    expect(of('M20', [point('M20', 1, { detractors: 4 })])).toMatchObject({ n: 4, isSmall: true });
    expect(of('M20', [point('M20', 1, { detractors: 6 })]).value).toBe(-100);
  });

  test('self-service, abandoned calls, handle time, reviews, quality', () => {
    expect(of('M23', [point('M23', 1, { selfServed: 300, assisted: 700 })]).value).toBe(30);
    expect(of('M24-calls', [point('M24-calls', 1, { abandoned: 5, answered: 95 })]).value).toBe(5);
    expect(of('M6-calls', [point('M6-calls', 1, { talk: 3000, hold: 600, afterCall: 400, calls: 10 })]).value).toBe(
      400,
    );
    expect(
      of('M32', [point('M32', 1, { stars: 45, reviews: 10 }), point('M32', 2, { stars: 3, reviews: 2 })]).value,
    ).toBe(4);
    expect(
      of('M32-followers', [
        point('M32-followers', 1, { followers: 900 }),
        point('M32-followers', 9, { followers: 950 }),
      ]).value,
    ).toBe(950);
    expect(of('M33', [point('M33', 1, { score: 180, reviewed: 2 })]).value).toBe(90);
  });

  test('a month without figures is a gap, not 0', () => {
    expect(of('M20', [point('M20', 40, { promoters: 9 })])).toMatchObject({ n: 0 });
    expect(of('M20', [])).not.toHaveProperty('value');
    expect(of('M25', [point('M25', 1, { start: 0, end: 0, new: 0 })])).not.toHaveProperty('value');
  });

  test('the whole is typed, or summed of its groups; a filter takes the groups it names', () => {
    const points = [
      point('M32-reviews', 1, { reviews: 4 }, 'channel:google'),
      point('M32-reviews', 1, { reviews: 6 }, 'channel:trustpilot'),
    ];
    expect(of('M32-reviews', points).value).toBe(10);
    expect(of('M32-reviews', points, ['channel:google']).value).toBe(4);
    expect(of('M32-reviews', [...points, point('M32-reviews', 1, { reviews: 11 })]).value).toBe(11);
  });
});

test.each([
  [{ metric: 'nps', value: 9 }, 'M20', { promoters: 1 }],
  [{ metric: 'nps', value: 7 }, 'M20', { passives: 1 }],
  [{ metric: 'nps', value: 0 }, 'M20', { detractors: 1 }],
  [{ metric: 'nps', value: 30, n: 100 }, 'M20', { promoters: 65, detractors: 35 }],
  [{ metric: 'review rating', value: 4.5, n: 10 }, 'M32', { stars: 45, reviews: 10 }],
  [{ metric: 'quality score', value: 88 }, 'M33', { score: 88, reviewed: 1 }],
  [{ metric: 'customers at start', value: 350 }, 'M25', { start: 350 }],
])('a file’s %j is of %s', (imported, kpi, parts) => {
  expect(seriesPointOf({ at: at('00:00'), ...imported })).toMatchObject({ kpi, parts });
});

test('what the catalogue does not know, and an answer that cannot be, are no points', () => {
  expect(seriesPointOf({ metric: 'penguins', at: at('00:00'), value: 4 })).toBeUndefined();
  expect(seriesPointOf({ metric: 'nps', at: at('00:00'), value: 11 })).toBeUndefined();
});

describe('typing a figure', () => {
  const days = { from: at('00:00'), to: at('00:00', 28) };

  test('asks for the parts the formula needs, and for means as means', () => {
    expect(fieldsOf(kpiById('M25'))).toEqual(['start', 'end', 'new']);
    expect(fieldsOf(kpiById('M20'))).toEqual(['promoters', 'passives', 'detractors']);
    expect(fieldsOf(kpiById('M32'))).toEqual(['mean', 'reviews']);
    expect(fieldsOf(kpiById('M6-calls'))).toEqual(['talk', 'hold', 'afterCall', 'calls']);
    for (const kpi of FIGURE_KPIS) expect(fieldsOf(kpi), kpi.id).not.toEqual([]);
  });

  test('gives a point that computes to what was meant', () => {
    const kept = figureOf(kpiById('M25'), days, { start: 350, end: 300, new: 76 })!;
    expect(of('M25', [kept]).value).toBe(64);
    expect(of('M32', [figureOf(kpiById('M32'), days, { mean: 4.5, reviews: 20 }, 'source:Google')!]).value).toBe(4.5);
  });

  test('refuses what is missing, negative or backwards, and replaces what was typed for the same time', () => {
    const kpi = kpiById('M25');
    expect(figureOf(kpi, days, { start: 350, end: 300 })).toBeUndefined();
    expect(figureOf(kpi, days, { start: -1, end: 300, new: 0 })).toBeUndefined();
    expect(figureOf(kpi, { from: days.to, to: days.from }, { start: 1, end: 1, new: 0 })).toBeUndefined();
    const [one, two] = [300, 310].map((end) => figureOf(kpi, days, { start: 350, end, new: 76 })!);
    expect(figureId(one!)).toBe(figureId(two!));
  });
});
