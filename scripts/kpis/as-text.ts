import type { Unit } from '@/domain/kpi/declaration';
import type { KpiResult } from '@/domain/kpi/result';
import { toLocal } from '@/domain/time/zone';
import type { Computed } from './answer';
import type { FileReport, Report } from './report';

/** The report as text for a terminal. */
export function asText({ file, period, zone, answer }: Report): string {
  const day = (at: typeof period.from) => toLocal(zone, at).date;
  const lastDay = (period.to - 1) as typeof period.to;
  return [
    ...fileLines(file),
    `${answer.tickets} tickets, ${day(period.from)} to ${day(lastDay)} in ${zone}`,
    '',
    ...answer.computed.flatMap(kpiLines),
    '',
    ...answer.missing.map(({ kpi, why }) => `${kpi.id} ${kpi.name}: cannot be computed from this file: ${why}`),
  ].join('\n');
}

function fileLines({ name, format, zone, rows, read, skipped, leftOut, notes }: FileReport): readonly string[] {
  const counts = [...Object.entries(skipped), ...Object.entries(leftOut)].map(([why, count]) => `${why}: ${count}`);
  return [
    `${name}: ${format}, ${read} of ${rows} rows read, times without zone taken as ${zone}`,
    ...(counts.length === 0 ? [] : [`left out: ${counts.join(', ')}`]),
    ...notes,
  ];
}

function kpiLines({ kpi, result, business, by }: Computed): readonly string[] {
  return [
    `${kpi.id} ${kpi.name}: ${resultText(kpi.unit, result)}`,
    ...(business === undefined ? [] : [`   in working hours: ${resultText(kpi.unit, business)}`]),
    ...by.map(
      ({ group, result: own }) =>
        `   ${group.map((word) => word || '(unknown)').join(' × ')}: ${resultText(kpi.unit, own)}`,
    ),
  ];
}

function resultText(unit: Unit, result: KpiResult): string {
  const { value, n, top, median, p90, mean, interval, excluded, vendor, provisional, isLowSample } = result;
  const share = top !== undefined && unit === 'percent';
  const parts = [
    value === undefined ? (share ? `${top} of ${n}, too few for a percentage` : 'no value') : inUnit(unit, value),
    ...(share && value !== undefined ? [`${top} of ${n}`] : [`n ${n}`]),
    ...(median === undefined ? [] : [`median ${inUnit(unit, median)}`]),
    ...(p90 === undefined ? [] : [`p90 ${inUnit(unit, p90)}`]),
    ...(mean === undefined ? [] : [`mean ${inUnit(unit, mean)}`]),
    ...(interval === undefined ? [] : [`95 % ${interval.low.toFixed(0)}–${interval.high.toFixed(0)} %`]),
    ...(isLowSample ? ['low sample'] : []),
    ...(provisional === 0 ? [] : [`${provisional} provisional`]),
    ...(vendor === 0 ? [] : [`${vendor} as the helpdesk reported them`]),
    ...excluded.map(({ reason, count }) => `left out, ${reason}: ${count}`),
  ];
  return parts.join(' · ');
}

/** Seconds are exact; what people read stands beside them. */
function inUnit(unit: Unit, value: number): string {
  if (unit === 'seconds') return `${round(value)} s (${clock(value)})`;
  if (unit === 'percent') return `${value.toFixed(1)} %`;
  return round(value);
}

const round = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));

function clock(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const rest = `${Math.floor((minutes % 1440) / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
  return days > 0 ? `${days} d ${rest}` : rest;
}
