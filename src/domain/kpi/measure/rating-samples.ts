import { RATING_SCALES } from '../../tickets/event';
import { MARK } from '../sample';
import { holderAt, lastReplier } from './holder';
import type { Draft } from './measure-ticket';
import { isOnScale, isSatisfied, latestRating } from './rating';
import { precisionMarks } from './span';
import type { Story } from './story';

/** The newest rating, credited to who replied last before it. A score off its scale is impossible. */
export function ratingSamples({ life, conversation }: Story): readonly Draft[] {
  const rating = latestRating(life.events);
  if (rating === undefined) return [];
  const actor = lastReplier(conversation.replies, rating.at) ?? holderAt(life, rating.at);
  const marks = isOnScale(rating) ? (isSatisfied(rating) ? MARK.satisfied : 0) : MARK.impossible;
  return [
    {
      kind: 'rating',
      at: rating.at,
      marks: marks | precisionMarks(rating),
      values: { score: rating.score, code: RATING_SCALES.indexOf(rating.scale) },
      ...(actor === undefined ? {} : { actor }),
    },
  ];
}

/** Surveys sent, each answered by a rating before the next was sent. */
export function surveySamples({ life, conversation }: Story): readonly Draft[] {
  const sent = life.events.filter((event) => event.kind === 'survey-sent');
  return sent.map((survey, i) => {
    const until = sent[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const isAnswered = life.events.some((e) => e.kind === 'rating' && e.at >= survey.at && e.at < until);
    const actor = lastReplier(conversation.replies, survey.at) ?? holderAt(life, survey.at);
    return {
      kind: 'survey',
      at: survey.at,
      marks: precisionMarks(survey) | (isAnswered ? MARK.answered : 0),
      ...(actor === undefined ? {} : { actor }),
    };
  });
}
