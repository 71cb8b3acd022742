import { describe, expect, test } from 'vitest';
import { kpisWith, presets } from '@/domain/kpi/presets/presets';
import { kpis } from '@/domain/kpi/registry';
import { kpiName, kpiRule } from '@/ui/kpi/kpi-words';
import { speak } from './support/words';

const LANGUAGES = ['en', 'tr', 'fa'] as const;

describe.each(LANGUAGES)('%s', (language) => {
  test('every KPI has a name and a rule', () => {
    speak(language);
    const texts = kpis.flatMap((kpi) => [kpiName(kpi), kpiRule(kpi)]);
    expect(texts.filter((text) => text === '' || text.startsWith('measure.'))).toEqual([]);
  });

  test.each(presets.map(({ id, kpi }) => [id, kpi]))('%s has a rule of its own', (id, kpi) => {
    speak(language);
    const [ours, theirs] = [kpis, kpisWith([id])].map((list) => list.find((one) => one.id === kpi)!);
    const rule = kpiRule(theirs!);
    expect(rule).not.toMatch(/measure\.|^$/);
    expect(rule).not.toBe(kpiRule(ours!));
  });
});
