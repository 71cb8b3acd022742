import type { LevelLine } from '@/domain/kpi/screen/level-lines';
import type { KpiLine } from '@/domain/kpi/screen/screen';
import { Sparkline } from '../charts/sparkline';
import type { Language } from '../format/language';
import { formatKpi, headline } from '../kpi/format-value';
import { kpiName } from '../kpi/kpi-words';
import { LEVEL_GROUP_WORDS, levelText } from '../kpi/level-text';
import { besides, changeText } from '../kpi/tell';
import { Glyph } from '../parts/glyph';
import { t } from '../words';
import { doorRef } from './door';
import './kpi-card.css';

interface CardProps {
  readonly line: KpiLine;
  readonly levels: readonly LevelLine[];
  /** Whole days of the period. */
  readonly days: number;
  readonly lang: Language;
  readonly onOpen: () => void;
}

function ChangeLine({ line, days, lang }: Pick<CardProps, 'line' | 'days' | 'lang'>) {
  const { change, kpi } = line;
  if (!change) return null;
  const tone = change.isBetter === undefined ? 'plain' : change.isBetter ? 'better' : 'worse';
  return (
    <p class="kpi-change" data-tone={tone}>
      {change.arrow && <Glyph name={change.arrow} />}
      <span>{changeText(lang, kpi, change, days)}</span>
      {change.isBetter !== undefined && (
        <span class="visually-hidden">{t(change.isBetter ? 'kpi.better' : 'kpi.worse')}</span>
      )}
    </p>
  );
}

function GoalLine({ line: { goal, kpi }, lang }: Pick<CardProps, 'line' | 'lang'>) {
  if (!goal) return null;
  const target = t('kpi.goal', { value: formatKpi(lang, kpi, goal.target) });
  if (goal.isReached === undefined) return <p class="kpi-goal">{target}</p>;
  return (
    <p class="kpi-goal" data-tone={goal.isReached ? 'better' : 'worse'}>
      <Glyph name={goal.isReached ? 'tick' : 'cross'} />
      <span>
        {target} · {t(goal.isReached ? 'kpi.reached' : 'kpi.missed')}
      </span>
    </p>
  );
}

function Levels({ levels, lang }: Pick<CardProps, 'levels' | 'lang'>) {
  const told = levels.flatMap((line) => {
    const text = levelText(lang, line);
    return text === undefined ? [] : [{ group: line.group, text }];
  });
  if (told.length === 0) return null;
  return (
    <ul class="kpi-levels" aria-label={t('level.label')}>
      {told.map(({ group, text }) => (
        <li key={text + group}>
          {group && <b>{t(LEVEL_GROUP_WORDS[group])}</b>} {text}
        </li>
      ))}
    </ul>
  );
}

/** One KPI: the number, what it rests on, how it moved, what it is held against; a press opens the tickets behind it. */
export function KpiCard({ line, levels, days, lang, onOpen }: CardProps) {
  const { kpi, result, trend } = line;
  const name = kpiName(kpi);
  const number = headline(lang, kpi, result);
  return (
    <section class="kpi" aria-label={name}>
      <h3>{name}</h3>
      <button
        type="button"
        class="kpi-value"
        ref={doorRef(kpi.id)}
        data-unknown={result.n === 0 && result.value === undefined}
        onClick={onOpen}
      >
        {number}
        <span class="visually-hidden">. {t('kpi.why')}</span>
      </button>
      <Sparkline values={trend.map(({ result: { value } }) => value)} lang={lang} />
      <p class="kpi-besides">{besides(lang, kpi, result)}</p>
      <ChangeLine line={line} days={days} lang={lang} />
      <GoalLine line={line} lang={lang} />
      <Levels levels={levels} lang={lang} />
    </section>
  );
}
