import type { Kpi } from '@/domain/kpi/declaration';
import { t, type Word } from '../words';

// Ids are data, so the compiler cannot know their keys; a test holds every KPI to having both.
const word = ({ id }: Pick<Kpi, 'id'>, part: 'name' | 'rule'): Word =>
  `measure.${id.replace('-', '_')}.${part}` as Word;

/** What a KPI is called. */
export const kpiName = (kpi: Pick<Kpi, 'id'>): string => t(word(kpi, 'name'));

/** How it is counted and over whom, in a sentence or two. */
export const kpiRule = (kpi: Pick<Kpi, 'id'>): string => t(word(kpi, 'rule'));
