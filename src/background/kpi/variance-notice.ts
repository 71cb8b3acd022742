import { i18n } from '#i18n';
import type { Unit } from '@/domain/kpi/declaration';
import type { Variance, VarianceGroup } from '@/domain/kpi/variance/find-variances';
import { varianceId } from '@/domain/kpi/variance/variance-id';
import type { Notice } from '@/platform/notifications';

const TAGS: Readonly<Record<string, string>> = { tr: 'tr-TR', fa: 'fa-IR' };
const tag = (): string => TAGS[i18n.t('language')] ?? 'en-GB';

const isolate = (text: string): string => `\u2068${text}\u2069`;

const LENGTHS = [
  { from: 7200, unit: 'hour', seconds: 3600, digits: 1 },
  { from: 120, unit: 'minute', seconds: 60, digits: 0 },
  { from: 0, unit: 'second', seconds: 1, digits: 0 },
] as const;

/** A number in its KPI's unit, as the language writes it. */
function write(value: number, unit: Unit): string {
  if (unit === 'percent') {
    return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);
  }
  if (unit !== 'seconds') return new Intl.NumberFormat(tag(), { maximumFractionDigits: 1 }).format(value);
  const length = LENGTHS.find(({ from }) => value >= from) ?? LENGTHS[2];
  return new Intl.NumberFormat(tag(), {
    style: 'unit',
    unit: length.unit,
    unitDisplay: 'short',
    maximumFractionDigits: length.digits,
  }).format(value / length.seconds);
}

function whose(group: VarianceGroup): string {
  if (group.kind === 'team') return isolate(group.team);
  return group.kind === 'channel' ? i18n.t(`channel.${group.channel}` as 'channel.email') : i18n.t('alert.everybody');
}

/** Both numbers, on how many it rests, and whose it is. Its tickets are a click away in the panel. */
export function varianceNotice(variance: Variance): Notice {
  const { kpi, value, usual, result, group } = variance;
  const name = i18n.t(`measure.${kpi.id.replace('-', '_')}.name` as 'measure.M1.name');
  return {
    id: varianceId(variance),
    title: i18n.t('alert.variance', { kpi: name, value: write(value, kpi.unit), usual: write(usual, kpi.unit) }),
    message: i18n.t('alert.varianceOf', {
      whose: whose(group),
      n: new Intl.NumberFormat(tag()).format(result.n),
    }),
  };
}
