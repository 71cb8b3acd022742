import type { MetricRule, Policy } from '@/domain/sla/policy';
import { SLA_METRICS } from '@/domain/tickets/observation';
import { METRIC_WORDS } from '../../clock/words';
import { formatExactDuration } from '../../format/exact-duration';
import type { Language } from '../../format/language';
import { t } from '../../words';

const ORDER = ['urgent', 'high', 'any', 'normal', 'low'] as const;

/** The shortest and the longest target: `1h – 8h`. */
function range(lang: Language, { targets }: MetricRule): string {
  const all = [...new Set(ORDER.flatMap((priority) => targets[priority] ?? []))].sort((a, b) => a - b);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return formatExactDuration(lang, first);
  return t('options.policies.range', {
    from: formatExactDuration(lang, first),
    to: formatExactDuration(lang, last),
  });
}

/** What a policy promises, in brief: `First reply 1h – 8h · Resolution 24h`. */
export const targetsSentence = (lang: Language, { metrics }: Policy): string =>
  SLA_METRICS.flatMap((metric) => {
    const rule = metrics[metric];
    const text = rule ? range(lang, rule) : '';
    return text === '' ? [] : [`${t(METRIC_WORDS[metric])} ${text}`];
  }).join(' · ');
