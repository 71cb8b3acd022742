import type { Kpi, Unit } from '@/domain/kpi/declaration';
import type { KpiResult } from '@/domain/kpi/result';
import { formatDuration } from '../format/duration';
import type { Language } from '../format/language';
import { formatNumber, formatPercent } from '../format/number';
import { t } from '../words';

const FORMATS: Readonly<Record<Unit, (lang: Language, value: number) => string>> = {
  seconds: (lang, value) => formatDuration(lang, Math.max(0, Math.round(value))),
  percent: (lang, value) => formatPercent(lang, value / 100),
  count: (lang, value) => formatNumber(lang, value, 1),
  score: (lang, value) => formatNumber(lang, value, 2),
  points: (lang, value) => formatNumber(lang, value),
  rate: (lang, value) => formatNumber(lang, value, 1),
  money: (lang, value) => formatNumber(lang, value),
};

/** A KPI's number as people write it: `42m`, `88%`, `212`. @param value in the KPI's own unit: seconds, percent, points … */
export const formatKpi = (lang: Language, { unit }: Pick<Kpi, 'unit'>, value: number): string =>
  FORMATS[unit](lang, value);

/** What stands for the number: the value, or the bare fraction where a percentage would pretend, or "no data". */
export function headline(lang: Language, kpi: Kpi, { value, top, n }: KpiResult): string {
  if (value !== undefined) return formatKpi(lang, kpi, value);
  if (n === 0 || top === undefined) return t('kpi.noData');
  return t('kpi.fraction', { top: formatNumber(lang, top), n: formatNumber(lang, n) });
}
