import type { JsonAnswers } from '../contract';
import { asNumber, asObjects, asText, at, type Json } from '../kit/json';
import { pagesOf } from '../kit/pages';

/** Changes that came with the ticket, and those of the log's own pages where the ticket brought only the newest. Each once. */
export function historiesIn(answers: JsonAnswers): readonly Json[] {
  const listed = pagesOf(answers, 'changelog').flatMap((page) => asObjects(at(page, 'values')));
  const inside = asObjects(at(answers['ticket'], 'changelog', 'histories'));
  return [...new Map([...listed, ...inside].map((history) => [asText(history['id']), history])).values()];
}

const totalOf = (answers: JsonAnswers): number | undefined =>
  asNumber(at(answers['ticket'], 'changelog', 'total')) ?? asNumber(at(answers['changelog'], 'total'));

/** Whether every change is here. */
export function isLogWhole(answers: JsonAnswers): boolean {
  if (!Array.isArray(at(answers['ticket'], 'changelog', 'histories'))) return false;
  return historiesIn(answers).length >= (totalOf(answers) ?? 0);
}
