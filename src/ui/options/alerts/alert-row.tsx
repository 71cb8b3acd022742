import type { Ahead, AlertRule } from '@/domain/settings/alerts';
import { t } from '../../words';
import { NumberInput } from '../form/number-input';

interface AlertRowProps {
  /** What the clock is called. */
  readonly name: string;
  readonly rule: AlertRule;
  readonly onChange: (rule: AlertRule) => void;
}

const MOST_MINUTES = 10_000;

/** Minutes and percent left out where the field is empty. */
const withPart = (before: Ahead | undefined, part: keyof Ahead, text: string): Ahead | undefined => {
  const { [part]: _old, ...rest } = before ?? {};
  const value = Number(text);
  const next = text.trim() === '' || !Number.isFinite(value) || value < 0 ? rest : { ...rest, [part]: value };
  return Object.keys(next).length === 0 ? undefined : next;
};

/** When one kind of clock is told: so many minutes before, so far through the target, and at the breach. */
export function AlertRow({ name, rule, onChange }: AlertRowProps) {
  const { before, atBreach } = rule;
  const set = (part: keyof Ahead, text: string): void => {
    const next = withPart(before, part, text);
    onChange({ atBreach, ...(next && { before: next }) });
  };
  return (
    <fieldset class="field" aria-label={name}>
      <span class="label">{name}</span>
      <div class="line">
        <NumberInput
          value={before?.minutes}
          min={0}
          max={MOST_MINUTES}
          label={t('options.alerts.minutesOf', { name })}
          onChange={(text) => set('minutes', text)}
        />
        <span>{t('options.alerts.minutes')}</span>
        <NumberInput
          value={before?.percent}
          min={0}
          max={100}
          label={t('options.alerts.percentOf', { name })}
          onChange={(text) => set('percent', text)}
        />
        <span>{t('options.alerts.percent')}</span>
        <label class="choice">
          <input
            type="checkbox"
            checked={atBreach}
            onChange={({ currentTarget }) => onChange({ ...rule, atBreach: currentTarget.checked })}
          />
          {t('options.alerts.atBreach')}
        </label>
      </div>
    </fieldset>
  );
}
