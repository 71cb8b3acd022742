import { useState } from 'preact/hooks';
import { changeTarget, GOAL_KPIS, type Goal, targetAt } from '@/domain/kpi/goals/goal';
import { kpiById } from '@/domain/kpi/registry';
import { instant } from '@/domain/time/instant';
import { readFilterChoices } from '@/storage/read/kpis';
import { language } from '../../format/language';
import { formatDate } from '../../format/when';
import { formatKpi } from '../../kpi/format-value';
import { kpiName } from '../../kpi/kpi-words';
import { useLive } from '../../live';
import { t } from '../../words';
import { Choose } from '../form/choose';
import { Field } from '../form/field';
import { freshId } from '../form/fresh-id';
import { useMember } from '../form/use-member';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';
import { TargetField } from './target-field';

/** Everybody, one team, or one agent, as one word for a choice. */
const whoKey = ({ who }: Pick<Goal, 'who'>): string =>
  who.kind === 'all' ? 'all' : who.kind === 'team' ? `team:${who.team}` : `agent:${who.agent}`;

function whoOf(key: string): Goal['who'] {
  if (key.startsWith('team:')) return { kind: 'team', team: key.slice(5) };
  return key.startsWith('agent:') ? { kind: 'agent', agent: key.slice(6) } : { kind: 'all' };
}

/** Whose goals can be set: everybody's, and the teams and agents of the last 90 days. */
function useWhoses({ settings, clock }: Pick<SectionProps, 'settings' | 'clock'>): ReadonlyMap<string, string> {
  const live = useLive(
    () =>
      readFilterChoices(
        { settings, locale: language().tag, now: instant(clock()) },
        {
          period: { kind: 'days', days: 90 },
          against: 'nothing',
          filter: {},
          hours: settings.kpi.hours,
          hasTrends: false,
        },
      ),
    [],
  );
  const found = live.kind === 'ready' ? live.value : undefined;
  const agents = settings.showsAgents ? (found?.agent ?? []) : [];
  return new Map([
    ['all', t('options.goals.all')],
    ...(found?.team ?? []).map((team) => [`team:${team}`, team] as const),
    ...agents.map(({ key, name }) => [`agent:${key}`, name] as const),
  ]);
}

const nextId = (goals: readonly Goal[]): string =>
  freshId(
    'goal',
    goals.map(({ id }) => id),
  );

/** What is aimed for, with the history of its own changes: a goal that changed does not rewrite what was reached before. */
export function Goals(props: SectionProps) {
  const { settings, clock } = props;
  const { saving, save } = useSave();
  const { value: kpi, change: changeOwn } = useMember(settings.kpi, (next) => save({ kpi: next }));
  const { goals } = kpi;
  const whoses = useWhoses(props);
  const change = (next: (goals: readonly Goal[]) => readonly Goal[]) =>
    changeOwn((old) => ({ ...old, goals: next(old.goals) }));
  const now = instant(clock());
  return (
    <>
      {goals.length === 0 && <p class="quiet">{t('options.goals.none')}</p>}
      {goals.map((goal) => (
        <GoalRow
          key={goal.id}
          goal={goal}
          whose={whoses.get(whoKey(goal)) ?? whoKey(goal)}
          zone={settings.schedules[0]?.zone ?? 'UTC'}
          at={now}
          onTarget={(target) =>
            change((all) => all.map((one) => (one.id === goal.id ? changeTarget(one, now, target) : one)))
          }
          onRemove={() => change((all) => all.filter(({ id }) => id !== goal.id))}
        />
      ))}
      <NewGoal
        whoses={whoses}
        onAdd={(kpi, who, target) =>
          change((all) => [...all, { id: nextId(all), kpi, who: whoOf(who), steps: [{ from: now, target }] }])
        }
      />
      <SaveNote saving={saving} />
    </>
  );
}

interface GoalRowProps {
  readonly goal: Goal;
  readonly whose: string;
  readonly zone: string;
  readonly at: Parameters<typeof targetAt>[1];
  readonly onTarget: (target: number | undefined) => void;
  readonly onRemove: () => void;
}

function GoalRow({ goal, whose, zone, at, onTarget, onRemove }: GoalRowProps) {
  const kpi = kpiById(goal.kpi);
  const lang = language();
  const past = goal.steps.slice(0, -1).map(({ from, target }) => {
    const value = target === undefined ? t('options.goals.noTarget') : formatKpi(lang, kpi, target);
    return t('options.goals.since', { value, date: formatDate(lang, zone, from) });
  });
  return (
    <Field label={`${kpiName(kpi)} · ${whose}`} {...(past.length > 0 && { help: past.join(' · ') })}>
      {(control) => (
        <div class="line">
          <TargetField kpi={kpi} control={control} target={targetAt(goal, at)} onTarget={onTarget} />
          <button type="button" class="button plain" onClick={onRemove}>
            {t('options.remove')}
          </button>
        </div>
      )}
    </Field>
  );
}

interface NewGoalProps {
  readonly whoses: ReadonlyMap<string, string>;
  readonly onAdd: (kpi: string, who: string, target: number) => void;
}

function NewGoal({ whoses, onAdd }: NewGoalProps) {
  const [id, setKpi] = useState<(typeof GOAL_KPIS)[number]>('M1');
  const [who, setWho] = useState('all');
  const kpi = kpiById(id);
  return (
    <Field label={t('options.goals.new')} help={t('options.goals.newHelp')}>
      {(control) => (
        <div class="line">
          <Choose
            label={t('options.goals.what')}
            options={GOAL_KPIS}
            value={id}
            nameOf={(one) => kpiName({ id: one })}
            onChange={setKpi}
          />
          <Choose
            label={t('options.goals.whose')}
            options={[...whoses.keys()]}
            value={who}
            nameOf={(key) => whoses.get(key) ?? key}
            onChange={setWho}
          />
          <TargetField
            key={id}
            kpi={kpi}
            control={control}
            target={undefined}
            onTarget={(target) => target !== undefined && onAdd(id, who, target)}
          />
        </div>
      )}
    </Field>
  );
}
