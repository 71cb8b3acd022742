import type { Settings } from '@/domain/settings/settings';
import type { Policy } from '@/domain/sla/policy';
import { validatePolicies } from '@/domain/sla/validate-policy';
import { language } from '../../format/language';
import { t } from '../../words';
import { freshId } from '../form/fresh-id';
import { routeTo } from '../route';
import { SaveNote, useSave } from '../save';
import { conditionsSentence } from './conditions-sentence';
import { policyProblemText } from './policy-problems';
import { targetsSentence } from './targets-sentence';

/** The list with one policy at another place. */
function movedTo(policies: readonly Policy[], from: number, to: number): readonly Policy[] {
  const rest = policies.filter((_, i) => i !== from);
  return [...rest.slice(0, to), policies[from] as Policy, ...rest.slice(to)];
}

/** A policy to start from: the last one, which is the most general, in front of it so that it is reached. */
function withCopy(policies: readonly Policy[], of: Policy): { readonly all: readonly Policy[]; readonly copy: Policy } {
  const id = freshId(
    'policy',
    policies.map((policy) => policy.id),
  );
  const copy: Policy = { ...of, id, name: t('options.policies.copyOf', { name: of.name }) };
  const at = policies.indexOf(of);
  return { all: [...policies.slice(0, at), copy, ...policies.slice(at)], copy };
}

/** The policies in the order they are asked in. */
export function PolicyList({ settings }: { readonly settings: Settings }) {
  const lang = language();
  const { saving, save } = useSave();
  const { policies, schedules } = settings;
  const problems = validatePolicies(policies, schedules);
  async function copy(of: Policy): Promise<void> {
    const { all, copy: made } = withCopy(policies, of);
    if (await save({ policies: all })) location.hash = routeTo('policies', made.id);
  }
  return (
    <>
      {problems.length > 0 && (
        <div class="notice" data-kind="problem">
          <ul>
            {problems.map((problem) => (
              <li key={problem.sentence}>{policyProblemText(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      <ol class="rows ordered">
        {policies.map((policy, i) => (
          <li key={policy.id}>
            <div>
              <a class="name" href={routeTo('policies', policy.id)}>
                <bdi>{policy.name}</bdi>
              </a>
              <p class="quiet">{conditionsSentence(policy.conditions)}</p>
              <p class="quiet">{targetsSentence(lang, policy)}</p>
            </div>
            <span class="line">
              <button
                type="button"
                class="button plain"
                disabled={i === 0}
                aria-label={t('options.policies.upNamed', { name: policy.name })}
                onClick={() => void save({ policies: movedTo(policies, i, i - 1) })}
              >
                ↑
              </button>
              <button
                type="button"
                class="button plain"
                disabled={i === policies.length - 1}
                aria-label={t('options.policies.downNamed', { name: policy.name })}
                onClick={() => void save({ policies: movedTo(policies, i, i + 1) })}
              >
                ↓
              </button>
              <button type="button" class="button plain" onClick={() => void copy(policy)}>
                {t('options.policies.copy')}
              </button>
              <button
                type="button"
                class="button plain"
                disabled={policies.length === 1}
                aria-label={t('options.schedules.removeNamed', { name: policy.name })}
                onClick={() => void save({ policies: policies.filter(({ id }) => id !== policy.id) })}
              >
                {t('options.remove')}
              </button>
            </span>
          </li>
        ))}
      </ol>
      <div class="line after">
        <SaveNote saving={saving} />
      </div>
    </>
  );
}
