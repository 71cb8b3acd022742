import { useState } from 'preact/hooks';
import { closedDaysOf, originOf } from '@/domain/holidays/closed-days-of';
import type { HolidayPreset } from '@/domain/holidays/preset';
import { holidayPresets } from '@/domain/holidays/presets';
import { takeOver } from '@/domain/holidays/take-over';
import type { Language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { t, type Word } from '../../words';
import type { VersionPartProps } from './breaks';

/** Lists that hold for a part of a country only. */
const PARTS: Readonly<Record<string, Word>> = { 'GB-EAW': 'options.schedules.englandAndWales' };

function placeName(lang: Language, { id }: HolidayPreset): string {
  const part = PARTS[id];
  return part ? t(part) : (new Intl.DisplayNames(lang.tag, { type: 'region' }).of(id) ?? id);
}

const plain = (lang: Language, year: number): string => formatNumber(lang, year).replace(/[^\p{N}]/gu, '');

/** Official holidays of a country, taken over into the hours and kept up to date by taking them over again. */
export function HolidayPresets({ lang, version, onChange }: VersionPartProps) {
  const [id, setId] = useState('');
  const preset = holidayPresets.find((each) => each.id === id);
  const { holidays, breaks } = version;
  const isTaken =
    preset &&
    [...(holidays ?? []), ...(breaks ?? [])].some((day) => 'origin' in day && day.origin === originOf(preset));
  function take(): void {
    if (preset)
      onChange(
        takeOver(
          version,
          closedDaysOf(preset, (day) => t(`holiday.${day}`)),
          originOf(preset),
        ),
      );
  }
  return (
    <>
      <div class="line">
        <select
          class="select"
          aria-label={t('options.schedules.country')}
          value={id}
          onChange={({ currentTarget }) => setId(currentTarget.value)}
        >
          <option value="">{t('options.schedules.country')}</option>
          {holidayPresets.map((each) => (
            <option key={each.id} value={each.id}>
              {placeName(lang, each)}
            </option>
          ))}
        </select>
        <button type="button" class="button" disabled={!preset} onClick={take}>
          {isTaken ? t('options.schedules.renewHolidays') : t('options.schedules.takeHolidays')}
        </button>
      </div>
      {preset && (
        <p class="help">
          {t('options.schedules.holidaySource', {
            from: plain(lang, preset.years[0] ?? 0),
            to: plain(lang, preset.years.at(-1) ?? 0),
          })}{' '}
          <a href={preset.source.url} target="_blank" rel="noreferrer">
            <bdi>{preset.source.name}</bdi>
          </a>
        </p>
      )}
    </>
  );
}
