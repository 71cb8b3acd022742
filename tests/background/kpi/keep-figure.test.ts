import { expect, test } from 'vitest';
import { keepFigure } from '@/background/kpi/keep-figure';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import type { Instant } from '@/domain/time/instant';
import { readKpiScreen } from '@/storage/read/kpis';
import { aBackground, NOON } from '../a-background';

const DAY = 86_400_000;
const figure = (end: number): SeriesPoint => ({
  kpi: 'M25',
  from: (NOON - 10 * DAY) as Instant,
  to: NOON,
  parts: { start: 350, end, new: 76 },
  origin: 'typed',
});

test('a typed figure is kept once and shown beside the other KPIs', async () => {
  const background = await aBackground();
  await keepFigure(background, figure(310));
  await keepFigure(background, figure(300));
  await keepFigure(background, { ...figure(1), parts: { start: Number.NaN } });
  expect(await background.db.series.count()).toBe(1);
  const reader = { settings: await background.settings(), locale: 'en', now: NOON, db: background.db };
  const screen = await readKpiScreen(reader, {
    period: { kind: 'days', days: 28 },
    against: 'previous',
    filter: {},
    hours: 'calendar',
    kpis: ['M25'],
    hasTrends: true,
  });
  expect(screen?.lines[0]?.result).toMatchObject({ value: 64, n: 350 });
  expect(screen?.lines[0]?.trend.filter(({ result }) => result.value !== undefined)).toHaveLength(1);
});
