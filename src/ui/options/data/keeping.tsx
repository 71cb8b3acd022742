import { t } from '../../words';
import { Field } from '../form/field';
import { Lockable } from '../form/locked';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';

const MOST_DAYS = 36_500;

/** How long tickets are kept, and whether their subjects are. */
export function Keeping({ settings, locks }: Pick<SectionProps, 'settings' | 'locks'>) {
  const days = useSave();
  const subjects = useSave();
  return (
    <>
      <Lockable isLocked={locks.has('retentionDays')}>
        <Field label={t('options.data.retention')} help={t('options.data.retentionHelp')}>
          {(control) => (
            <div class="line">
              <input
                {...control}
                class="input short"
                type="number"
                min="1"
                max={MOST_DAYS}
                value={settings.retentionDays}
                onChange={({ currentTarget }) => void days.save({ retentionDays: currentTarget.valueAsNumber })}
              />
              <SaveNote saving={days.saving} />
            </div>
          )}
        </Field>
      </Lockable>
      <Lockable isLocked={locks.has('keepsSubjects')}>
        <Field label={t('options.data.subjects')} help={t('options.data.subjectsHelp')}>
          {(control) => (
            <div class="line">
              <input
                {...control}
                type="checkbox"
                checked={settings.keepsSubjects}
                onChange={({ currentTarget }) => void subjects.save({ keepsSubjects: currentTarget.checked })}
              />
              <SaveNote saving={subjects.saving} />
            </div>
          )}
        </Field>
      </Lockable>
    </>
  );
}
