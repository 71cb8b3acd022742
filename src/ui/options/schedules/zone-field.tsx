import { isZone } from '@/domain/time/zone';
import type { Language } from '../../format/language';
import { formatClock } from '../../format/when';
import { t } from '../../words';
import { Field } from '../form/field';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

interface ZoneFieldProps {
  readonly lang: Language;
  readonly zone: string;
  readonly clock: () => number;
  readonly onChange: (zone: string) => void;
}

/** The zone the hours are meant in, found by typing a part of its name, with the time it is there now. */
export function ZoneField({ lang, zone, clock, onChange }: ZoneFieldProps) {
  const isKnown = isZone(zone);
  const help = isKnown
    ? t('options.schedules.zoneNow', { time: formatClock(lang, zone, clock()) })
    : t('options.schedules.zoneUnknown');
  return (
    <Field label={t('options.schedules.zone')} {...(isKnown ? { help } : { problems: [help] })}>
      {(control) => (
        <>
          <input
            {...control}
            class="input wide"
            dir="ltr"
            list="zones"
            value={zone}
            onInput={({ currentTarget }) => onChange(currentTarget.value.trim())}
          />
          <datalist id="zones">
            {ZONES.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
