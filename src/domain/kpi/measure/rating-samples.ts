import { RATING_SCALES } from '../../tickets/event';
import { MARK } from '../sample';
import { holderAt, lastReplier } from './holder';
import type { Draft } from './measure-ticket';
import { isDissatisfied, isOnScale, isSatisfied, latestRating } from './rating';
import { precisionMarks } from './span';
import type { Story } from './story';

/** The newest rating, credited to who replied last before it. A score off its scale is impossible. */
export function ratingSamples({ life, conversation, holding }: Story): readonly Draft[] {
  const rating = latestRating(life.events);
  if (rating === undefined) return [];
  const actor = lastReplier(conversation.replies, rating.at) ?? holderAt(holding, rating.at);
  const verdict = isSatisfied(rating) ? MARK.satisfied : isDissatisfied(rating) ? MARK.dissatisfied : 0;
  const marks = isOnScale(rating) ? verdict : MARK.impossible;
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
export function surveySamples({ life, conversation, holding }: Story): readonly Draft[] {
  const ratings = life.events.filter(({ kind }) => kind === 'rating');
  let next = 0;
  const sent = life.events.filter((event) => event.kind === 'survey-sent');
  return sent.map((survey, i) => {
    const until = sent[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    while ((ratings[next]?.at ?? Number.POSITIVE_INFINITY) < survey.at) next += 1;
    const isAnswered = (ratings[next]?.at ?? Number.POSITIVE_INFINITY) < until;
    const actor = lastReplier(conversation.replies, survey.at) ?? holderAt(holding, survey.at);
    return {
      kind: 'survey',
      at: survey.at,
      marks: precisionMarks(survey) | (isAnswered ? MARK.answered : 0),
      ...(actor === undefined ? {} : { actor }),
    };
  });
}
