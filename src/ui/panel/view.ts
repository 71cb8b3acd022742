import { createStore } from 'zustand/vanilla';
import type { KpiReading } from '@/domain/kpi/compute';
import type { PeriodChoice } from '@/domain/kpi/period/period';
import { kpis } from '@/domain/kpi/registry';
import { readVarianceId } from '@/domain/kpi/variance/variance-id';
import type { LocalDate } from '@/domain/time/schedule';
import type { Drill } from '../data/drill';

export const TABS = ['now', 'me', 'team', 'csat', 'report'] as const;
export type Tab = (typeof TABS)[number];

export const PERIODS = ['today', '7', '28', '90', 'week', 'month', 'last-month', 'quarter', 'year', 'custom'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** What the filter bar says; the same on every tab. */
export interface FilterBarState {
  readonly period: PeriodName;
  /** Days of a period of one's own. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly team?: string;
  readonly agent?: string;
  readonly channel?: string;
  readonly hours?: KpiReading['hours'];
}

export interface PanelView {
  readonly tab: Tab;
  readonly bar: FilterBarState;
  /** The innermost is shown; going back takes one away. */
  readonly drills: readonly Drill[];
  /** The door each of them was entered by, as `doorRef` names it. */
  readonly doors: readonly string[];
  /** The door of the drill that was closed last, until it has the focus again. */
  readonly cameFrom?: string | undefined;
}

const KEY = 'panel-view';
const FRESH: PanelView = { tab: 'now', bar: { period: '28' }, drills: [], doors: [] };

/** The tab and the filters the panel was left with. Losing them costs a click, so what cannot be read is left at that. */
function remembered(): PanelView {
  try {
    const { tab, bar } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<PanelView>;
    const isBar = bar !== undefined && PERIODS.includes(bar.period);
    return { ...FRESH, ...(tab && TABS.includes(tab) ? { tab } : {}), ...(isBar ? { bar } : {}) };
  } catch {
    return FRESH;
  }
}

/** The window a variance is found in are the last 24 hours: they lie in two days. */
const TWO_DAYS: PeriodChoice = { kind: 'days', days: 2 };

/** What a notice that was clicked spoke of: the tickets behind its number, whatever the panel was left with. */
function addressed(): PanelView | undefined {
  const found = readVarianceId(new URLSearchParams(location.search).get('variance') ?? '');
  if (found === undefined || !kpis.some(({ id }) => id === found.kpi)) return undefined;
  const { kpi, group } = found;
  const filter =
    group.kind === 'team' ? { team: [group.team] } : group.kind === 'channel' ? { channel: [group.channel] } : {};
  return { ...FRESH, tab: 'team', drills: [{ kpi, filter, period: TWO_DAYS }] };
}

export const panelView = createStore<PanelView>(() => addressed() ?? remembered());

panelView.subscribe(({ tab, bar }) => localStorage.setItem(KEY, JSON.stringify({ tab, bar })));

export const showTab = (tab: Tab): void => panelView.setState({ tab, drills: [], doors: [], cameFrom: undefined });
export const changeBar = (change: Partial<FilterBarState>): void =>
  panelView.setState(({ bar }) => ({ bar: { ...bar, ...change } }));
/** @param door what was pressed, among all that may be: a KPI's own card unless told */
export const openDrill = (drill: Drill, door: string = drill.kpi): void =>
  panelView.setState(({ drills, doors }) => ({
    drills: [...drills, drill],
    doors: [...doors, door],
    cameFrom: undefined,
  }));
export const closeDrill = (): void =>
  panelView.setState(({ drills, doors }) => ({
    drills: drills.slice(0, -1),
    doors: doors.slice(0, -1),
    cameFrom: doors.at(-1),
  }));

/** The choice a name stands for; undefined for a period of one's own that is not settled yet. */
export function periodChoice({ period, from, to }: FilterBarState): PeriodChoice | undefined {
  switch (period) {
    case 'today':
      return { kind: 'days', days: 1 };
    case '7':
    case '28':
    case '90':
      return { kind: 'days', days: Number(period) };
    case 'last-month':
      return { kind: 'month', back: 1 };
    case 'custom':
      return from && to ? { kind: 'custom', from, to } : undefined;
    default:
      return { kind: period };
  }
}
