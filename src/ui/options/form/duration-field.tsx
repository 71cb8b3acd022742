import { useEffect, useState } from 'preact/hooks';
import type { Duration } from '@/domain/time/duration';
import { parseDurationText } from '@/domain/time/duration-text';
import { formatExactDuration } from '../../format/exact-duration';
import { language } from '../../format/language';
import { t } from '../../words';

interface DurationFieldProps {
  readonly label: string;
  readonly value: Duration | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: Duration | undefined) => void;
}

/** A length of time that is typed: `1h 30m`. Emptied it is none; what is no length of time stays and says so. */
export function DurationField({ label, value, placeholder, onChange }: DurationFieldProps) {
  const lang = language();
  const written = value === undefined ? '' : formatExactDuration(lang, value);
  const [text, setText] = useState(written);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(written);
    setWrong(false);
  }, [written]);
  function take(typed: string): void {
    const parsed = typed.trim() === '' ? undefined : parseDurationText(typed);
    const isNone = parsed === undefined && typed.trim() !== '';
    setWrong(isNone);
    if (isNone) return;
    setText(parsed === undefined ? '' : formatExactDuration(lang, parsed));
    if (parsed !== value) onChange(parsed);
  }
  return (
    <input
      class="input duration"
      type="text"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? t('options.durationWrong') : undefined}
      placeholder={placeholder}
      value={text}
      onInput={({ currentTarget }) => setText(currentTarget.value)}
      onChange={({ currentTarget }) => take(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget.value)}
    />
  );
}
