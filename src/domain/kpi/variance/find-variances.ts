import { CHANNELS } from '../../tickets/facts';
import type { Instant } from '../../time/instant';
import type { SampleTable } from '../columns/table';
import { computeKpi, type KpiReading } from '../compute';
import type { Kpi } from '../declaration';
import type { Period } from '../period/period';
import type { KpiResult } from '../result';
import { middleOf, robustZ } from '../statistics/robust-z';
import type { Filter } from '../view/filter';
import { openView } from '../view/view';
import type { VarianceSettings } from './variance-settings';

/** Whose number is out of the ordinary. */
export type VarianceGroup =
  | { readonly kind: 'all' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'channel'; readonly channel: string };

/** A number that is far from what it usually is at this time: "median first response 10 min, usually 3 min". */
export interface Variance {
  readonly kpi: Kpi;
  readonly group: VarianceGroup;
  /** The window looked at: the last 24 hours. */
  readonly window: Period;
  readonly result: KpiResult;
  readonly value: number;
  /** Median of the windows compared with. */
  readonly usual: number;
  /** How many windows those were, and whether they are the same hours of the same weekday, or of the days before. */
  readonly windows: number;
  readonly against: 'weekday' | 'days';
  /** At least 1, whichever way the number moved. */
  readonly ratio: number;
  /** Robust standard deviations; missing where the usual numbers do not vary at all. */
  readonly z?: number;
}

/** What is watched. */
export interface Watched {
  readonly table: SampleTable;
  readonly kpis: readonly Kpi[];
  readonly settings: VarianceSettings;
  readonly reading: KpiReading;
  /** End of the window: a full hour, so that all of one hour compare the same. */
  readonly until: Instant;
}

const DAY_MS = 86_400_000;
/** Windows a week apart, and how many of them must have a number. */
const WEEKS = { most: 8, least: 4 };
const DAYS = { most: 14, least: 7 };

/** Days of samples that must be at hand before `until`. */
export const DAYS_WATCHED = 7 * WEEKS.most + 1;

/** Every watched KPI, whole and by team and channel, that is out of the ordinary now; the most pronounced first. */
export function findVariances(watched: Watched): readonly Variance[] {
  const { kpis, settings, table } = watched;
  if (!settings.isOn) return [];
  const groups: readonly VarianceGroup[] = [
    { kind: 'all' },
    ...table.dictionary.team.flatMap((team) => (team === '' ? [] : [{ kind: 'team', team } as const])),
    ...CHANNELS.map((channel) => ({ kind: 'channel', channel }) as const),
  ];
  return kpis
    .filter(({ id, statistic }) => settings.kpis.includes(id) && statistic.how !== 'series')
    .flatMap((kpi) => groups.flatMap((group) => varianceOf(kpi, group, watched) ?? []))
    .sort((a, b) => b.ratio - a.ratio);
}

function varianceOf(kpi: Kpi, group: VarianceGroup, watched: Watched): Variance | undefined {
  const { settings, until } = watched;
  const window = windowBefore(until, 0);
  const result = numberIn(window, kpi, group, watched);
  const { value } = result;
  if (value === undefined || result.n < settings.minimumN) return undefined;
  const usually = usualNumbers(kpi, group, watched);
  const usual = usually === undefined ? undefined : middleOf(usually.numbers);
  if (usually === undefined || usual === undefined) return undefined;
  const ratio = ratioOf(value, usual);
  const z = robustZ(value, usually.numbers);
  const isFar =
    ratio >= settings.ratio &&
    Math.abs(value - usual) >= floorOf(kpi, settings) &&
    (z === undefined || Math.abs(z) >= settings.robustZ);
  if (!isFar || isGood(kpi, value - usual)) return undefined;
  return {
    kpi,
    group,
    window,
    result,
    value,
    usual,
    windows: usually.numbers.length,
    against: usually.against,
    ratio,
    ...(z === undefined ? {} : { z }),
  };
}

const windowBefore = (until: Instant, days: number): Period => ({
  from: (until - (days + 1) * DAY_MS) as Instant,
  to: (until - days * DAY_MS) as Instant,
});

/** A change for the better alarms nobody. */
const isGood = ({ direction }: Kpi, difference: number): boolean =>
  direction === 'up' ? difference > 0 : direction === 'down' && difference < 0;

const ratioOf = (a: number, b: number): number => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low <= 0 ? (high > 0 ? Number.POSITIVE_INFINITY : 1) : high / low;
};

function floorOf({ unit }: Kpi, { floors }: VarianceSettings): number {
  if (unit === 'seconds') return floors.seconds;
  return unit === 'percent' || unit === 'points' ? floors.percent : floors.count;
}

interface Usual {
  readonly numbers: readonly number[];
  readonly against: 'weekday' | 'days';
}

/** The same hours of the same weekday in the weeks before; where those are too few, of the days before. */
function usualNumbers(kpi: Kpi, group: VarianceGroup, watched: Watched): Usual | undefined {
  const ago = (days: readonly number[]): readonly number[] =>
    days.flatMap((day) => {
      const { value, n } = numberIn(windowBefore(watched.until, day), kpi, group, watched);
      // A count of nothing before anything was seen says nothing of what is usual.
      return value === undefined || n === 0 ? [] : [value];
    });
  const weeks = ago(Array.from({ length: WEEKS.most }, (_, i) => 7 * (i + 1)));
  if (weeks.length >= WEEKS.least) return { numbers: weeks, against: 'weekday' };
  const days = ago(Array.from({ length: DAYS.most }, (_, i) => i + 1));
  return days.length >= DAYS.least ? { numbers: days, against: 'days' } : undefined;
}

const filterOf = (group: VarianceGroup): Filter =>
  group.kind === 'team' ? { team: [group.team] } : group.kind === 'channel' ? { channel: [group.channel] } : {};

const numberIn = (
  { from, to }: Period,
  kpi: Kpi,
  group: VarianceGroup,
  { table, reading, until }: Watched,
): KpiResult => computeKpi(kpi, openView(table, { from, to, now: until, filter: filterOf(group) }), reading);
