import { useState } from 'preact/hooks';
import type { ImportChoices } from '@/domain/import/mapping';
import type { SavedMapping } from '@/domain/settings/settings';
import { t } from '../../words';
import { Field } from '../form/field';
import { SaveNote, useSave } from '../save';
import { Pick } from './pick';

interface SavedMappingsProps {
  readonly saved: readonly SavedMapping[];
  readonly choices: ImportChoices;
  readonly onUse: (choices: ImportChoices) => void;
}

/** Corrections kept under a name, for the next file of the same kind. */
export function SavedMappings({ saved, choices, onUse }: SavedMappingsProps) {
  const [name, setName] = useState('');
  const { saving, save } = useSave();
  const keep = (): void => {
    const label = name.trim();
    if (label === '') return;
    void save({ importMappings: [...saved.filter((one) => one.name !== label), { name: label, choices }] });
  };
  return (
    <>
      {saved.length > 0 && (
        <Pick
          label={t('import.savedMapping')}
          options={[['', t('import.pick')], ...saved.map((one) => [one.name, one.name] as const)]}
          value=""
          onPick={(picked) => {
            const found = saved.find((one) => one.name === picked);
            if (found) onUse(found.choices);
          }}
        />
      )}
      <Field label={t('import.saveMapping')} help={t('import.saveMappingHelp')}>
        {(control) => (
          <div class="line">
            <input
              {...control}
              class="input"
              value={name}
              maxLength={80}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
            <button type="button" class="button" onClick={keep} disabled={name.trim() === ''}>
              {t('import.save')}
            </button>
            <SaveNote saving={saving} />
          </div>
        )}
      </Field>
    </>
  );
}
