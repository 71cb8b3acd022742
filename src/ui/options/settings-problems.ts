import type { Problem } from '@/domain/problem';
import { language } from '../format/language';
import { kpiName } from '../kpi/kpi-words';
import { problemText } from '../problem-text';
import { policyProblemText } from './policies/policy-problems';
import { scheduleProblemText } from './schedules/schedule-problems';

/** What keeps a change of the settings from being stored, in the interface's words. */
export function settingsProblemText(problem: Problem): string {
  if (problem.id.startsWith('schedule.')) return scheduleProblemText(language(), problem);
  if (problem.id.startsWith('policy.')) return policyProblemText(problem);
  return problemText(problem, (name, value) => (name === 'kpi' ? kpiName({ id: value }) || undefined : undefined));
}
