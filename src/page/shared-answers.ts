import type { JsonRequest } from '@/helpdesks/contract';
import type { Outcome } from './outcome';

/** Names of agents, teams and statuses are believed this long. */
const KEEP_MS = 600_000;

/** A refusal as lasting as an answer: who may not list the agents now may not in a minute either. */
const isLasting = (outcome: Outcome): boolean =>
  outcome.kind === 'answered' || (outcome.kind === 'failed' && ['forbidden', 'gone'].includes(outcome.state));

/** Answers that serve every ticket of a site (`JsonRequest.isShared`). Kept as long as the page. */
export function sharedAnswers(clock: () => number) {
  const kept = new Map<string, { readonly outcome: Outcome; readonly until: number }>();
  return {
    find({ path, isShared }: JsonRequest): Outcome | undefined {
      const found = isShared ? kept.get(path) : undefined;
      return found && found.until > clock() ? found.outcome : undefined;
    },
    keep({ path, isShared }: JsonRequest, outcome: Outcome): void {
      if (isShared && isLasting(outcome)) kept.set(path, { outcome, until: clock() + KEEP_MS });
    },
  };
}
