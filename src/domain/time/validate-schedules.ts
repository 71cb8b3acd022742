import type { Problem } from '../problem';
import type { Schedule } from './schedule';
import { validateSchedule } from './validate-schedule';

const NO_SCHEDULE: Problem = { id: 'schedule.none', values: {}, sentence: 'There must be at least one schedule.' };

/** The problems of each schedule, and of all together: there must be one, and no two with one id. */
export function validateSchedules(schedules: readonly Schedule[]): readonly Problem[] {
  if (schedules.length === 0) return [NO_SCHEDULE];
  const twins = schedules.filter(({ id }, i) => schedules.findIndex((other) => other.id === id) < i);
  return [
    ...schedules.flatMap(validateSchedule),
    ...twins.map(
      ({ id }): Problem => ({
        id: 'schedule.id-twice',
        values: { id },
        sentence: `Two schedules have the id "${id}".`,
      }),
    ),
  ];
}
