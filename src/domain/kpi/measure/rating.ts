import type { RatingScale, TicketEvent } from '../../tickets/event';

type Rating = Extract<TicketEvent, { kind: 'rating' }>;

interface Scale {
  readonly lowest: number;
  readonly highest: number;
  /** From this score on the customer was satisfied. */
  readonly satisfiedFrom: number;
  /** Up to this score the customer was dissatisfied. */
  readonly dissatisfiedTo: number;
}

/** Satisfied means 4–5 of 5, the best of 3, good of good and bad, 8 and more of 10, and Freshdesk's happy faces (101–103). */
export const SCALES: Readonly<Record<RatingScale, Scale>> = {
  'good-bad': { lowest: 0, highest: 1, satisfiedFrom: 1, dissatisfiedTo: 0 },
  '3-point': { lowest: 1, highest: 3, satisfiedFrom: 3, dissatisfiedTo: 1 },
  '5-point': { lowest: 1, highest: 5, satisfiedFrom: 4, dissatisfiedTo: 2 },
  '10-point': { lowest: 0, highest: 10, satisfiedFrom: 8, dissatisfiedTo: 6 },
  freshdesk: { lowest: -103, highest: 103, satisfiedFrom: 101, dissatisfiedTo: -101 },
};

export const isOnScale = ({ scale, score }: Rating): boolean =>
  score >= SCALES[scale].lowest && score <= SCALES[scale].highest;

export const isSatisfied = ({ scale, score }: Rating): boolean => score >= SCALES[scale].satisfiedFrom;

export const isDissatisfied = ({ scale, score }: Rating): boolean => score <= SCALES[scale].dissatisfiedTo;

/** The rating that counts: the newest one; of two at one instant the later told. */
export function latestRating(events: readonly TicketEvent[]): Rating | undefined {
  let latest: Rating | undefined;
  for (const event of events) {
    if (event.kind === 'rating' && (latest === undefined || event.at >= latest.at)) latest = event;
  }
  return latest;
}
