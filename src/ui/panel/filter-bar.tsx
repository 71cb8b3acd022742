import type { ComponentChild } from 'preact';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { CHANNELS } from '@/domain/tickets/facts';
import { type KpiReader, readFilterChoices } from '@/storage/read/kpis';
import { asKey } from '../data/use-kpi';
import { CHANNEL_WORDS } from '../kpi/group-words';
import { useLive, useView } from '../live';
import { DateField } from '../parts/date-field';
import { t, type Word } from '../words';
import { changeBar, type FilterBarState, PERIODS, type PeriodName, panelView } from './view';
import './filter-bar.css';

const PERIOD_WORDS = {
  today: 'period.today',
  '7': 'period.d7',
  '28': 'period.d28',
  '90': 'period.d90',
  week: 'period.week',
  month: 'period.month',
  'last-month': 'period.lastMonth',
  quarter: 'period.quarter',
  year: 'period.year',
  custom: 'period.custom',
} as const satisfies Record<PeriodName, Word>;

interface ChoiceProps {
  readonly label: Word;
  readonly value: string;
  /** The value that narrows nothing. */
  readonly usual?: string;
  readonly onPick: (value: string) => void;
  readonly children: ComponentChild;
}

function Choice({ label, value, usual = '', onPick, children }: ChoiceProps) {
  return (
    <select
      aria-label={t(label)}
      data-isset={value !== usual}
      value={value}
      onChange={(event) => onPick((event.currentTarget as HTMLSelectElement).value)}
    >
      {children}
    </select>
  );
}

function OwnPeriod({ bar }: { readonly bar: FilterBarState }) {
  return (
    <span class="own-period">
      <DateField
        label={t('period.from')}
        value={bar.from ?? ''}
        max={bar.to}
        onChange={(from) => changeBar({ from })}
      />
      <span aria-hidden="true">–</span>
      <DateField label={t('period.to')} value={bar.to ?? ''} min={bar.from} onChange={(to) => changeBar({ to })} />
    </span>
  );
}

interface FilterBarProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery | undefined;
  /** Whose numbers the tab shows is settled: the bar offers no agent. */
  readonly hasAgents: boolean;
}

/** Period, team, agent, channel and hours: the same on every tab, kept until changed. */
export function FilterBar({ reader, query, hasAgents }: FilterBarProps) {
  const bar = useView(panelView, (state) => state.bar);
  const period = query?.period;
  const choices = useLive(async () => query && readFilterChoices(reader, query), [reader, asKey(period)]);
  const { agent = [], team = [] } = (choices.kind === 'ready' ? choices.value : undefined) ?? {};
  const { hours } = reader.settings.kpi;
  const pick = (name: 'team' | 'agent' | 'channel') => (value: string) => changeBar({ [name]: value || undefined });
  return (
    <search class="filter-bar" aria-label={t('bar.label')}>
      <Choice label="bar.period" value={bar.period} onPick={(period) => changeBar({ period: period as PeriodName })}>
        {PERIODS.map((name) => (
          <option key={name} value={name}>
            {t(PERIOD_WORDS[name])}
          </option>
        ))}
      </Choice>
      {bar.period === 'custom' && <OwnPeriod bar={bar} />}
      {team.length > 1 && (
        <Choice label="bar.team" value={bar.team ?? ''} onPick={pick('team')}>
          <option value="">{t('bar.allTeams')}</option>
          {team.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Choice>
      )}
      {hasAgents && agent.length > 1 && (
        <Choice label="bar.agent" value={bar.agent ?? ''} onPick={pick('agent')}>
          <option value="">{t('bar.allAgents')}</option>
          {agent.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <Choice label="bar.channel" value={bar.channel ?? ''} onPick={pick('channel')}>
        <option value="">{t('bar.allChannels')}</option>
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {t(CHANNEL_WORDS[channel])}
          </option>
        ))}
      </Choice>
      <Choice
        label="bar.hours"
        value={bar.hours ?? hours}
        usual={hours}
        onPick={(hours) => changeBar({ hours: hours as 'calendar' | 'business' })}
      >
        <option value="calendar">{t('bar.calendar')}</option>
        <option value="business">{t('bar.business')}</option>
      </Choice>
    </search>
  );
}
