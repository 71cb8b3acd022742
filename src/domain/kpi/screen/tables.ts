import { RATING_SCALES, type RatingScale } from '../../tickets/event';
import type { Instant } from '../../time/instant';
import { type BreakdownLine, breakDown } from '../breakdown/break-down';
import { sameAgents, wordsOf } from '../columns/dictionary';
import { placesOf } from '../compare';
import type { Kpi } from '../declaration';
import { MARK } from '../sample';
import { ask, type KpiSource } from './context';
import type { Dimensions, KpiQuery } from './query';

/** One line of a breakdown table: its groups, a result per KPI asked for, and its place where it may have one. */
export interface BreakdownRow {
  /** One word per dimension; `''` is the unknown. Agents are keys: `agentNames` has what they are called. */
  readonly group: readonly string[];
  readonly results: Readonly<Record<string, BreakdownLine['result']>>;
  /** 1 is the best. Missing where chance could have put it elsewhere: overlapping intervals, small samples. */
  readonly places: Readonly<Record<string, number | undefined>>;
}

export interface Breakdown {
  readonly kpis: readonly Kpi[];
  /** By the number of rows of the first KPI, most first. */
  readonly rows: readonly BreakdownRow[];
  readonly agentNames: Readonly<Record<string, string>>;
}

/** KPIs of a question by one dimension, or by two crossed. */
export function breakDownScreen(source: KpiSource, query: KpiQuery, dimensions: Dimensions): Breakdown | undefined {
  const asked = ask(source, query);
  if (asked === undefined) return undefined;
  const { view, reading } = asked;
  const kpis = asked.kpis.filter(({ statistic }) => statistic.how !== 'series');
  const rows = new Map<string, { group: readonly string[]; results: Record<string, BreakdownLine['result']> }>();
  for (const kpi of kpis) {
    for (const { group, result } of breakDown(kpi, view, reading, dimensions, source.calendar.zone)) {
      const id = group.join('\n');
      const row = rows.get(id) ?? { group, results: {} };
      row.results[kpi.id] = result;
      rows.set(id, row);
    }
  }
  const lines = [...rows.values()];
  const places = new Map(
    kpis.map((kpi) => {
      const having = lines.filter(({ results }) => results[kpi.id] !== undefined);
      const found = placesOf(
        kpi,
        having.flatMap(({ results }) => results[kpi.id] ?? []),
      );
      return [kpi.id, new Map(having.map((line, i) => [line, found[i]]))] as const;
    }),
  );
  return {
    kpis,
    rows: lines.map((line) => ({
      ...line,
      places: Object.fromEntries(kpis.map(({ id }) => [id, places.get(id)?.get(line)])),
    })),
    agentNames: source.table.dictionary.agentNames,
  };
}

/** A KPI by hour of the day (0–23) and ISO weekday (1–7) in the team's zone; missing cells had nothing to count. */
export interface HeatMap {
  readonly kpi: Kpi;
  readonly cells: readonly {
    readonly weekday: number;
    readonly hour: number;
    readonly result: BreakdownLine['result'];
  }[];
}

export function heatMap(source: KpiSource, query: KpiQuery, id: string): HeatMap | undefined {
  const asked = ask(source, { ...query, kpis: [id] });
  const kpi = asked?.kpis[0];
  if (asked === undefined || kpi === undefined) return undefined;
  const lines = breakDown(kpi, asked.view, asked.reading, ['weekday', 'hour'], source.calendar.zone);
  const cells = lines.map(({ group: [weekday, hour], result }) => ({
    weekday: Number(weekday),
    hour: Number(hour),
    result,
  }));
  return { kpi, cells };
}

/** A rating as a list shows it. */
export interface RatingLine {
  readonly ticket: number;
  readonly at: Instant;
  readonly score: number;
  readonly scale?: RatingScale;
  readonly verdict: 'satisfied' | 'neutral' | 'dissatisfied';
  /** Key of the agent credited, empty when unknown. */
  readonly agent: string;
  readonly channel: string;
}

/** The newest ratings of a question's period, newest first. */
export function recentRatings(source: KpiSource, query: KpiQuery, limit: number): readonly RatingLine[] {
  const asked = ask(source, { ...query, kpis: [] });
  if (asked === undefined) return [];
  const { dictionary } = source.table;
  const found = asked.view.select('rating').flatMap(({ chunk, rows }) =>
    [...rows].flatMap((row): RatingLine | readonly [] => {
      const marks = chunk.marks[row] as number;
      if (chunk.exclusion[row] !== 0 || (marks & MARK.impossible) !== 0) return [];
      const scale = RATING_SCALES[chunk.values.code?.[row] ?? -1];
      return {
        ticket: chunk.ticket[row] as number,
        at: ((chunk.at[row] as number) * 1000) as Instant,
        score: chunk.values.score?.[row] ?? 0,
        ...(scale === undefined ? {} : { scale }),
        verdict:
          (marks & MARK.satisfied) !== 0 ? 'satisfied' : (marks & MARK.dissatisfied) !== 0 ? 'dissatisfied' : 'neutral',
        agent: wordsOf(dictionary, 'agent')[chunk.agent[row] as number] ?? '',
        channel: wordsOf(dictionary, 'channel')[chunk.channel[row] as number] ?? '',
      };
    }),
  );
  return found.sort((a, b) => b.at - a.at).slice(0, limit);
}

/** The words a filter bar can offer. */
export interface FilterChoices {
  readonly agent: readonly { readonly key: string; readonly name: string }[];
  readonly team: readonly string[];
  readonly helpdesk: readonly string[];
  readonly tag: readonly string[];
}

export function filterChoices({ table: { dictionary } }: Pick<KpiSource, 'table'>): FilterChoices {
  const words = (list: readonly string[]) => [...new Set(list)].filter((word) => word !== '').sort();
  return {
    agent: words([...sameAgents(dictionary)].map((code) => dictionary.agent[code] ?? '')).map((key) => ({
      key,
      name: dictionary.agentNames[key] ?? key,
    })),
    team: words(dictionary.team),
    helpdesk: words(dictionary.helpdesk),
    tag: words(dictionary.tags.flatMap((set) => set.split('\n'))),
  };
}

/** Bounds of the ages of a backlog, in days: below 1, 1–3, 3–7, 7–14, 14–30 and beyond. */
export const AGE_BOUNDS = [1, 3, 7, 14, 30] as const;

/** Unsolved tickets at the end of the period by age; one count more than there are bounds. */
export function backlogAges(source: KpiSource, query: KpiQuery): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0];
  const asked = ask(source, { ...query, kpis: [] });
  if (asked === undefined) return counts;
  const end = Math.min(asked.period.to, source.now) / 1000;
  for (const { chunk, rows } of asked.view.select('spell', 'lasting')) {
    for (const row of rows) {
      if (chunk.exclusion[row] !== 0) continue;
      const age = Math.max(0, chunk.values.calendar?.[row] ?? 0);
      const days = (end - (chunk.at[row] as number) + age) / 86_400;
      const bound = AGE_BOUNDS.findIndex((limit) => days < limit);
      const place = bound === -1 ? AGE_BOUNDS.length : bound;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}
