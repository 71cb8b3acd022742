import { useEffect, useState } from 'preact/hooks';
import { parseHours } from '@/domain/time/hours-text';
import type { Break, DayInterval, ScheduleVersion, Weekday } from '@/domain/time/schedule';
import type { Language } from '../../../format/language';
import { formatNumber } from '../../../format/number';
import { t } from '../../../words';
import { type Bar, barOf, DAY } from './day-bars';
import { hoursLabel } from './interval-label';
import { Track } from './track';
import { weekdayName, weekdays } from './weekdays';
import './week.css';

type Weekly = ScheduleVersion['weekly'];

interface WeekProps {
  readonly lang: Language;
  readonly weekly: Weekly;
  /** Weekly breaks; drawn over the bars. */
  readonly breaks?: readonly Break[];
  readonly onChange: (weekly: Weekly) => void;
}

const pausesOn = (breaks: readonly Break[], weekday: Weekday): readonly Bar[] =>
  breaks.filter((pause) => 'weekday' in pause && pause.weekday === weekday).flatMap((pause) => barOf(pause) ?? []);

const dayBefore = (weekday: Weekday): Weekday => (weekday === 1 ? 7 : ((weekday - 1) as Weekday));

/** What of the night before lies on this day. */
const spill = (weekly: Weekly, weekday: Weekday): readonly Bar[] =>
  (weekly[dayBefore(weekday)] ?? [])
    .flatMap((interval) => barOf(interval) ?? [])
    .flatMap(({ to }) => (to > DAY ? [{ from: 0, to: to - DAY }] : []));

function withDay(weekly: Weekly, weekday: Weekday, intervals: readonly DayInterval[]): Weekly {
  const { [weekday]: _, ...rest } = weekly;
  return intervals.length === 0 ? rest : { ...rest, [weekday]: intervals };
}

interface TypedProps {
  readonly lang: Language;
  readonly label: string;
  readonly intervals: readonly DayInterval[];
  readonly onChange: (intervals: readonly DayInterval[]) => void;
}

/** The hours of one day as text; what is no hours stays in the field and says so. */
export function TypedHours({ lang, label, intervals, onChange }: TypedProps) {
  const written = hoursLabel(lang, intervals);
  const [text, setText] = useState(written);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(written);
    setWrong(false);
  }, [written]);
  function take(): void {
    const parsed = parseHours(text);
    setWrong(parsed === undefined);
    if (parsed === undefined) return;
    setText(hoursLabel(lang, parsed));
    onChange(parsed);
  }
  return (
    <span class="typed">
      <input
        class="input"
        type="text"
        inputMode="text"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'week-wrong' : undefined}
        placeholder={t('options.schedules.closed')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
      {isWrong && (
        <span class="problem" id="week-wrong" role="alert">
          {t('options.schedules.hoursWrong')}
        </span>
      )}
    </span>
  );
}

/** The hours of a week: bars to drag on, and the same hours as text. */
export function WeekEditor({ lang, weekly, breaks = [], onChange }: WeekProps) {
  const days = weekdays(lang);
  const copyToOpen = (weekday: Weekday) => {
    const hours = weekly[weekday] ?? [];
    onChange(Object.fromEntries(days.flatMap((day) => ((weekly[day] ?? []).length > 0 ? [[day, hours]] : []))));
  };
  return (
    <div class="week">
      <div class="scale" aria-hidden="true">
        <div class="hours">
          {[0, 6, 12, 18, 24].map((hour) => (
            <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
              {formatNumber(lang, hour)}
            </span>
          ))}
        </div>
        <span class="button plain copy">{t('options.schedules.copy')}</span>
      </div>
      {days.map((weekday) => {
        const name = weekdayName(lang, weekday);
        const intervals = weekly[weekday] ?? [];
        const change = (next: readonly DayInterval[]) => onChange(withDay(weekly, weekday, next));
        return (
          <fieldset class="day" key={weekday} aria-label={name}>
            <span class="name" data-closed={intervals.length === 0}>
              {name}
            </span>
            <Track
              lang={lang}
              dayName={name}
              intervals={intervals}
              fromYesterday={spill(weekly, weekday)}
              pauses={pausesOn(breaks, weekday)}
              onChange={change}
            />
            <TypedHours
              lang={lang}
              label={t('options.schedules.hoursOf', { day: name })}
              intervals={intervals}
              onChange={change}
            />
            <button
              type="button"
              class="button plain copy"
              disabled={intervals.length === 0}
              title={t('options.schedules.copyHelp', { day: name })}
              aria-label={`${t('options.schedules.copy')}: ${t('options.schedules.copyHelp', { day: name })}`}
              onClick={() => copyToOpen(weekday)}
            >
              {t('options.schedules.copy')}
            </button>
          </fieldset>
        );
      })}
      <p class="help" id="week-keys">
        {t('options.schedules.weekHelp')}
      </p>
    </div>
  );
}
