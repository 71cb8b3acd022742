import type { LevelGroup, ServiceLevel } from '@/domain/kpi/levels/levels';
import type { LevelLine } from '@/domain/kpi/screen/level-lines';
import type { Language } from '../format/language';
import { t, type Word } from '../words';
import { formatKpi } from './format-value';

export const LEVEL_WORDS = {
  unacceptable: 'level.unacceptable',
  'below-average': 'level.below',
  average: 'level.average',
  'above-average': 'level.above',
  star: 'level.star',
} as const satisfies Record<ServiceLevel, Word>;

export const LEVEL_GROUP_WORDS = {
  email: 'level.email',
  social: 'level.social',
  live: 'level.live',
} as const satisfies Record<LevelGroup, Word>;

/** `above average · star from under 1h`: the level reached and what the next one asks for. */
export function levelText(lang: Language, { kpi, reached }: LevelLine): string | undefined {
  if (reached === undefined) return undefined;
  const level = t(LEVEL_WORDS[reached.level]);
  if (reached.next === undefined) return level;
  const limit = formatKpi(lang, kpi, reached.next.limit);
  const wants = t(kpi.direction === 'down' ? 'level.under' : 'level.from', { value: limit });
  return t('level.next', { level, next: t(LEVEL_WORDS[reached.next.level]), wants });
}
