import type { KpiLine } from '@/domain/kpi/screen/screen';
import type { Settings } from '@/domain/settings/settings';
import { useReader, useScreen } from '../data/use-kpi';
import type { Language } from '../format/language';
import { formatNumber } from '../format/number';
import { headline } from '../kpi/format-value';
import { intervalText } from '../kpi/tell';
import { t, type Word } from '../words';
import { doorRef } from './door';
import { openDrill } from './view';

const SHOWN = [
  { id: 'M1', word: 'vitals.firstReply' },
  { id: 'M16', word: 'vitals.attainment' },
  { id: 'M17', word: 'vitals.csat' },
] as const satisfies readonly { readonly id: string; readonly word: Word }[];

const ASKED = {
  period: { kind: 'days', days: 28 },
  against: 'nothing',
  filter: {},
  hasTrends: false,
  kpis: SHOWN.map(({ id }) => id),
} as const;

function aside(lang: Language, { result }: KpiLine): string {
  if (result.interval && result.top !== undefined && result.value !== undefined) {
    const of = t('kpi.fraction', { top: formatNumber(lang, result.top), n: formatNumber(lang, result.n) });
    return `${of} · ${intervalText(lang, result)}`;
  }
  return t('kpi.n', { n: formatNumber(lang, result.n) });
}

function Vital({ line, word, lang }: { readonly line: KpiLine; readonly word: Word; readonly lang: Language }) {
  const isUnknown = line.result.n === 0;
  return (
    <button type="button" class="vital" ref={doorRef(line.kpi.id)} onClick={() => openDrill({ kpi: line.kpi.id })}>
      <span class="vital-name">{t(word)}</span>
      <b data-unknown={isUnknown}>{headline(lang, line.kpi, line.result)}</b>
      <span class="vital-aside">{isUnknown ? '' : aside(lang, line)}</span>
    </button>
  );
}

interface VitalsProps {
  readonly settings: Settings;
  readonly clock: () => number;
  readonly lang: Language;
}

/** How the last four weeks went, in one line above what is due now. The list does not wait for it. */
export function Vitals({ settings, clock, lang }: VitalsProps) {
  const reader = useReader(settings, clock);
  const screen = useScreen(reader, { ...ASKED, hours: settings.kpi.hours });
  const lines = (screen.kind === 'ready' && screen.value?.lines) || [];
  return (
    <fieldset class="vitals" aria-label={t('vitals.label')} aria-busy={screen.kind === 'loading'}>
      {SHOWN.map(({ id, word }) => {
        const line = lines.find(({ kpi }) => kpi.id === id);
        // A team that asks nobody for ratings needs no line that says so for ever.
        if (!line || (id === 'M17' && line.result.n === 0)) return null;
        return <Vital key={id} line={line} word={word} lang={lang} />;
      })}
      {screen.kind === 'failed' && <span class="vital-aside">{t('vitals.failed')}</span>}
    </fieldset>
  );
}
