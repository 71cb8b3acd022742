import { useState } from 'preact/hooks';
import { parseHours } from '@/domain/time/hours-text';
import { instant } from '@/domain/time/instant';
import type { Break, Holiday } from '@/domain/time/schedule';
import { isZone, toLocal } from '@/domain/time/zone';
import { DateField } from '../../parts/date-field';
import { t } from '../../words';
import type { VersionPartProps } from './breaks';

/** A holiday typed in: the whole day, or the hours that are closed. */
export function HolidayByHand({ version, zone, clock, onChange }: VersionPartProps) {
  const [on, setOn] = useState(() => toLocal(isZone(zone) ? zone : 'UTC', instant(clock())).date);
  const [name, setName] = useState('');
  const [hours, setHours] = useState('');
  const parsed = parseHours(hours);
  const holidays = version.holidays ?? [];
  const isKnown = holidays.some((holiday) => holiday.on === on);
  function add(): void {
    if (!parsed) return;
    const named = { on, ...(name.trim() ? { name: name.trim() } : {}) };
    if (parsed.length > 0) {
      onChange({
        breaks: [...(version.breaks ?? []), ...parsed.map((interval): Break => ({ ...interval, ...named }))],
      });
    } else {
      const holiday: Holiday = named;
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
