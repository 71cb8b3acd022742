import { validateGoals } from '../kpi/goals/validate-goals';
import type { Problem } from '../problem';
import { validatePolicies } from '../sla/validate-policy';
import { validateSchedules } from '../time/validate-schedules';
import type { Settings } from './settings';

/** A promise nothing reaches harms nothing, and every step of a reordering may leave one: it is told beside the list, not refused. */
const TOLD_ONLY = 'policy.never-reached';
const LOST_HOURS = 'policy.schedule-unknown';

const NO_POLICY: Problem = { id: 'policy.none', values: {}, sentence: 'There must be at least one policy.' };

/**
 * Everything that keeps a change of the settings from being stored, as the domain's sentences; empty when it is sound.
 * @param settings as they would be with the change
 * @param changed the members that change. Others are not judged: what is stored already must not keep the rest from changing.
 */
export function validateSettings(settings: Settings, changed: readonly string[]): readonly Problem[] {
  const has = (member: keyof Settings) => changed.includes(member);
  return [
    ...(has('schedules') ? validateSchedules(settings.schedules) : []),
    ...policyProblems(settings, has('policies'), has('schedules')),
    ...(has('kpi') ? validateGoals(settings.kpi.goals) : []),
    ...(has('alerts') || has('schedules') ? quietProblems(settings) : []),
  ];
}

/** Hours that go must not be those of a promise that stays. */
function policyProblems({ policies, schedules }: Settings, areChanged: boolean, areHours: boolean) {
  if (areChanged && policies.length === 0) return [NO_POLICY];
  if (!areChanged && !areHours) return [];
  const problems = validatePolicies(policies, schedules);
  return problems.filter(({ id }) => (areChanged ? id !== TOLD_ONLY : id === LOST_HOURS));
}

function quietProblems({ alerts, schedules }: Settings): readonly Problem[] {
  const { quiet, quietScheduleId } = alerts;
  if (quiet !== 'schedule' || schedules.length === 0 || schedules.some(({ id }) => id === quietScheduleId)) return [];
  const sentence = 'The schedule that alerts keep to does not exist. Choose another in Alerts.';
  return [{ id: 'alerts.schedule-unknown', values: {}, sentence }];
}
