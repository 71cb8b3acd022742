import type { RatingScale } from '@/domain/tickets/event';
import type { Language } from '../format/language';
import { formatNumber } from '../format/number';
import { t, type Word } from '../words';

const TOPS: Readonly<Record<'3-point' | '5-point' | '10-point', number>> = {
  '3-point': 3,
  '5-point': 5,
  '10-point': 10,
};

/** Freshdesk's faces: 103 extremely happy, 100 neutral, −103 extremely unhappy. */
const FACES = [
  [101, 'rating.good'],
  [100, 'rating.neutral'],
  [Number.NEGATIVE_INFINITY, 'rating.bad'],
] as const satisfies readonly (readonly [number, Word])[];

/** A rating as a person would say it: `good`, `4 of 5`. */
export function ratingWords(lang: Language, score: number, scale: RatingScale): string {
  if (scale === 'good-bad') return t(score > 0 ? 'rating.good' : 'rating.bad');
  if (scale === 'freshdesk') return t(FACES.find(([from]) => score >= from)?.[1] ?? 'rating.bad');
  return t('rating.of', { score: formatNumber(lang, score, 1), top: formatNumber(lang, TOPS[scale]) });
}
