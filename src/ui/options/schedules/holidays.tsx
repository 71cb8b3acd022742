import type { Break, DatedBreak, DayInterval, Holiday } from '@/domain/time/schedule';
import { formatLocalDate, formatYear } from '../../format/local-date';
import { t } from '../../words';
import type { VersionPartProps } from './breaks';
import { HolidayCalendar } from './calendar/holiday-calendar';
import { HolidayByHand } from './holiday-by-hand';
import { HolidayPresets } from './holiday-presets';
import { intervalLabel } from './week/interval-label';

/** A closed day, or the closed hours of one. */
type Closing = Holiday & { readonly hours?: DayInterval & DatedBreak };

const isDated = (pause: Break): pause is DayInterval & DatedBreak => 'on' in pause;

const closingsOf = (holidays: readonly Holiday[], breaks: readonly Break[]): readonly Closing[] =>
  [...holidays, ...breaks.filter(isDated).map((hours): Closing => ({ ...hours, hours }))].sort((a, b) =>
    a.on.localeCompare(b.on),
  );

/** Days without open time, and days with less of it: by country, from a calendar, or by hand. */
export function Holidays(props: VersionPartProps) {
  const { lang, version } = props;
  const closings = closingsOf(version.holidays ?? [], version.breaks ?? []);
  const years = Map.groupBy(closings, ({ on }) => formatYear(lang, on));
  return (
    <>
      <h2>{t('options.schedules.holidays')}</h2>
      <p class="help">{t('options.schedules.holidaysHelp')}</p>
      {[...years].map(([year, those]) => (
        <details key={year} class="more">
          <summary>{t('options.schedules.holidaysOf', { year, n: `${those.length}` })}</summary>
          <ul class="rows tight">
            {those.map((closing) => (
              <ClosingRow key={`${closing.on} ${closing.hours?.start ?? ''}`} closing={closing} {...props} />
            ))}
          </ul>
        </details>
      ))}
      <HolidayPresets {...props} />
      <HolidayCalendar {...props} />
      <HolidayByHand {...props} />
    </>
  );
}

/** One day: what a list brought can be switched off, what was typed in can be removed. */
function ClosingRow({ lang, version, onChange, closing }: VersionPartProps & { readonly closing: Closing }) {
  const { hours, on, name, origin, isOff } = closing;
  const replace = (next: Closing | undefined) => {
    const { hours: _, ...holiday } = next ?? closing;
    if (hours) {
      const part = next && { ...hours, isOff: next.isOff ?? false };
      onChange({ breaks: (version.breaks ?? []).flatMap((each) => (each === hours ? (part ?? []) : each)) });
    } else {
      const kept = next ? [holiday] : [];
      onChange({ holidays: (version.holidays ?? []).flatMap((each) => (each === closing ? kept : each)) });
    }
  };
  const text = (
    <>
      <span class="date">{formatLocalDate(lang, on)}</span> <bdi>{name}</bdi>{' '}
      {hours && <bdi class="quiet">{intervalLabel(lang, hours)}</bdi>}
    </>
  );
  if (origin !== undefined) {
    return (
      <li>
        <label class="choice">
          <input
            type="checkbox"
            checked={!isOff}
            onChange={({ currentTarget }) => replace({ ...closing, isOff: !currentTarget.checked })}
          />
          <span class="closing" data-off={isOff}>
            {text}
          </span>
        </label>
      </li>
    );
  }
  return (
    <li>
      <span class="closing">{text}</span>
      <button type="button" class="button plain" onClick={() => replace(undefined)}>
        {t('options.remove')}
      </button>
    </li>
  );
}
