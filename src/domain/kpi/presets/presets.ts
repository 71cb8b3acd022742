import { countedReplies } from '../catalogue/shared';
import type { Kpi, Statistic } from '../declaration';
import { kpis } from '../registry';
import { MARK } from '../sample';

/** Another definition of one KPI that is common elsewhere. At most one per KPI is in force. */
export interface KpiPreset {
  readonly id: string;
  readonly kpi: string;
  /** Whose definition it is. */
  readonly source: string;
  readonly statistic: Statistic;
  readonly rule: string;
  readonly population?: string;
}

const meanInstead: readonly KpiPreset[] = kpis.flatMap(({ id, statistic, rule }) =>
  statistic.how === 'durations' && statistic.headline === 'median'
    ? [
        {
          id: `${id}-mean`,
          kpi: id,
          source: 'Gorgias, HubSpot, Zendesk',
          statistic: { ...statistic, headline: 'mean' } as const,
          rule: `${rule} Shown is the mean, not the median.`,
        },
      ]
    : [],
);

export const presets: readonly KpiPreset[] = [
  {
    id: 'M10-zendesk',
    kpi: 'M10',
    source: 'Zendesk',
    statistic: {
      how: 'share',
      of: { kind: 'solve', young: 'excluded', excluded: countedReplies },
      good: { any: MARK.oneReply | MARK.noReply, none: MARK.reopened },
    },
    rule: 'Tickets solved with one public reply by a person or none and not reopened within 7 days, divided by all tickets solved.',
    population: 'Solves at least 7 days old.',
  },
  {
    id: 'M10-articles',
    kpi: 'M10',
    source: 'Gorgias',
    statistic: { how: 'ratio', top: { kind: 'solve', all: MARK.oneReply }, bottom: { kind: 'created' } },
    rule: 'Tickets solved with exactly one public reply by a person, divided by all tickets created in the period.',
    population: 'Tickets created, and tickets ever solved, each by its own date.',
  },
  {
    id: 'M11-freshdesk',
    kpi: 'M11',
    source: 'Freshdesk',
    statistic: {
      how: 'share',
      of: {
        kind: 'solve',
        young: 'excluded',
        excluded: [...countedReplies, { mark: MARK.noReply, because: 'no-reply' }],
      },
      good: { all: MARK.oneReply, none: MARK.reopened },
    },
    rule: 'Tickets solved with exactly one public reply by a person and not reopened within 7 days, divided by the tickets solved with at least one.',
    population: 'Solves at least 7 days old with at least one reply.',
  },
  {
    id: 'M17-freescout',
    kpi: 'M17',
    source: 'FreeScout',
    statistic: {
      how: 'share',
      of: { kind: 'rating', excluded: [{ mark: MARK.impossible, because: 'impossible' }] },
      good: { all: MARK.satisfied },
      less: { all: MARK.dissatisfied },
    },
    rule: 'Percentage of great ratings less percentage of bad ones; okay counts for neither. The newest rating of a ticket counts.',
  },
  ...meanInstead,
];

/** The catalogue with the chosen definitions in place of ours. Unknown ids are passed over; of two for one KPI the last wins. */
export function kpisWith(chosen: readonly string[]): readonly Kpi[] {
  const byKpi = new Map(
    chosen.flatMap((id) => {
      const preset = presets.find((candidate) => candidate.id === id);
      return preset === undefined ? [] : [[preset.kpi, preset] as const];
    }),
  );
  return byKpi.size === 0 ? kpis : kpis.map((kpi) => withPreset(kpi, byKpi.get(kpi.id)));
}

const withPreset = (kpi: Kpi, preset: KpiPreset | undefined): Kpi =>
  preset === undefined
    ? kpi
    : {
        ...kpi,
        statistic: preset.statistic,
        rule: preset.rule,
        source: preset.source,
        preset: preset.id,
        ...(preset.population === undefined ? {} : { population: preset.population }),
      };
