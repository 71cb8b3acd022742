import { useState } from 'preact/hooks';
import { parseHours } from '@/domain/time/hours-text';
import { instant } from '@/domain/time/instant';
import type { Break, Holiday, LocalDate } from '@/domain/time/schedule';
import { isZone, toLocal } from '@/domain/time/zone';
import { formatLocalDate, formatYear } from '../../format/local-date';
import { t } from '../../words';
import { DateField } from '../form/date-field';
import type { VersionPartProps } from './breaks';
import { intervalLabel } from './week/interval-label';

type DatedBreak = Extract<Break, { readonly on: LocalDate }>;
const isDated = (pause: Break): pause is DatedBreak => 'on' in pause;

/** A closed day or a part of one. */
type Closing = { readonly on: LocalDate; readonly name?: string; readonly part?: DatedBreak };

const closingsOf = (holidays: readonly Holiday[], breaks: readonly Break[]): readonly Closing[] =>
  [...holidays, ...breaks.filter(isDated).map((part): Closing => ({ on: part.on, part }))].sort((a, b) =>
    a.on.localeCompare(b.on),
  );

/** Days without open time, and days with less of it. */
export function Holidays(props: VersionPartProps) {
  const { lang, version, onChange } = props;
  const holidays = version.holidays ?? [];
  const breaks = version.breaks ?? [];
  const remove = (closing: Closing) =>
    closing.part
      ? onChange({ breaks: breaks.filter((pause) => pause !== closing.part) })
      : onChange({ holidays: holidays.filter(({ on }) => on !== closing.on) });
  const years = Map.groupBy(closingsOf(holidays, breaks), ({ on }) => formatYear(lang, on));
  return (
    <>
      <h2>{t('options.schedules.holidays')}</h2>
      <p class="help">{t('options.schedules.holidaysHelp')}</p>
      {[...years].map(([year, closings]) => (
        <details key={year} class="more" open={years.size === 1}>
          <summary>{t('options.schedules.holidaysOf', { year, n: `${closings.length}` })}</summary>
          <ul class="rows tight">
            {closings.map((closing) => (
              <li key={`${closing.on} ${closing.part?.start ?? ''}`}>
                <span>
                  {formatLocalDate(lang, closing.on)}{' '}
                  <bdi class="quiet">{closing.part ? intervalLabel(lang, closing.part) : (closing.name ?? '')}</bdi>
                </span>
                <button type="button" class="button plain" onClick={() => remove(closing)}>
                  {t('options.remove')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <ByHand {...props} />
    </>
  );
}

/** A holiday typed in: the whole day, or the hours that are closed. */
function ByHand({ version, zone, clock, onChange }: VersionPartProps) {
  const [on, setOn] = useState(() => toLocal(isZone(zone) ? zone : 'UTC', instant(clock())).date);
  const [name, setName] = useState('');
  const [hours, setHours] = useState('');
  const parsed = parseHours(hours);
  const holidays = version.holidays ?? [];
  const isKnown = holidays.some((holiday) => holiday.on === on);
  function add(): void {
    if (!parsed) return;
    if (parsed.length > 0) {
      onChange({ breaks: [...(version.breaks ?? []), ...parsed.map((interval): Break => ({ ...interval, on }))] });
    } else {
      const holiday: Holiday = { on, ...(name.trim() ? { name: name.trim() } : {}) };
      onChange({ holidays: [...holidays, holiday].sort((a, b) => a.on.localeCompare(b.on)) });
    }
    setName('');
    setHours('');
  }
  return (
    <>
      <div class="line">
        <DateField label={t('options.schedules.holidayDay')} value={on} onChange={setOn} />
        <input
          class="input"
          placeholder={t('options.schedules.holidayName')}
          aria-label={t('options.schedules.holidayName')}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <input
          class="input"
          placeholder={t('options.schedules.wholeDay')}
          aria-label={t('options.schedules.closedHours')}
          value={hours}
          onInput={({ currentTarget }) => setHours(currentTarget.value)}
        />
        <button type="button" class="button" disabled={!parsed || isKnown} onClick={add}>
          {t('options.schedules.addHoliday')}
        </button>
      </div>
      {parsed === undefined && <p class="problem">{t('options.schedules.hoursWrong')}</p>}
    </>
  );
}
