import type { Settings } from '@/domain/settings/settings';
import { t } from '../../words';
import { Field } from '../form/field';
import { Lockable } from '../form/locked';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';

/** How CSV files are written. */
export function CsvFiles({ settings, locks }: Pick<SectionProps, 'settings' | 'locks'>) {
  const { saving, save } = useSave();
  return (
    <section aria-labelledby="data-csv">
      <h2 id="data-csv">{t('options.data.files')}</h2>
      <Lockable isLocked={locks.has('csvSeparator')}>
        <Field label={t('options.data.separator')} help={t('options.data.separatorHelp')}>
          {(control) => (
            <div class="line">
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
              <SaveNote saving={saving} />
            </div>
          )}
        </Field>
      </Lockable>
    </section>
  );
}
