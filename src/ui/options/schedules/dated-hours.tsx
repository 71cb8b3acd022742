import { useState } from 'preact/hooks';
import { parseHours } from '@/domain/time/hours-text';
import { instant } from '@/domain/time/instant';
import { isZone, toLocal } from '@/domain/time/zone';
import { formatLocalDate } from '../../format/local-date';
import { DateField } from '../../parts/date-field';
import { t } from '../../words';
import type { VersionPartProps } from './breaks';
import { hoursLabel } from './week/interval-label';

/** Hours that hold on one day instead of the week's. */
export function DatedHoursList({ lang, version, zone, clock, onChange }: VersionPartProps) {
  const today = toLocal(isZone(zone) ? zone : 'UTC', instant(clock())).date;
  const [on, setOn] = useState(today);
  const [text, setText] = useState('');
  const overrides = version.overrides ?? [];
  const intervals = parseHours(text);
  function add(): void {
    if (!intervals) return;
    onChange({ overrides: [...overrides, { on, intervals }].sort((a, b) => a.on.localeCompare(b.on)) });
    setText('');
  }
  return (
    <>
      <h2>{t('options.schedules.dated')}</h2>
      <p class="help">{t('options.schedules.datedHelp')}</p>
      <ul class="rows tight">
        {overrides.map((dated) => (
          <li key={dated.on}>
            <span>
              {formatLocalDate(lang, dated.on)}{' '}
              <bdi class="quiet">
                {dated.intervals.length === 0 ? t('options.schedules.closed') : hoursLabel(lang, dated.intervals)}
              </bdi>
            </span>
            <button
              type="button"
              class="button plain"
              onClick={() => onChange({ overrides: overrides.filter((each) => each !== dated) })}
            >
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
      <div class="line">
        <DateField label={t('options.schedules.datedDay')} value={on} onChange={setOn} />
        <input
          class="input"
          aria-label={t('options.schedules.datedHours')}
          placeholder={hoursLabel(lang, [{ start: '10:00', end: '14:00' }])}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="button" class="button" disabled={!intervals || intervals.length === 0} onClick={add}>
          {t('options.schedules.addDated')}
        </button>
      </div>
      {text !== '' && intervals === undefined && <p class="problem">{t('options.schedules.hoursWrong')}</p>}
    </>
  );
}
