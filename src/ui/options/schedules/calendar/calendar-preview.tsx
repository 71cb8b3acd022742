import { useMemo, useState } from 'preact/hooks';
import {
  type CalendarReading,
  type CalendarRules,
  closedDaysFrom,
  type LeftOut,
} from '@/domain/holidays/calendar/closed-days-from';
import type { ClosedDay } from '@/domain/holidays/closed-day';
import type { Language } from '../../../format/language';
import { formatLocalDate } from '../../../format/local-date';
import { formatNumber } from '../../../format/number';
import { ScrollArea } from '../../../parts/scroll-area';
import { t, tn, type Word } from '../../../words';
import { intervalLabel } from '../week/interval-label';
import type { CalendarChoice } from './read-calendar-file';

interface PreviewProps {
  readonly lang: Language;
  readonly choice: Extract<CalendarChoice, { kind: 'read' }>;
  readonly rules: Pick<CalendarRules, 'zone' | 'window'>;
  readonly onAdd: (days: readonly ClosedDay[]) => void;
  readonly onDrop: () => void;
}

/** What a calendar file would close, day by day, and what of it was left out. Nothing is added before the person says so. */
export function CalendarPreview({ lang, choice, rules, onAdd, onDrop }: PreviewProps) {
  const [takesFree, setTakesFree] = useState(false);
  const reading = useMemo(
    () => closedDaysFrom(choice.events, { ...rules, takesFree }),
    [choice, rules.zone, takesFree],
  );
  const { days } = reading;
  const hasFree = takesFree || reading.leftOut.free !== undefined;
  return (
    <div class="calendar-preview">
      <p>
        <strong>
          {days.length === 0
            ? t('options.schedules.calendarNone')
            : tn('options.schedules.calendarDays', days.length, { n: formatNumber(lang, days.length) })}
        </strong>
      </p>
      {days.length > 0 && <Days lang={lang} days={days} />}
      {hasFree && (
        <label class="choice">
          <input
            type="checkbox"
            checked={takesFree}
            onChange={({ currentTarget }) => setTakesFree(currentTarget.checked)}
          />
          {t('options.schedules.calendarFree')}
        </label>
      )}
      <LeftOutLine lang={lang} reading={reading} />
      {choice.isCut && <p class="quiet">{t('options.schedules.calendarCut')}</p>}
      <div class="line">
        <button type="button" class="button main" disabled={days.length === 0} onClick={() => onAdd(days)}>
          {t('options.schedules.calendarAdd')}
        </button>
        <button type="button" class="button" onClick={onDrop}>
          {t('options.schedules.calendarDrop')}
        </button>
      </div>
    </div>
  );
}

function Days({ lang, days }: { readonly lang: Language; readonly days: readonly ClosedDay[] }) {
  return (
    <ScrollArea label={t('options.schedules.calendarList')}>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{t('options.schedules.holidayDay')}</th>
            <th scope="col">{t('options.schedules.holidayName')}</th>
            <th scope="col">{t('options.schedules.closedHours')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ on, name, hours }, i) => (
            <tr key={i}>
              <th scope="row">{formatLocalDate(lang, on)}</th>
              <td>
                <bdi>{name}</bdi>
              </td>
              <td>{hours ? <bdi>{intervalLabel(lang, hours)}</bdi> : t('options.schedules.wholeDay')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

const REASONS = {
  cancelled: 'options.schedules.leftOut.cancelled',
  free: 'options.schedules.leftOut.free',
  'clock-change': 'options.schedules.leftOut.clockChange',
  outside: 'options.schedules.leftOut.outside',
  'no-time': 'options.schedules.leftOut.noTime',
  'zone-unknown': 'options.schedules.leftOut.zoneUnknown',
} as const satisfies Record<LeftOut, Word>;

function LeftOutLine({ lang, reading }: { readonly lang: Language; readonly reading: CalendarReading }) {
  const counts = Object.entries(reading.leftOut) as [LeftOut, number][];
  if (counts.length === 0) return null;
  const list = counts.map(([why, n]) => t(REASONS[why], { n: formatNumber(lang, n) })).join(t('list.comma'));
  return <p class="quiet">{t('options.schedules.calendarLeftOut', { list })}</p>;
}
