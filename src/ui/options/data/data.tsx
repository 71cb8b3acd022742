import type { Settings } from '@/domain/settings/settings';
import { t } from '../../words';
import { Field } from '../form/field';
import { Lockable } from '../form/locked';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';

/** What is kept, and how long. */
export function Data({ settings, locks }: SectionProps) {
  const { saving, save } = useSave();
  return (
    <>
      <Lockable isLocked={locks.has('retentionDays')}>
        <Field label={t('options.data.retention')} help={t('options.data.retentionHelp')}>
          {(control) => (
            <input
              {...control}
              class="input short"
              type="number"
              min="1"
              max="36500"
              value={settings.retentionDays}
              onChange={({ currentTarget }) => void save({ retentionDays: currentTarget.valueAsNumber })}
            />
          )}
        </Field>
      </Lockable>
      <Field label={t('options.data.separator')} help={t('options.data.separatorHelp')}>
        {(control) => (
          <select
            {...control}
            class="select"
            value={settings.csvSeparator}
            onChange={({ currentTarget }) =>
              void save({ csvSeparator: currentTarget.value as Settings['csvSeparator'] })
            }
          >
            <option value=",">,</option>
            <option value=";">;</option>
          </select>
        )}
      </Field>
      <SaveNote saving={saving} />
    </>
  );
}
