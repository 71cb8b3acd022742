import { useEffect, useRef } from 'preact/hooks';
import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { Why } from '@/domain/kpi/screen/why';
import { type KpiReader, readFilterChoices, readWhy } from '@/storage/read/kpis';
import { type Drill, drillQuery } from '../data/drill';
import { asKey } from '../data/use-kpi';
import type { Language } from '../format/language';
import { formatNumber, formatTwoDigits } from '../format/number';
import { formatWeekday } from '../format/when';
import { headline } from '../kpi/format-value';
import { groupName } from '../kpi/group-words';
import { kpiName, kpiRule } from '../kpi/kpi-words';
import { REASON_WORDS } from '../kpi/reason-words';
import { besides, periodText } from '../kpi/tell';
import { useLive } from '../live';
import { Glyph } from '../parts/glyph';
import { StoreProblem } from '../parts/store-problem';
import { t, tn } from '../words';
import { doorRef } from './door';
import { DrillList } from './drill-list';
import { ExportRows } from './export-rows';
import { Waiting } from './no-numbers';
import { closeDrill, openDrill } from './view';
import './drill.css';

interface DrillProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly drill: Drill;
  readonly lang: Language;
}

const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY_MS = 86_400_000;

/** What the number was narrowed to: a group, a cell of the week, a reason for being left out. */
function narrowings({ drill, lang }: DrillProps, agentNames: Readonly<Record<string, string>>): readonly string[] {
  const groups = Object.entries(drill.filter ?? {}).flatMap(([dimension, words]) =>
    (words as readonly string[]).map((word) => groupName(dimension as 'agent', word, agentNames)),
  );
  const { cell, leftOut } = drill;
  const hour = cell && `${formatTwoDigits(lang, cell.hour)}:${formatTwoDigits(lang, 0)}`;
  const day = cell && formatWeekday(lang, 'UTC', MONDAY + (cell.weekday - 1) * DAY_MS);
  return [
    ...groups,
    ...(cell ? [`${day} ${hour}`] : []),
    ...(leftOut ? [t('drill.leftOut', { reason: t(REASON_WORDS[leftOut]) })] : []),
  ];
}

function LeftOut({ why, drill, lang }: { readonly why: Why; readonly drill: Drill; readonly lang: Language }) {
  const { excluded } = why.result;
  if (excluded.length === 0) return <li>{t('drill.nothingLeftOut')}</li>;
  return excluded.map(({ reason, count }) => (
    <li key={reason}>
      <button
        type="button"
        class="door"
        ref={doorRef(`left out ${reason}`)}
        onClick={() => openDrill({ ...drill, leftOut: reason }, `left out ${reason}`)}
      >
        {tn('drill.out', count, { n: formatNumber(lang, count) })}
      </button>{' '}
      {t(REASON_WORDS[reason])}
    </li>
  ));
}

/** How finely the times behind it were read, where that is worth saying. */
function precisionLines({ precision, result }: Why, lang: Language): readonly string[] {
  const count = (n: number) => ({ n: formatNumber(lang, n) });
  return [
    ...(precision.minute > 0 ? [tn('drill.minute', precision.minute, count(precision.minute))] : []),
    ...(precision.relative > 0 ? [tn('drill.relative', precision.relative, count(precision.relative))] : []),
    ...(result.vendor > 0 ? [tn('drill.vendor', result.vendor, count(result.vendor))] : []),
    ...(result.provisional > 0 ? [tn('drill.provisional', result.provisional, count(result.provisional))] : []),
  ];
}

function Explanation({ why, drill, lang }: Pick<DrillProps, 'drill' | 'lang'> & { readonly why: Why }) {
  const lines = precisionLines(why, lang);
  return (
    <section class="why" aria-label={t('kpi.why')}>
      <p>{kpiRule(why.kpi)}</p>
      <ul>
        <LeftOut why={why} drill={drill} lang={lang} />
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Escape goes back, wherever in the panel the focus is, unless something open there takes it for itself. */
function leaveByEscape(): () => void {
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) closeDrill();
  };
  document.addEventListener('keydown', leave);
  return () => document.removeEventListener('keydown', leave);
}

/** Why a number is what it is, and the tickets behind it. */
export function DrillView(props: DrillProps) {
  const { reader, query, drill, lang } = props;
  const asked = drillQuery(query, drill);
  const found = useLive(
    () => Promise.all([readWhy(reader, asked, drill.kpi), readFilterChoices(reader, asked)]),
    [reader, asKey(asked), drill.kpi],
  );
  const title = useRef<HTMLHeadingElement>(null);
  const [why, choices] = found.kind === 'ready' ? found.value : [];
  useEffect(() => {
    // What was pressed is gone. Whoever comes back to a drill stands where they left it, and stays there.
    if (document.activeElement === document.body) title.current?.focus();
  }, [drill, why === undefined]);
  useEffect(leaveByEscape, []);
  if (found.kind === 'failed') return <StoreProblem error={found.error} />;
  if (!why) return <Waiting />;
  const { kpi, result, period } = why;
  const isNarrowed = drill.cell !== undefined || drill.leftOut !== undefined;
  const agentNames = Object.fromEntries((choices?.agent ?? []).map(({ key, name }) => [key, name]));
  const { zone } = calendarOf(reader.settings, reader.locale);
  return (
    <div class="drill">
      <header>
        <button type="button" class="button plain" onClick={closeDrill}>
          <Glyph name="back" /> {t('drill.back')}
        </button>
        <ExportRows reader={reader} query={query} drill={drill} />
      </header>
      <div class="drill-head">
        <h2 tabIndex={-1} ref={title}>
          {kpiName(kpi)}
        </h2>
        {!isNarrowed && (
          <p class="drill-number">
            <b>{headline(lang, kpi, result)}</b> <span>{besides(lang, kpi, result)}</span>
          </p>
        )}
        <p class="quiet">
          {[periodText(lang, zone, period), ...narrowings(props, agentNames)].map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
        </p>
      </div>
      {drill.leftOut === undefined && <Explanation why={why} drill={drill} lang={lang} />}
      <DrillList reader={reader} query={query} drill={drill} kpi={kpi} zone={zone} lang={lang} />
    </div>
  );
}
