import { describe, expect, test } from 'vitest';
import type { RatingScale } from '@/domain/tickets/event';
import { ask } from './answers';
import { agent, at, created, customer, event, life, says } from './lives';

const rated = (scale: RatingScale, ...scores: readonly number[]) =>
  life([
    created(at('10:00')),
    says(at('10:00'), customer),
    says(at('11:00'), agent('dana')),
    ...scores.map((score, i) => event(at('12:00', i), { kind: 'rating', score, scale })),
  ]);
const times = (n: number, make: () => ReturnType<typeof rated>) => Array.from({ length: n }, make);

describe('CSAT', () => {
  test.each<[RatingScale, readonly number[], number]>([
    ['5-point', [1, 2, 3, 4, 5], 2],
    ['3-point', [1, 2, 3, 3, 1], 2],
    ['good-bad', [0, 1, 1, 1, 0], 3],
    ['10-point', [10, 8, 7, 0, 9], 3],
    ['freshdesk', [103, 101, 100, -101, -103], 2],
  ])('on %s %j: %i of 5 satisfied', (scale, scores, top) => {
    expect(
      ask(
        'M17',
        scores.map((score) => rated(scale, score)),
      ),
    ).toMatchObject({ n: 5, top, value: top * 20 });
  });

  test('the newest rating wins, dated by itself', () => {
    const changed = rated('5-point', 5, 4, 1);
    expect(ask('M17', [changed])).toMatchObject({ n: 1, top: 0 });
    expect(ask('M17', [changed], { to: at('00:00', 2) }).n).toBe(0);
    expect(ask('M17', [changed], { from: at('00:00', 2), to: at('00:00', 3) }).n).toBe(1);
  });

  test('below five ratings there are only counts, below thirty a low sample, always an interval', () => {
    const four = ask(
      'M17',
      times(4, () => rated('5-point', 5)),
    );
    expect(four).toMatchObject({ n: 4, top: 4, isSmall: true, isLowSample: false });
    expect(four).not.toHaveProperty('value');
    const ten = ask('M17', [...times(9, () => rated('5-point', 5)), rated('5-point', 1)]);
    expect(ten).toMatchObject({ value: 90, isSmall: false, isLowSample: true });
    expect([Math.round(ten.interval!.low), Math.round(ten.interval!.high)]).toEqual([60, 98]);
    expect(
      ask(
        'M17',
        times(30, () => rated('5-point', 5)),
      ).isLowSample,
    ).toBe(false);
  });

  test('a score off its scale is impossible: left out and counted', () => {
    expect(ask('M17', [rated('5-point', 9)])).toMatchObject({ n: 0, excluded: [{ reason: 'impossible', count: 1 }] });
  });

  test('the mean is on the scale most ratings have; others are counted, not mixed in', () => {
    const tickets = [5, 4, 5, 3, 5, 4].map((score) => rated('5-point', score));
    expect(ask('M18', [...tickets, rated('good-bad', 1)])).toMatchObject({
      n: 6,
      value: 26 / 6,
      scale: '5-point',
      excluded: [{ reason: 'other-scale', count: 1 }],
    });
  });

  test('FreeScout: great less bad', () => {
    const tickets = [3, 3, 3, 2, 1].map((score) => rated('3-point', score));
    expect(ask('M17', tickets, { presets: ['M17-freescout'] }).value).toBe(40);
  });

  test('credit goes to who replied last before the rating', () => {
    const ticket = life([
      created(at('10:00')),
      says(at('10:00'), customer),
      says(at('10:30'), agent('dana')),
      says(at('11:00'), agent('lev')),
      event(at('12:00'), { kind: 'rating', score: 1, scale: 'good-bad' }),
      says(at('13:00'), agent('dana')),
    ]);
    const of = (id: string) => ask('M17', [ticket], { filter: { agent: [`https://acme.example#${id}`] } }).n;
    expect([of('lev'), of('dana')]).toEqual([1, 0]);
  });
});

test('response rate is answered of sent, both of the surveys sent in the period', () => {
  const sent = (day: number, answered?: number) =>
    life([
      created(at('10:00', day)),
      event(at('12:00', day), { kind: 'survey-sent' }),
      ...(answered === undefined
        ? []
        : [event(at('12:00', answered), { kind: 'rating', score: 1, scale: 'good-bad' })]),
    ]);
  const surveys = [sent(0, 1), sent(0, 30), sent(1), sent(2), sent(3), sent(40, 41)];
  expect(ask('M19', surveys)).toMatchObject({ n: 5, top: 2, value: 40 });
});
