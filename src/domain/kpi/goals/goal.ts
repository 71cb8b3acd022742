import type { Instant } from '../../time/instant';
import type { Kpi } from '../declaration';
import type { KpiResult } from '../result';

/** A target that held from an instant on; without a number the goal was given up then. */
export interface GoalStep {
  readonly from: Instant;
  /** In the KPI's unit: seconds, percent, points or a count. */
  readonly target?: number;
}

/** What somebody set out to reach in one KPI, with the history of its own changes. */
export interface Goal {
  readonly id: string;
  readonly kpi: string;
  /** Whose: one agent's or one team's (by the words KPIs are filtered by), or everybody's. */
  readonly who:
    | { readonly kind: 'all' }
    | { readonly kind: 'team'; readonly team: string }
    | { readonly kind: 'agent'; readonly agent: string };
  /** Oldest first. */
  readonly steps: readonly GoalStep[];
}

/** The KPIs goals are offered for first. */
export const GOAL_KPIS = ['M1', 'M8', 'M17'] as const;

/** The target in force at an instant; undefined when there was none. */
export const targetAt = ({ steps }: Goal, at: Instant): number | undefined =>
  steps.findLast(({ from }) => from <= at)?.target;

export interface GoalProgress {
  readonly goal: Goal;
  readonly target: number;
  /** Missing when there is no value to hold against the target, or the KPI has no good direction. */
  readonly isReached?: boolean;
  /** Value less target, in the KPI's unit. */
  readonly distance?: number;
}

/** How a result stands against the goal in force at `at`. */
export function progressOf(kpi: Kpi, goal: Goal, result: KpiResult, at: Instant): GoalProgress | undefined {
  const target = targetAt(goal, at);
  if (target === undefined) return undefined;
  if (result.value === undefined || kpi.direction === 'none') return { goal, target };
  const distance = result.value - target;
  return { goal, target, distance, isReached: kpi.direction === 'down' ? distance <= 0 : distance >= 0 };
}

/** A goal with another target from now on; a change on the same instant replaces. The past keeps its targets. */
export const changeTarget = (goal: Goal, from: Instant, target: number | undefined): Goal => ({
  ...goal,
  steps: [...goal.steps.filter((step) => step.from < from), { from, ...(target === undefined ? {} : { target }) }],
});
