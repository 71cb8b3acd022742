import type { Population, TwofoldValue } from '../declaration';
import { MARK } from '../sample';

type Exclusions = NonNullable<Population['excluded']>;

/** Lengths that cannot be, and lengths read from "2 hours ago", enter no statistic. */
export const soundLengths: Exclusions = [
  { mark: MARK.impossible, because: 'impossible' },
  { mark: MARK.coarse, because: 'imprecise' },
];

/** Replies are judged only where all messages are known and a customer wrote. */
export const soundReplies: Exclusions = [
  { mark: MARK.proactive, because: 'agent-started' },
  { mark: MARK.silent, because: 'no-customer-message' },
  { mark: MARK.incomplete, because: 'incomplete-history' },
  ...soundLengths,
];

/** Nothing is said of tickets whose replies may be missing. */
export const wholeHistory: Exclusions = [{ mark: MARK.incomplete, because: 'incomplete-history' }];

/** Where a file tells of one reply only, the later ones are missing. */
export const everyReply: Exclusions = [...wholeHistory, { mark: MARK.lone, because: 'incomplete-history' }];

/** A solve nobody knows the sequel of is neither kept nor reopened. */
export const knownSequel: Exclusions = [{ mark: MARK.settled, unless: true, because: 'incomplete-history' }];

/** Solves judged by the number of replies before them. */
export const countedReplies: Exclusions = [{ mark: MARK.counted, unless: true, because: 'replies-unknown' }];

export const PERCENT_FROM = 5;

export const durations = (of: Population, value: TwofoldValue = 'calendar') =>
  ({ how: 'durations', of, value, headline: 'median' }) as const;

/** Shares and counts are taken over rows of which is known what is asked. */
export const unless = (mark: number): Exclusions => [{ mark, unless: true, because: 'unknown' }];

export const created: Population = { kind: 'created' };
export const count = { unit: 'count', direction: 'none', minimumN: 0 } as const;
export const share = { unit: 'percent', minimumN: PERCENT_FROM } as const;
