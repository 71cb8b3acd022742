import type { RatingScale, TicketEvent } from '@/domain/tickets/event';
import type { JsonAnswers } from '../contract';
import { asList, asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { readIso } from '../kit/read-instant';

/** A question with two or three answers is that scale; the stock question has five. */
function scaleOf(answer: Json): RatingScale | undefined {
  const options = asList(at(answer, 'question', 'options')).length;
  if (options === 3) return '3-point';
  return options === 0 || options === 5 ? '5-point' : undefined;
}

function ratingOf(answer: Json, at_: unknown): readonly TicketEvent[] {
  const instant = readIso(answer['created_at'] ?? at_);
  const score = asNumber(answer['rating']);
  const scale = scaleOf(answer);
  const id = asText(answer['id']);
  if (answer['type'] !== 'rating_scale' || instant === undefined || score === undefined || !scale || !id) return [];
  return [{ kind: 'rating', id: `rating:${id}`, at: instant, precision: 'exact', score, scale }];
}

/** Ratings of the newer surveys (1–5 unless the question has another number of answers). Their comments are left alone. */
export const readSurveys = (answers: JsonAnswers): readonly TicketEvent[] =>
  asObjects(at(answers['surveys'], 'survey_responses')).flatMap((response) =>
    asObjects(response['answers']).flatMap((answer) => ratingOf(answer, response['created_at'])),
  );
