import { useState } from 'preact/hooks';
import { parseHours } from '@/domain/time/hours-text';
import type { Break, ScheduleVersion, Weekday } from '@/domain/time/schedule';
import type { Language } from '../../format/language';
import { t } from '../../words';
import { intervalLabel } from './week/interval-label';
import { weekdayName, weekdays } from './week/weekdays';

export interface VersionPartProps {
  readonly lang: Language;
  readonly version: ScheduleVersion;
  readonly zone: string;
  readonly clock: () => number;
  readonly onChange: (next: Partial<ScheduleVersion>) => void;
}

type WeeklyBreak = Extract<Break, { readonly weekday: Weekday }>;
const isWeekly = (pause: Break): pause is WeeklyBreak => 'weekday' in pause;

/** Lunch and other hours that are taken out of every week. Half-day holidays stand with the holidays. */
export function Breaks({ lang, version, onChange }: VersionPartProps) {
  const [text, setText] = useState('');
  const [days, setDays] = useState<'open' | Weekday>('open');
  const breaks = version.breaks ?? [];
  const hours = parseHours(text);
  const open = weekdays(lang).filter((day) => (version.weekly[day] ?? []).length > 0);
  function add(): void {
    if (!hours || hours.length === 0) return;
    const chosen = days === 'open' ? open : [days];
    const added = chosen.flatMap((weekday) => hours.map((interval): Break => ({ ...interval, weekday })));
    onChange({ breaks: [...breaks, ...added] });
    setText('');
  }
  return (
    <>
      <h2>{t('options.schedules.breaks')}</h2>
      <p class="help">{t('options.schedules.breaksHelp')}</p>
      <ul class="rows tight">
        {breaks.filter(isWeekly).map((pause) => (
          <li key={`${pause.weekday} ${pause.start} ${pause.end}`}>
            <span>
              {weekdayName(lang, pause.weekday)} <bdi class="quiet">{intervalLabel(lang, pause)}</bdi>
            </span>
            <button
              type="button"
              class="button plain"
              onClick={() => onChange({ breaks: breaks.filter((each) => each !== pause) })}
            >
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
      <div class="line">
        <select
          class="select"
          aria-label={t('options.schedules.breakDays')}
          value={days}
          onChange={({ currentTarget: { value } }) => setDays(value === 'open' ? 'open' : (Number(value) as Weekday))}
        >
          <option value="open">{t('options.schedules.openDays')}</option>
          {weekdays(lang).map((day) => (
            <option key={day} value={day}>
              {weekdayName(lang, day)}
            </option>
          ))}
        </select>
        <input
          class="input"
          aria-label={t('options.schedules.breakHours')}
          placeholder={intervalLabel(lang, { start: '12:30', end: '13:30' })}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="button" class="button" disabled={!hours || hours.length === 0} onClick={add}>
          {t('options.schedules.addBreak')}
        </button>
      </div>
      {text !== '' && hours === undefined && <p class="problem">{t('options.schedules.hoursWrong')}</p>}
    </>
  );
}
