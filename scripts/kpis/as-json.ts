import type { KpiResult } from '@/domain/kpi/result';
import type { Computed } from './answer';
import type { Report } from './report';

/** The report as plain JSON; the shape is in `docs/kpis.md`. Unknown is null, never 0. */
export function asJson({ file, period, now, zone, answer }: Report): unknown {
  return {
    file,
    period: { from: iso(period.from), to: iso(period.to), zone },
    now: iso(now),
    tickets: answer.tickets,
    kpis: answer.computed.map(kpiJson),
    notComputed: answer.missing.map(({ kpi, why }) => ({
      id: kpi.id,
      name: kpi.name,
      why: `cannot be computed from this file: ${why}`,
    })),
  };
}

const iso = (at: number): string => new Date(at).toISOString();

const kpiJson = ({ kpi, result, business, by }: Computed) => ({
  id: kpi.id,
  name: kpi.name,
  unit: kpi.unit,
  rule: kpi.rule,
  ...resultJson(result),
  ...(business === undefined ? {} : { business: resultJson(business) }),
  ...(by.length === 0 ? {} : { by: by.map(({ group, result: own }) => ({ group, ...resultJson(own) })) }),
});

const resultJson = (result: KpiResult) => ({
  value: result.value ?? null,
  n: result.n,
  top: result.top ?? null,
  median: result.median ?? null,
  p90: result.p90 ?? null,
  mean: result.mean ?? null,
  lowest: result.lowest ?? null,
  highest: result.highest ?? null,
  total: result.total ?? null,
  interval: result.interval === undefined ? null : [result.interval.low, result.interval.high],
  isSmall: result.isSmall,
  isLowSample: result.isLowSample,
  excluded: Object.fromEntries(result.excluded.map(({ reason, count }) => [reason, count])),
  provisional: result.provisional,
  reportedByHelpdesk: result.vendor,
  coarse: result.coarse,
});
