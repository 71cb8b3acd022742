import { DEFAULT_PAUSES } from '@/domain/sla/default-options';
import type { MetricRule, Policy } from '@/domain/sla/policy';
import type { Priority, Status } from '@/domain/tickets/facts';
import { SLA_METRICS, type SlaMetric } from '@/domain/tickets/observation';
import type { Duration } from '@/domain/time/duration';
import { METRIC_WORDS } from '../../clock/words';
import { t } from '../../words';
import { CheckList } from '../form/check-list';
import { Choose } from '../form/choose';
import { DurationField } from '../form/duration-field';
import { priorityText, statusText } from './fact-words';

/** The most pressing first; `any` serves what is not named. */
const COLUMNS = ['urgent', 'high', 'normal', 'low', 'any'] as const;
const PAUSING: readonly Status[] = ['new', 'open', 'pending', 'hold'];

const columnText = (column: Priority | 'any'): string =>
  column === 'any' ? t('options.policies.anyPriority') : priorityText(column);

const EMPTY = (metric: SlaMetric): MetricRule => ({
  targets: {},
  hours: 'business',
  pauseStatuses: DEFAULT_PAUSES[metric],
});

interface TargetsProps {
  readonly policy: Policy;
  readonly onChange: (next: Pick<Policy, 'metrics'>) => void;
}

function withTarget(rule: MetricRule, column: Priority | 'any', value: Duration | undefined): MetricRule {
  const { [column]: _, ...rest } = rule.targets;
  return { ...rule, targets: value === undefined ? rest : { ...rest, [column]: value } };
}

/** The promises: how long for each kind of clock and priority, by which hours, and when the clock rests. */
export function Targets({ policy, onChange }: TargetsProps) {
  const set = (metric: SlaMetric, rule: MetricRule) => {
    const { [metric]: _, ...others } = policy.metrics;
    const isEmpty = Object.keys(rule.targets).length === 0;
    onChange({ metrics: isEmpty ? others : { ...others, [metric]: rule } });
  };
  return (
    <>
      <h2>{t('options.policies.targets')}</h2>
      <p class="help">{t('options.policies.targetsHelp')}</p>
      <div class="scroll">
        <table class="grid">
          <thead>
            <tr>
              <td />
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {columnText(column)}
                </th>
              ))}
              <th scope="col">{t('options.policies.countedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {SLA_METRICS.map((metric) => {
              const rule = policy.metrics[metric] ?? EMPTY(metric);
              const name = t(METRIC_WORDS[metric]);
              return (
                <tr key={metric}>
                  <th scope="row">{name}</th>
                  {COLUMNS.map((column) => (
                    <td key={column}>
                      <DurationField
                        label={`${name}, ${columnText(column)}`}
                        value={rule.targets[column]}
                        placeholder="–"
                        onChange={(value) => set(metric, withTarget(rule, column, value))}
                      />
                    </td>
                  ))}
                  <td>
                    <Choose
                      label={`${name}, ${t('options.policies.countedBy')}`}
                      value={rule.hours}
                      options={['business', 'calendar']}
                      nameOf={(hours) =>
                        t(hours === 'business' ? 'options.policies.business' : 'options.policies.calendar')
                      }
                      onChange={(hours) => set(metric, { ...rule, hours })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <h3>{t('options.policies.pauses')}</h3>
      <p class="help">{t('options.policies.pausesHelp')}</p>
      {SLA_METRICS.flatMap((metric) => {
        const rule = policy.metrics[metric];
        if (!rule) return [];
        return [
          <div class="field" key={metric}>
            <span class="label">{t(METRIC_WORDS[metric])}</span>
            <CheckList
              label={t(METRIC_WORDS[metric])}
              options={PAUSING}
              chosen={rule.pauseStatuses}
              nameOf={statusText}
              onChange={(pauseStatuses) =>
                set(metric, {
                  ...rule,
                  pauseStatuses: [...pauseStatuses, ...rule.pauseStatuses.filter((s) => !PAUSING.includes(s))],
                })
              }
            />
          </div>,
        ];
      })}
    </>
  );
}
