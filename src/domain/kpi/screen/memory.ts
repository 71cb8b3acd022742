import type { Instant } from '../../time/instant';
import { sameAgents } from '../columns/dictionary';
import type { SampleTable } from '../columns/table';
import type { Kpi, Population, Statistic } from '../declaration';
import type { KpiResult } from '../result';
import type { SampleKind } from '../sample';
import { rowsKey } from '../view/rows-key';
import { secondAt } from '../view/view';
import type { Asked } from './context';

/**
 * Results of one question, kept from one asking to the next. A result whose rows are the same and that time cannot change is given
 * again; so what one observation leaves to compute is what it touched.
 */
export interface ScreenMemory {
  /** Opens the memory for one asking. Questions that differ in anything but `now` must not share a memory. */
  open(asked: Asked): Recall;
}

/** One result of `[from, to)`: kept, or made anew. `as` tells results of one KPI and period apart that are not the same thing. */
export type Recall = (
  kpi: Kpi,
  as: 'whole' | 'step',
  period: { readonly from: Instant; readonly to: Instant },
  make: () => KpiResult,
) => KpiResult;

/** Remembers nothing. */
export const forgetful: ScreenMemory = { open: () => (_kpi, _as, _period, make) => make() };

interface Kept {
  readonly statistic: Statistic;
  readonly rows: string;
  readonly result: KpiResult;
}

export function createMemory(): ScreenMemory {
  let words: readonly string[] | undefined;
  let agents = '';
  let kept = new Map<string, Kept>();
  return {
    open(asked) {
      const { dictionary } = asked.source.table;
      const same = asked.query.filter.agent === undefined ? '' : sameAgents(dictionary).join();
      // Codes of another dictionary mean other words.
      const before = dictionary.agent === words && same === agents ? kept : new Map<string, Kept>();
      words = dictionary.agent;
      agents = same;
      const now = new Map<string, Kept>();
      kept = now;
      const keyOf = keysOf(asked.source.table);
      return (kpi, as, period, make) => {
        const rows = keyOf(kpi.statistic, period, asked);
        if (rows === undefined) return make();
        const place = `${kpi.id} ${as} ${period.from} ${period.to}`;
        const known = before.get(place);
        const isSame = known !== undefined && known.rows === rows && known.statistic === kpi.statistic;
        const entry = isSame ? known : { statistic: kpi.statistic, rows, result: make() };
        now.set(place, entry);
        return entry.result;
      };
    },
  };
}

/** The rows a result rests on as a text; undefined where time alone may change it. */
type KeyOf = (
  statistic: Statistic,
  period: { readonly from: Instant; readonly to: Instant },
  asked: Asked,
) => string | undefined;

function keysOf(table: SampleTable): KeyOf {
  const known = new Map<SampleKind, Map<number, Map<number, string>>>();
  const key = (kind: SampleKind, from: number, to: number): string => {
    const ofKind = known.get(kind) ?? new Map<number, Map<number, string>>();
    const ofStart = ofKind.get(from) ?? new Map<number, string>();
    const found = ofStart.get(to) ?? rowsKey(table, kind, from, to);
    known.set(kind, ofKind.set(from, ofStart.set(to, found)));
    return found;
  };
  return (statistic, { from, to }, { source: { now }, reading: { reopenDays } }) => {
    if (statistic.how === 'series') return undefined;
    const populations = 'of' in statistic ? [statistic.of] : [statistic.top, statistic.bottom];
    const isSettled = to + reopenDays * 86_400_000 <= now;
    if (populations.some(({ when }) => when === 'ever')) return undefined;
    if (!isSettled && !(isTimeless(statistic) && populations.every(isTimelessPopulation))) return undefined;
    const end = secondAt(to);
    const later = secondAt((to + reopenDays * 86_400_000) as Instant) + 1;
    return [
      ...populations.map(({ kind, when }) => key(kind, when === 'lasting' ? 0 : secondAt(from), end)),
      ...(statistic.how === 'first-contact' ? [key('created', secondAt(from), later)] : []),
    ].join('/');
  };
}

/** Rates are over the part of a period that has passed. */
const isTimeless = ({ how }: Statistic): boolean => how !== 'rate' && how !== 'first-contact';

const isTimelessPopulation = ({ young, isJudgedAtDeadline, when }: Population): boolean =>
  young === undefined && isJudgedAtDeadline === undefined && when !== 'lasting';
