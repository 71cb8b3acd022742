import { useState } from 'preact/hooks';
import type { TeamCalendar } from '@/domain/kpi/period/calendar';
import { startOfDay } from '@/domain/kpi/period/period';
import { FIGURE_KPIS, type FigureField, fieldsOf, figureOf } from '@/domain/kpi/series/figure';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import { dayNumber } from '@/domain/time/local-date';
import { kpiName } from '../../kpi/kpi-words';
import { DateField } from '../../parts/date-field';
import { t } from '../../words';
import { Choose } from '../form/choose';
import { Field } from '../form/field';
import { partName } from './part-name';

const GROUPS = ['whole', 'team', 'agent', 'channel', 'source'] as const;
type Group = (typeof GROUPS)[number];
const IDS = FIGURE_KPIS.map(({ id }) => id);
const NAMES = {
  whole: () => t('options.figures.whole'),
  team: () => t('options.figures.team'),
  agent: () => t('options.figures.agent'),
  channel: () => t('options.figures.channel'),
  source: () => t('options.figures.source'),
} as const satisfies Record<Group, () => string>;

interface FigureFormProps {
  readonly calendar: TeamCalendar;
  readonly onTyped: (figure: SeriesPoint) => Promise<unknown>;
}

/** Types one figure: what it is, the days it covers, whose it is, and its parts. */
export function FigureForm({ calendar, onTyped }: FigureFormProps) {
  const [id, setId] = useState(IDS[0] ?? '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [group, setGroup] = useState<Group>('whole');
  const [name, setName] = useState('');
  const [given, setGiven] = useState<{ readonly [F in FigureField]?: number }>({});
  const kpi = FIGURE_KPIS.find((one) => one.id === id);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const period =
    first === undefined || last === undefined || last < first
      ? undefined
      : { from: startOfDay(first, calendar), to: startOfDay(last + 1, calendar) };
  const isNamed = group === 'whole' || name.trim() !== '';
  const whose = group === 'whole' ? undefined : `${group}:${name.trim()}`;
  const figure = kpi && period && isNamed ? figureOf(kpi, period, given, whose) : undefined;
  const keep = async () => {
    if (figure === undefined) return;
    await onTyped(figure);
    setGiven({});
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field label={t('options.figures.kpi')}>
        {(control) => (
          <Choose
            control={control}
            value={id}
            options={IDS}
            nameOf={(option) => kpiName({ id: option })}
            onChange={(option) => {
              setId(option);
              setGiven({});
            }}
          />
        )}
      </Field>
      <Field label={t('options.figures.from')}>
        {(control) => <DateField id={control.id} label={t('options.figures.from')} value={from} onChange={setFrom} />}
      </Field>
      <Field label={t('options.figures.to')}>
        {(control) => <DateField id={control.id} label={t('options.figures.to')} value={to} onChange={setTo} />}
      </Field>
      <Field label={t('options.figures.group')}>
        {(control) => (
          <>
            <Choose
              control={control}
              value={group}
              options={GROUPS}
              nameOf={(option) => NAMES[option]()}
              onChange={setGroup}
            />
            {group !== 'whole' && (
              <input
                class="input"
                type="text"
                aria-label={NAMES[group]()}
                value={name}
                onInput={({ currentTarget }) => setName(currentTarget.value)}
              />
            )}
          </>
        )}
      </Field>
      {kpi &&
        fieldsOf(kpi).map((field) => (
          <Field key={field} label={partName(field)}>
            {(control) => (
              <input
                {...control}
                class="input"
                type="number"
                min="0"
                step="any"
                value={given[field] ?? ''}
                onInput={({ currentTarget: { value } }) =>
                  setGiven((before) => {
                    const { [field]: _old, ...rest } = before;
                    return value === '' ? rest : { ...rest, [field]: Number(value) };
                  })
                }
              />
            )}
          </Field>
        ))}
      <button type="submit" class="button main" disabled={figure === undefined}>
        {t('options.figures.add')}
      </button>
    </form>
  );
}
