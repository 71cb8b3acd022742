import { STANDS, type Stand } from '@/domain/sla/standing';
import type { DueCounts } from '@/domain/sla/tally';
import { Sign } from '../clock/sign';
import type { Language } from '../format/language';
import { formatNumber } from '../format/number';
import { t, tn, type Word } from '../words';
import './counts.css';

const WORDS = {
  over: 'count.over',
  risk: 'count.risk',
  ok: 'count.ok',
  rest: 'count.rest',
} as const satisfies Record<Stand, Word>;

interface CountsProps {
  readonly counts: DueCounts;
  readonly lang: Language;
  /** The state the list is narrowed to, if any. */
  readonly only: Stand | undefined;
  readonly onPick: (look: Stand | undefined) => void;
}

/** How many tickets stand in each state; pressing one narrows the list to it. */
export function Counts({ counts, lang, only, onPick }: CountsProps) {
  return (
    <fieldset class="counts" aria-label={t('count.label')}>
      {STANDS.map((look) => (
        <button
          key={look}
          type="button"
          class="count"
          data-look={look}
          data-none={counts[look] === 0}
          aria-pressed={only === look}
          onClick={() => onPick(only === look ? undefined : look)}
        >
          <Sign look={look} used={0.4} />
          <span>{tn(WORDS[look], counts[look], { n: formatNumber(lang, counts[look]) })}</span>
        </button>
      ))}
    </fieldset>
  );
}
