import { useEffect, useState } from 'preact/hooks';
import type { LocalDate } from '@/domain/time/schedule';
import { parseWrittenDate } from '@/domain/time/written-date';
import { language } from '../format/language';
import { formatLocalDate, typedDate } from '../format/local-date';
import { t } from '../words';
import './date-field.css';

interface DateFieldProps {
  readonly label: string;
  readonly value: LocalDate;
  readonly onChange: (date: LocalDate) => void;
  readonly id?: string;
  /** The days the browser's own picker offers. */
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
}

/**
 * A calendar day. The browser's own picker where its calendar is the reader's; in Persian a text, for no browser picks Jalali
 * days: `1405/01/01` and `2026-03-21` are the same day, and the field says which day it understood.
 */
export function DateField({ label, value, onChange, id, min, max }: DateFieldProps) {
  const lang = language();
  const written = typedDate(lang, value);
  const [text, setText] = useState(written);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(written), [written]);
  if (lang.base !== 'fa') {
    return (
      <input
        {...(id ? { id } : {})}
        class="input"
        type="date"
        aria-label={label}
        value={value}
        min={min}
        max={max}
        onChange={({ currentTarget }) => currentTarget.value && onChange(currentTarget.value)}
      />
    );
  }
  return (
    <span class="date-field">
      <input
        {...(id ? { id } : {})}
        class="input"
        type="text"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        placeholder={typedDate(lang, '2026-03-21')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={({ currentTarget }) => {
          const date = parseWrittenDate(currentTarget.value);
          setWrong(date === undefined);
          if (date !== undefined) onChange(date);
        }}
      />
      {isWrong ? (
        <span class="problem" role="alert">
          {t('options.dateWrong')}
        </span>
      ) : (
        value !== '' && <span class="quiet">{formatLocalDate(lang, value)}</span>
      )}
    </span>
  );
}
