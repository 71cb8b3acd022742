import type { Change } from '@/domain/kpi/compare';
import type { Kpi } from '@/domain/kpi/declaration';
import type { BucketUnit } from '@/domain/kpi/period/buckets';
import type { Period } from '@/domain/kpi/period/period';
import type { KpiResult } from '@/domain/kpi/result';
import type { Language } from '../format/language';
import { formatChange, formatNumber } from '../format/number';
import { formatClock, formatDate, formatDay, formatMonth } from '../format/when';
import { t, tn } from '../words';
import { formatKpi } from './format-value';

const dot = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** `82–98%`, the range of a share. */
export function intervalText(lang: Language, { interval }: Pick<KpiResult, 'interval'>): string | undefined {
  return (
    interval &&
    t('kpi.range', {
      low: formatNumber(lang, Math.round(interval.low)),
      high: formatNumber(lang, Math.round(interval.high)),
    })
  );
}

const fraction = (lang: Language, { top, n }: KpiResult): string | undefined =>
  top === undefined ? undefined : t('kpi.fraction', { top: formatNumber(lang, top), n: formatNumber(lang, n) });

/** The numbers beside a headline: `p90 3h 05m · mean 1h 02m · n 212`, or `44 of 47 · 82–98%`. */
export function besides(lang: Language, kpi: Kpi, result: KpiResult): string {
  const { median, p90, mean, n, value } = result;
  const isMedian = median !== undefined && median === value;
  const write = (number: number) => formatKpi(lang, kpi, number);
  const count = t('kpi.n', { n: formatNumber(lang, n) });
  if (mean !== undefined || median !== undefined) {
    return dot([
      isMedian ? t('kpi.isMedian') : undefined,
      median === undefined || isMedian || kpi.unit === 'score' ? undefined : t('kpi.median', { value: write(median) }),
      p90 === undefined || kpi.unit === 'score' ? undefined : t('kpi.p90', { value: write(p90) }),
      mean === undefined || mean === value ? undefined : t('kpi.mean', { value: write(mean) }),
      count,
    ]);
  }
  if (result.top !== undefined) {
    const told = value === undefined ? undefined : fraction(lang, result);
    return dot([told, intervalText(lang, result), result.isLowSample ? t('kpi.lowSample') : undefined]);
  }
  return kpi.unit === 'count' ? '' : count;
}

/** `−50% against 1h 24m in the 28 days before`. Shares move by points. */
export function changeText(lang: Language, kpi: Kpi, change: Change, days: number): string {
  const before = t('kpi.before', {
    value: formatKpi(lang, kpi, change.before),
    days: tn('kpi.days', days, { n: formatNumber(lang, days) }),
  });
  if (change.difference === 0) return t('kpi.same', { before });
  if (kpi.unit === 'percent' || kpi.unit === 'points') {
    const sign = change.difference > 0 ? '+' : '−';
    const points = tn('kpi.points', Math.round(Math.abs(change.difference)), {
      n: `${sign}${formatNumber(lang, Math.abs(change.difference), 1)}`,
    });
    return t('kpi.changed', { change: points, before });
  }
  if (change.ratio === undefined) return before;
  return t('kpi.changed', { change: formatChange(lang, change.ratio - 1), before });
}

/** What a step of a trend is called. */
export function bucketName(lang: Language, zone: string, unit: BucketUnit, from: number): string {
  if (unit === 'hour') return formatClock(lang, zone, from);
  return unit === 'month' || unit === 'quarter' || unit === 'year'
    ? formatMonth(lang, zone, from)
    : formatDay(lang, zone, from);
}

/** `28 Oct – 24 Nov 2026`; both days belong to it. */
export function periodText(lang: Language, zone: string, { from, to }: Period): string {
  const last = to - 1;
  if (formatDate(lang, zone, from) === formatDate(lang, zone, last)) return formatDate(lang, zone, from);
  return t('kpi.span', { from: formatDay(lang, zone, from), to: formatDate(lang, zone, last) });
}
