import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { PolicyOptions } from '@/domain/sla/policy';
import { t, type Word } from '../../words';
import { Choose } from '../form/choose';
import { Field } from '../form/field';

type Name = keyof PolicyOptions;
type Choices<K extends Name> = { readonly [V in `${PolicyOptions[K]}`]: Word };

interface Point<K extends Name> {
  readonly label: Word;
  readonly choices: Choices<K>;
}

/** Every point on which vendors disagree, as a question with its answers. */
const POINTS: { readonly [K in Name]: Point<K> } = {
  agentCreatedFirstReply: {
    label: 'options.policies.opt.agentCreated',
    choices: {
      firstCustomerMessage: 'options.policies.opt.agentCreatedFirst',
      creation: 'options.policies.opt.agentCreatedCreation',
      never: 'options.policies.opt.agentCreatedNever',
    },
  },
  nextReplyFrom: {
    label: 'options.policies.opt.nextReply',
    choices: { oldest: 'options.policies.opt.nextReplyOldest', latest: 'options.policies.opt.nextReplyLatest' },
  },
  solveFulfillsReply: {
    label: 'options.policies.opt.solve',
    choices: { true: 'options.policies.opt.solveYes', false: 'options.policies.opt.solveNo' },
  },
  internalNoteFulfills: {
    label: 'options.policies.opt.note',
    choices: { false: 'options.policies.opt.noteNo', true: 'options.policies.opt.noteYes' },
  },
  autoReplyFulfills: {
    label: 'options.policies.opt.auto',
    choices: { false: 'options.policies.opt.autoNo', true: 'options.policies.opt.autoYes' },
  },
  onReopen: {
    label: 'options.policies.opt.reopen',
    choices: {
      resume: 'options.policies.opt.reopenResume',
      newCycle: 'options.policies.opt.reopenNew',
      firstOnly: 'options.policies.opt.reopenFirst',
      count: 'options.policies.opt.reopenCount',
    },
  },
  onMerge: {
    label: 'options.policies.opt.merge',
    choices: { cancel: 'options.policies.opt.mergeCancel', fulfill: 'options.policies.opt.mergeFulfill' },
  },
  boundary: {
    label: 'options.policies.opt.boundary',
    choices: { close: 'options.policies.opt.boundaryClose', nextOpen: 'options.policies.opt.boundaryNext' },
  },
};

interface OptionListProps {
  readonly options: PolicyOptions;
  readonly onChange: (options: PolicyOptions) => void;
}

/** How a policy decides where vendors disagree. What differs from our default says so. */
export function OptionList({ options, onChange }: OptionListProps) {
  return (
    <>
      {(Object.keys(POINTS) as Name[]).map((name) => {
        const { label, choices } = POINTS[name] as { label: Word; choices: Readonly<Record<string, Word>> };
        const isDefault = options[name] === DEFAULT_OPTIONS[name];
        const byText = new Map<string, PolicyOptions[Name]>(
          Object.keys(choices).map((text) => [
            text,
            text === 'true' ? true : text === 'false' ? false : (text as never),
          ]),
        );
        return (
          <Field key={name} label={t(label)} {...(isDefault ? {} : { help: t('options.policies.opt.changed') })}>
            {(control) => (
              <Choose
                control={control}
                value={String(options[name])}
                options={Object.keys(choices)}
                nameOf={(text) => t(choices[text] as Word)}
                onChange={(text) => onChange({ ...options, [name]: byText.get(text) })}
              />
            )}
          </Field>
        );
      })}
    </>
  );
}
