import type { KpiDefinitions } from '@/domain/kpi/definitions';
import { kpiName, kpiRule } from '../../kpi/kpi-words';
import { t, type Word } from '../../words';
import { Choose } from '../form/choose';
import { Field } from '../form/field';
import { ListField } from '../form/list-field';
import { NumberInput } from '../form/number-input';
import { useMember } from '../form/use-member';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';
import { CHOICES, leadOf, withDefinition, withLead } from './choices';

const LEADS = { median: 'options.counting.median', mean: 'options.counting.mean' } as const satisfies Record<
  ReturnType<typeof leadOf>,
  Word
>;

const LISTS = {
  complaints: ['options.counting.complaints', 'options.counting.complaintsHelp'],
  sales: ['options.counting.sales', 'options.counting.salesHelp'],
  eligible: ['options.counting.eligible', 'options.counting.eligibleHelp'],
  ineligible: ['options.counting.ineligible', 'options.counting.ineligibleHelp'],
} as const satisfies Partial<Record<keyof KpiDefinitions, readonly [Word, Word]>>;

/** Stands for our own definition among the choices. */
const OURS = '';

/** Whose definition of a KPI is in force, and which tags its numbers go by. */
export function Counting({ settings }: SectionProps) {
  const { saving, save } = useSave();
  const { value: kpi, change } = useMember(settings.kpi, (next) => save({ kpi: next }));
  const { definitions, presets } = kpi;
  const define = (part: Partial<KpiDefinitions>) =>
    change((old) => ({ ...old, definitions: { ...old.definitions, ...part } }));
  const choose = (next: (chosen: readonly string[]) => readonly string[]) =>
    change((old) => ({ ...old, presets: next(old.presets) }));
  return (
    <>
      <Field label={t('options.counting.durations')} help={t('options.counting.durationsHelp')}>
        {(control) => (
          <Choose
            control={control}
            value={leadOf(presets)}
            options={['median', 'mean'] as const}
            nameOf={(lead) => t(LEADS[lead])}
            onChange={(lead) => choose((chosen) => withLead(chosen, lead))}
          />
        )}
      </Field>
      {CHOICES.map(({ kpi: id, others }) => {
        const inForce = others.find((other) => presets.includes(other.id));
        return (
          <Field
            key={id}
            label={kpiName({ id })}
            help={kpiRule({ id, ...(inForce === undefined ? {} : { preset: inForce.id }) })}
          >
            {(control) => (
              <Choose
                control={control}
                value={inForce?.id ?? OURS}
                options={[OURS, ...others.map((other) => other.id)]}
                nameOf={(one) => others.find((other) => other.id === one)?.source ?? t('options.counting.ours')}
                onChange={(one) => choose((chosen) => withDefinition(chosen, id, one === OURS ? undefined : one))}
              />
            )}
          </Field>
        );
      })}
      <Field label={t('options.counting.reopenDays')} help={t('options.counting.reopenDaysHelp')}>
        {(control) => (
          <NumberInput
            control={control}
            value={definitions.reopenDays}
            min={1}
            max={365}
            onChange={(text) => {
              const days = Math.round(Number(text));
              if (days >= 1 && days <= 365) define({ reopenDays: days });
            }}
          />
        )}
      </Field>
      {(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => (
        <ListField
          key={name}
          label={t(LISTS[name][0])}
          help={t(LISTS[name][1])}
          values={definitions[name]}
          onChange={(values) => define({ [name]: values })}
        />
      ))}
      <SaveNote saving={saving} />
    </>
  );
}
