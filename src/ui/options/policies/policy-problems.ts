import type { Problem } from '@/domain/problem';
import type { SlaMetric } from '@/domain/tickets/observation';
import { METRIC_WORDS } from '../../clock/words';
import { problemText } from '../../problem-text';
import { t } from '../../words';

/** A problem of a policy in the interface's words. */
export const policyProblemText = (problem: Problem): string =>
  problemText(problem, (name, value) => {
    const word = METRIC_WORDS[value as SlaMetric];
    return name === 'metric' && word ? t(word) : undefined;
  });
