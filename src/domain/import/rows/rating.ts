import type { TicketEvent } from '../../tickets/event';
import { RATING_SCALES, type RatingScale } from '../../tickets/event';
import type { Precision } from '../../tickets/facts';
import type { Instant } from '../../time/instant';
import { readNumber } from '../values/numbers';
import { fold } from '../values/words';
import type { LeftOut, Row, RowContext } from './row';
import { leave, type ReadTime } from './times';

/** Survey words that are no rating: sent and not answered, or never sent. */
const SENT = new Set(['offered', 'sent']);
const NOT_SENT = new Set(['not offered', 'unoffered', 'not responded', 'no response', 'no rating']);

const RANGES: Readonly<Record<RatingScale, readonly [number, number]>> = {
  'good-bad': [0, 1],
  '3-point': [1, 3],
  '5-point': [1, 5],
  '10-point': [0, 10],
  freshdesk: [-103, 103],
};

const scaleOf = (row: Row, context: RowContext): RatingScale | undefined => {
  const own = row.text('ratingScale');
  return RATING_SCALES.find((scale) => scale === own) ?? context.mapping.ratingScale;
};

/** A score on the file's scale, or undefined when the text is no rating on it. */
export function scoreOf(
  text: string,
  scale: RatingScale,
  words: Readonly<Record<string, number>> | undefined,
): number | undefined {
  const word = fold(text);
  const value = words !== undefined && Object.hasOwn(words, word) ? words[word] : readNumber(text);
  const [least, most] = RANGES[scale];
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/**
 * The rating of a row, dated by its own column; where the file has none, by `otherwise` and only roughly.
 * Unknown day, no event: a rating nobody can place in a period is left out.
 */
export function ratingEvent(
  row: Row,
  ratedAt: ReadTime | undefined,
  otherwise: Instant | undefined,
  context: RowContext,
  leftOut: LeftOut[],
): TicketEvent | undefined {
  const text = row.text('rating');
  const at = ratedAt?.at ?? otherwise;
  if (text === undefined || at === undefined || NOT_SENT.has(fold(text))) return undefined;
  const precision: Precision = ratedAt?.precision ?? 'relative';
  if (SENT.has(fold(text))) return { kind: 'survey-sent', at, precision };
  const scale = scaleOf(row, context);
  const score = scale === undefined ? undefined : scoreOf(text, scale, context.format.ratingWords);
  if (scale === undefined || score === undefined)
    return leave(leftOut, 'unreadable-rating', row.heading('rating'), text);
  return { kind: 'rating', score, scale, at, precision };
}
