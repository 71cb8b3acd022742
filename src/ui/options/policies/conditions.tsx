import { useState } from 'preact/hooks';
import type { PolicyConditions } from '@/domain/sla/policy';
import { CHANNELS, PRIORITIES } from '@/domain/tickets/facts';
import { t, type Word } from '../../words';
import { CheckList } from '../form/check-list';
import { ListField } from '../form/list-field';
import { useSeen } from '../use-seen';
import { channelText, priorityText } from './fact-words';

type Condition = keyof PolicyConditions;

const WORDS = {
  priority: 'options.policies.priority',
  channel: 'options.policies.channel',
  team: 'options.policies.team',
  helpdesk: 'options.policies.helpdesk',
  tagsAny: 'options.policies.tagsAny',
  tagsAll: 'options.policies.tagsAll',
  tagsNone: 'options.policies.tagsNone',
} as const satisfies Record<Condition, Word>;

const CONDITIONS = Object.keys(WORDS) as Condition[];

interface ConditionsProps {
  readonly conditions: PolicyConditions;
  readonly onChange: (conditions: PolicyConditions) => void;
}

/** The conditions with one set; an empty list takes it away, for a condition without values fits no ticket. */
function withCondition(conditions: PolicyConditions, name: Condition, list: readonly string[]): PolicyConditions {
  const { [name]: _, ...rest } = conditions;
  return list.length === 0 ? rest : { ...rest, [name]: list };
}

/** Which tickets a policy is for. */
export function Conditions({ conditions, onChange }: ConditionsProps) {
  const seen = useSeen();
  const [added, setAdded] = useState<readonly Condition[]>([]);
  const set = (name: Condition) => (list: readonly string[]) => onChange(withCondition(conditions, name, list));
  const suggestions: Partial<Record<Condition, readonly string[]>> = { team: seen.teams, helpdesk: seen.helpdesks };
  const isShown = (name: Condition) => conditions[name] !== undefined || added.includes(name);
  return (
    <>
      <h2>{t('options.policies.conditions')}</h2>
      <p class="help">{t('options.policies.conditionsHelp')}</p>
      {CONDITIONS.filter(isShown).map((name) => {
        if (name === 'priority' || name === 'channel') {
          return (
            <div class="field" key={name}>
              <span class="label">{t(WORDS[name])}</span>
              {name === 'priority' ? (
                <CheckList
                  label={t(WORDS.priority)}
                  options={PRIORITIES}
                  chosen={conditions.priority ?? []}
                  nameOf={priorityText}
                  onChange={set('priority')}
                />
              ) : (
                <CheckList
                  label={t(WORDS.channel)}
                  options={CHANNELS}
                  chosen={conditions.channel ?? []}
                  nameOf={channelText}
                  onChange={set('channel')}
                />
              )}
            </div>
          );
        }
        return (
          <ListField
            key={name}
            label={t(WORDS[name])}
            values={conditions[name] ?? []}
            suggestions={suggestions[name] ?? []}
            onChange={set(name)}
          />
        );
      })}
      <div class="line">
        <span class="quiet">{t('options.policies.addCondition')}</span>
        {CONDITIONS.filter((name) => !isShown(name)).map((name) => (
          <button key={name} type="button" class="chip" onClick={() => setAdded([...added, name])}>
            + {t(WORDS[name])}
          </button>
        ))}
      </div>
    </>
  );
}
