import type { Settings } from '@/domain/settings/settings';
import type { Policy } from '@/domain/sla/policy';
import { presets, withPreset } from '@/domain/sla/presets';
import { validatePolicies } from '@/domain/sla/validate-policy';
import { isolate } from '../../format/isolate';
import { t } from '../../words';
import { Field } from '../form/field';
import { SaveBar } from '../form/save-bar';
import { useDraft } from '../form/use-draft';
import { useSave } from '../save';
import { Conditions } from './conditions';
import { OptionList } from './option-list';
import { policyProblemText } from './policy-problems';
import { Targets } from './targets';
import { TestOnTicket } from './test-on-ticket';

interface EditorProps {
  readonly policy: Policy;
  readonly settings: Settings;
  readonly clock: () => number;
}

/** Everything about one policy, on a draft that is saved as a whole. */
export function PolicyEditor({ policy, settings, clock }: EditorProps) {
  const draft = useDraft(policy);
  const { saving, save } = useSave();
  const { value } = draft;
  const policies = settings.policies.map((each) => (each.id === value.id ? value : each));
  const problems = [...new Set(validatePolicies(policies, settings.schedules).map(policyProblemText))];
  const change = (next: Partial<Policy>) => draft.set({ ...value, ...next });
  return (
    <>
      <Field label={t('options.name')}>
        {(control) => (
          <input
            {...control}
            class="input wide"
            value={value.name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('options.policies.hours')} help={t('options.policies.hoursHelp')}>
        {(control) => (
          <select
            {...control}
            class="select"
            value={value.scheduleId}
            onChange={({ currentTarget }) => change({ scheduleId: currentTarget.value })}
          >
            {settings.schedules.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Conditions conditions={value.conditions} onChange={(conditions) => change({ conditions })} />
      <Targets policy={value} onChange={change} />
      <h2>{t('options.policies.behaviour')}</h2>
      <p class="help">{t('options.policies.behaviourHelp')}</p>
      <div class="line presets">
        <span class="quiet">{t('options.policies.like')}</span>
        {presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            class="chip"
            aria-label={t('options.policies.likeVendor', { name: isolate(preset.name) })}
            onClick={() => draft.set(withPreset(value, preset))}
          >
            {preset.name}
          </button>
        ))}
      </div>
      <OptionList options={value.options} onChange={(options) => change({ options })} />
      <TestOnTicket policy={value} settings={{ ...settings, policies }} clock={clock} />
      <SaveBar
        isChanged={draft.isChanged}
        problems={problems}
        saving={saving}
        onSave={() => void save({ policies })}
        onDiscard={draft.discard}
      />
    </>
  );
}
