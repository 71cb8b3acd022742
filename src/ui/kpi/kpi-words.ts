import type { Kpi } from '@/domain/kpi/declaration';
import { t, type Word } from '../words';

const keyOf = (id: string): string => id.replace('-', '_');

// Ids are data, so the compiler cannot know their keys; a test holds every KPI to having both, and every definition of others to its own.
const word = ({ id }: Pick<Kpi, 'id'>, part: 'name' | 'rule'): Word => `measure.${keyOf(id)}.${part}` as Word;

/** What a KPI is called. */
export const kpiName = (kpi: Pick<Kpi, 'id'>): string => t(word(kpi, 'name'));

/** How it is counted and over whom, in a sentence or two; by the definition that is in force. */
export function kpiRule(kpi: Pick<Kpi, 'id' | 'preset'>): string {
  const { preset } = kpi;
  if (preset === undefined) return t(word(kpi, 'rule'));
  if (preset === `${kpi.id}-mean`) return `${t(word(kpi, 'rule'))} ${t('measure.preset.mean')}`;
  return t(`measure.preset.${keyOf(preset)}` as Word);
}
