import { useState } from 'preact/hooks';
import { type Instant, instant } from '@/domain/time/instant';
import type { Schedule, ScheduleVersion } from '@/domain/time/schedule';
import { isZone, toInstant, toLocal } from '@/domain/time/zone';
import { language } from '../../format/language';
import { formatLocalDate } from '../../format/local-date';
import { DateField } from '../../parts/date-field';
import { t } from '../../words';

/** Index of the version in force at an instant. */
export function versionAt({ versions }: Schedule, at: Instant): number {
  let found = 0;
  let from = Number.NEGATIVE_INFINITY;
  versions.forEach((version, i) => {
    const start = version.from ?? Number.NEGATIVE_INFINITY;
    if (start > at || start < from) return;
    found = i;
    from = start;
  });
  return found;
}

interface VersionsProps {
  readonly schedule: Schedule;
  readonly index: number;
  readonly clock: () => number;
  readonly onChoose: (index: number) => void;
  readonly onChange: (versions: readonly ScheduleVersion[]) => void;
}

/** Which hours were in force since when. New hours begin on a day, so that tickets of before are still measured by the old ones. */
export function Versions({ schedule, index, clock, onChoose, onChange }: VersionsProps) {
  const lang = language();
  const zone = isZone(schedule.zone) ? schedule.zone : 'UTC';
  const today = toLocal(zone, instant(clock())).date;
  const [on, setOn] = useState(today);
  const { versions } = schedule;
  const nameOf = ({ from }: ScheduleVersion): string =>
    from === undefined
      ? t('options.schedules.sinceEver')
      : t('options.schedules.sinceDay', { day: formatLocalDate(lang, toLocal(zone, from).date) });

  function add(): void {
    const from = toInstant(zone, on, '00:00');
    const version = versions[index];
    if (from === undefined || version === undefined) return;
    onChange([...versions, { ...version, from }]);
    onChoose(versions.length);
  }
  return (
    <>
      <p class="help">{t('options.schedules.weekLead')}</p>
      <div class="line versions">
        {versions.length > 1 && (
          <fieldset class="switch" aria-label={t('options.schedules.versions')}>
            {versions.map((version, i) => (
              <button key={version.from ?? 'ever'} type="button" aria-pressed={i === index} onClick={() => onChoose(i)}>
                {nameOf(version)}
              </button>
            ))}
          </fieldset>
        )}
        {versions.length > 1 && (
          <button type="button" class="button plain" onClick={() => onChange(withoutVersion(versions, index))}>
            {t('options.schedules.removeVersion')}
          </button>
        )}
      </div>
      <details class="more">
        <summary>{t('options.schedules.changeFrom')}</summary>
        <p class="help">{t('options.schedules.changeFromHelp')}</p>
        <div class="line">
          <DateField label={t('options.schedules.changeFrom')} value={on} onChange={setOn} />
          <button type="button" class="button" onClick={add}>
            {t('options.schedules.addVersion')}
          </button>
        </div>
      </details>
    </>
  );
}

/** Without one version; the earliest that is left has ruled since ever, so that no time is without hours. */
function withoutVersion(versions: readonly ScheduleVersion[], index: number): readonly ScheduleVersion[] {
  const rest = versions.filter((_, i) => i !== index);
  if (rest.some(({ from }) => from === undefined)) return rest;
  const earliest = rest.reduce((a, b) => ((a.from ?? 0) <= (b.from ?? 0) ? a : b));
  return rest.map((version) => {
    if (version !== earliest) return version;
    const { from: _, ...always } = version;
    return always;
  });
}
