import { useEffect, useState } from 'preact/hooks';
import type { AlertRule, AlertSettings } from '@/domain/settings/alerts';
import type { SiteSettings } from '@/domain/settings/settings';
import { meOn } from '@/domain/settings/whose';
import { SLA_METRICS, type SlaMetric } from '@/domain/tickets/observation';
import { askToNotify, mayNotify } from '@/platform/notifications';
import { METRIC_WORDS } from '../../clock/words';
import { isolate } from '../../format/isolate';
import { t, type Word } from '../../words';
import { Choose } from '../form/choose';
import { Field } from '../form/field';
import { useMember } from '../form/use-member';
import { routeTo } from '../route';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';
import { AlertRow } from './alert-row';

const WHOSE = ['mine', 'team', 'all'] as const;
const WHOSE_WORDS = {
  mine: 'options.alerts.mine',
  team: 'options.alerts.team',
  all: 'options.alerts.all',
} as const satisfies Record<AlertSettings['whose'], Word>;

const QUIET = ['clock', 'schedule', 'never'] as const;
const QUIET_WORDS = {
  clock: 'options.alerts.quietClock',
  schedule: 'options.alerts.quietSchedule',
  never: 'options.alerts.quietNever',
} as const satisfies Record<AlertSettings['quiet'], Word>;

/** Whether the browser lets notices through; undefined until it is known. */
function useMayNotify(isOn: boolean): boolean | undefined {
  const [may, setMay] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    mayNotify().then((known) => !isGone && setMay(known));
    return () => {
      isGone = true;
    };
  }, [isOn]);
  return may;
}

/** Sites on which nobody knows who this agent is: of "my tickets" nothing can be told there. */
function Strangers({ sites }: { readonly sites: readonly SiteSettings[] }) {
  const unknown = sites.filter((site) => meOn(site) === undefined).map(({ site }) => isolate(site));
  if (unknown.length === 0) return null;
  return (
    <p class="notice" data-kind="problem">
      <span>{t('options.alerts.strangers', { sites: unknown.join(t('list.comma')) })}</span>{' '}
      <a href={routeTo('people')}>{t('options.people.title')}</a>
    </p>
  );
}

/** What interrupts, when, and when nothing may. */
export function Alerts({ settings }: SectionProps) {
  const { schedules } = settings;
  const { saving, save } = useSave();
  const { value: alerts, change: changeOwn } = useMember(settings.alerts, (next) => save({ alerts: next }));
  const may = useMayNotify(alerts.isOn);
  const change = (part: Partial<AlertSettings>) => changeOwn((old) => ({ ...old, ...part }));
  const changeRule = (metric: SlaMetric, rule: AlertRule) =>
    changeOwn((old) => ({ ...old, metrics: { ...old.metrics, [metric]: rule } }));
  const turn = async (isOn: boolean): Promise<void> => {
    // The browser asks only inside a click.
    const isAllowed = isOn && (await askToNotify());
    change({ isOn: isAllowed });
  };
  return (
    <>
      <Field label={t('options.alerts.switch')} help={t('options.alerts.switchHelp')}>
        {(control) => (
          <input
            {...control}
            type="checkbox"
            checked={alerts.isOn}
            onChange={({ currentTarget }) => void turn(currentTarget.checked)}
          />
        )}
      </Field>
      {alerts.isOn && may === false && (
        <p class="notice" data-kind="problem" role="alert">
          {t('options.alerts.blocked')}
        </p>
      )}
      {alerts.isOn && alerts.whose !== 'all' && <Strangers sites={settings.sites} />}
      <Field label={t('options.alerts.whose')}>
        {(control) => (
          <Choose
            control={control}
            options={WHOSE}
            value={alerts.whose}
            nameOf={(one) => t(WHOSE_WORDS[one])}
            onChange={(whose) => change({ whose })}
          />
        )}
      </Field>
      <h2>{t('options.alerts.when')}</h2>
      {SLA_METRICS.map((metric) => (
        <AlertRow
          key={metric}
          name={t(METRIC_WORDS[metric])}
          rule={alerts.metrics[metric] ?? { atBreach: false }}
          onChange={(rule) => changeRule(metric, rule)}
        />
      ))}
      <p class="help">{t('options.alerts.digest')}</p>
      <h2>{t('options.alerts.quiet')}</h2>
      <Field label={t('options.alerts.quietWhen')} help={t('options.alerts.quietHelp')}>
        {(control) => (
          <Choose
            control={control}
            options={QUIET}
            value={alerts.quiet}
            nameOf={(one) => t(QUIET_WORDS[one])}
            onChange={(quiet) =>
              change({ quiet, ...(quiet === 'schedule' && { quietScheduleId: schedules[0]?.id ?? '' }) })
            }
          />
        )}
      </Field>
      {alerts.quiet === 'schedule' && (
        <Field label={t('options.alerts.quietHours')}>
          {(control) => (
            <Choose
              control={control}
              options={schedules.map(({ id }) => id)}
              value={alerts.quietScheduleId ?? ''}
              nameOf={(id) => schedules.find((one) => one.id === id)?.name ?? id}
              onChange={(quietScheduleId) => change({ quietScheduleId })}
            />
          )}
        </Field>
      )}
      <SaveNote saving={saving} />
    </>
  );
}
