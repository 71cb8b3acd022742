import { myAgents } from '@/domain/kpi/screen/my-agents';
import type { KpiLine } from '@/domain/kpi/screen/screen';
import type { Settings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import { readKpiScreen } from '@/storage/read/kpis';
import { Sparkline } from '../charts/sparkline';
import { type Language, language } from '../format/language';
import { formatNumber } from '../format/number';
import { formatKpi } from '../kpi/format-value';
import { intervalText } from '../kpi/tell';
import { useLive } from '../live';
import { t, tn } from '../words';

interface NumbersProps {
  readonly settings: Settings;
  /** Epoch milliseconds at which the popup was opened. */
  readonly at: number;
}

/** Today's own numbers, and four weeks of ratings; everyone's where nobody is known to be "me". */
async function askNumbers({ settings, at }: NumbersProps) {
  const reader = { settings, locale: language().tag, now: instant(at) };
  const mine = myAgents(settings);
  const base = {
    against: 'nothing',
    filter: mine.length > 0 ? { agent: mine } : {},
    hours: settings.kpi.hours,
  } as const;
  const [today, weeks] = await Promise.all([
    readKpiScreen(reader, {
      ...base,
      period: { kind: 'days', days: 1 },
      kpis: ['M1', 'M26-replies'],
      hasTrends: false,
    }),
    readKpiScreen(reader, {
      ...base,
      period: { kind: 'days', days: 28 },
      kpis: ['M17'],
      hasTrends: true,
      unit: 'week',
    }),
  ]);
  const lineOf = (id: string) => [...(today?.lines ?? []), ...(weeks?.lines ?? [])].find(({ kpi }) => kpi.id === id);
  return { replies: lineOf('M26-replies'), firstReply: lineOf('M1'), csat: lineOf('M17') };
}

function Today({ replies, firstReply, lang }: TodayProps) {
  const n = replies?.result.n ?? 0;
  const median = firstReply?.result.median;
  return (
    <p class="number-line">
      <span class="number-name">{t('popup.today')}</span>
      <span>
        {n === 0 ? t('popup.noReplies') : tn('popup.replies', n, { n: formatNumber(lang, n) })}
        {firstReply && median !== undefined && (
          <> · {t('popup.firstReply', { time: formatKpi(lang, firstReply.kpi, median) })}</>
        )}
      </span>
    </p>
  );
}

interface TodayProps {
  readonly replies: KpiLine | undefined;
  readonly firstReply: KpiLine | undefined;
  readonly lang: Language;
}

function Csat({ line, lang }: { readonly line: KpiLine; readonly lang: Language }) {
  const { result, trend } = line;
  const { n, top = 0 } = result;
  const range = result.value === undefined ? undefined : intervalText(lang, result);
  return (
    <p class="number-line">
      <span class="number-name">{t('popup.csat')}</span>
      <span>
        {n === 0 ? t('csat.noRatings') : t('csat.good', { top: formatNumber(lang, top), n: formatNumber(lang, n) })}
        {range && ` · ${range}`}
      </span>
      <Sparkline values={trend.map(({ result: { value } }) => value)} lang={lang} />
    </p>
  );
}

/** The two lines under the popup's list. They come when they are read; the list does not wait for them. */
export function Numbers(props: NumbersProps) {
  const lang = language();
  const found = useLive(() => askNumbers(props), [props.settings]);
  if (found.kind !== 'ready') return <div class="numbers" aria-busy={found.kind === 'loading'} />;
  const { replies, firstReply, csat } = found.value;
  return (
    <section class="numbers" aria-label={t('popup.numbers')}>
      <Today replies={replies} firstReply={firstReply} lang={lang} />
      {csat && <Csat line={csat} lang={lang} />}
    </section>
  );
}
