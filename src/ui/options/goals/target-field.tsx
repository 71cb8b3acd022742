import type { Kpi } from '@/domain/kpi/declaration';
import { seconds } from '@/domain/time/duration';
import { kpiName } from '../../kpi/kpi-words';
import { t } from '../../words';
import { DurationField } from '../form/duration-field';
import type { FieldControl } from '../form/field';

interface TargetFieldProps {
  readonly kpi: Kpi;
  readonly control: FieldControl;
  readonly target: number | undefined;
  readonly onTarget: (target: number | undefined) => void;
}

/** A target in the KPI's own unit: a length of time, or a percentage. */
export function TargetField({ kpi, control, target, onTarget }: TargetFieldProps) {
  const label = t('options.goals.targetOf', { name: kpiName(kpi) });
  if (kpi.unit === 'seconds') {
    return (
      <DurationField
        label={label}
        value={target === undefined ? undefined : seconds(target)}
        placeholder="1h"
        onChange={onTarget}
      />
    );
  }
  return (
    <>
      <input
        {...control}
        class="input short"
        type="number"
        min="0"
        max="100"
        aria-label={label}
        value={target ?? ''}
        onChange={({ currentTarget: { value } }) => onTarget(value === '' ? undefined : Number(value))}
      />
      <span>%</span>
    </>
  );
}
