import type { Problem } from '../../problem';
import type { Unit } from '../declaration';
import { kpis } from '../registry';
import type { Goal } from './goal';

const problem = (id: string, values: Problem['values'], sentence: string): Problem => ({
  id: `goal.${id}`,
  values,
  sentence,
});

const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
const whoKey = ({ kpi, who }: Goal): string => JSON.stringify([kpi, Object.values(who)]);

/** Everything that keeps goals from being saved; empty when they are sound. Ids: `goal.…`. */
export const validateGoals = (goals: readonly Goal[]): readonly Problem[] => [
  ...goals.flatMap(goalProblems),
  ...goals
    .filter((goal, i) => goals.findIndex((other) => whoKey(other) === whoKey(goal)) < i)
    .map(({ kpi }) =>
      problem('twice', { kpi }, 'There is a goal for this figure and these people already. Change that one.'),
    ),
];

function goalProblems({ kpi: id, steps }: Goal): readonly Problem[] {
  const kpi = byId.get(id);
  if (kpi === undefined) return [problem('kpi-unknown', { kpi: id }, `There is no figure "${id}" to set a goal for.`)];
  const targets = steps.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const isOrdered = steps.every(({ from }, i) => i === 0 || (steps[i - 1]?.from ?? 0) < from);
  return [
    ...(targets.every((target) => isReachable(kpi.unit, target)) ? [] : [targetBad(id, kpi.unit)]),
    ...(isOrdered && steps.length > 0
      ? []
      : [problem('history-bad', { kpi: id }, 'The history of the goal is no history.')]),
  ];
}

/** A length of time of nothing is no goal, a share lies in 0 to 100, points in −100 to 100. */
function isReachable(unit: Unit, target: number): boolean {
  if (!Number.isFinite(target)) return false;
  if (unit === 'seconds') return target > 0;
  if (unit === 'percent') return target >= 0 && target <= 100;
  return unit === 'points' ? Math.abs(target) <= 100 : target >= 0;
}

function targetBad(kpi: string, unit: Unit): Problem {
  if (unit === 'seconds') return problem('time-bad', { kpi }, 'The goal must be a time longer than zero.');
  if (unit === 'percent') return problem('percent-bad', { kpi }, 'The goal must be a percentage from 0 to 100.');
  return problem('number-bad', { kpi }, 'The goal is a number that this figure cannot be.');
}
