import type { NativeDeadline, ReportedMeasures, SlaMetric } from '@/domain/tickets/observation';
import { seconds } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asNumber, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { shown, stored, timeIn } from './fields';
import { rowsIn } from './requests';

interface Row {
  readonly metric: SlaMetric;
  readonly label: string;
  readonly json: Json;
  readonly startedAt: number;
}

/** Promises to the customer: agreements between teams and with suppliers are none. */
const isInternal = (row: Json, name: string): boolean =>
  /^(?:ola|uc|underpinning)/i.test(stored(row, 'sla.type') ?? '') || /\bOLA\b|underpinning/i.test(name);

function metricOf(row: Json, name: string): SlaMetric | undefined {
  const target = stored(row, 'sla.target');
  if (target === 'response' || /response|respond/i.test(name)) return 'first_reply';
  return target === 'resolution' || /resol/i.test(name) ? 'resolution' : undefined;
}

/** The ticket's SLA rows, oldest first, without those that were cancelled. */
const rowsOf = (answers: JsonAnswers): readonly Row[] =>
  rowsIn(answers, 'slas')
    .flatMap((json): Row[] => {
      const label = shown(json, 'sla.name') ?? stored(json, 'sla.name') ?? '';
      const metric = metricOf(json, label);
      if (!metric || isInternal(json, label) || stored(json, 'stage') === 'cancelled') return [];
      return [{ metric, label, json, startedAt: timeIn(json, 'start_time') ?? 0 }];
    })
    .toSorted((a, b) => a.startedAt - b.startedAt);

const isBreached = (row: Json): boolean =>
  stored(row, 'has_breached') === 'true' || stored(row, 'stage') === 'breached';

/** The percentage lags by minutes and is left alone; a halted clock's end moves on until it runs again, so it is not told. */
function standing(row: Json, now: Instant): Pick<NativeDeadline, 'dueAt' | 'state'> {
  const dueAt = timeIn(row, 'planned_end_time');
  const stage = stored(row, 'stage');
  if (isBreached(row))
    return known({ dueAt: timeIn(row, 'original_breach_time') ?? dueAt, state: 'breached' as const });
  if (stage === 'completed') return known({ dueAt, state: 'met' as const });
  if (stage === 'paused') return { state: 'paused' };
  if (stage !== 'in_progress') return known({ dueAt });
  return known({ dueAt, state: dueAt !== undefined && dueAt <= now ? ('breached' as const) : ('active' as const) });
}

/** One deadline for each SLA by name: of its newest row. */
export function readDeadlines(answers: JsonAnswers, now: Instant): readonly NativeDeadline[] {
  const newest = new Map(rowsOf(answers).map((row) => [row.label, row]));
  return [...newest.values()].map(({ metric, label, json }) => ({
    metric,
    ...standing(json, now),
    ...known({ label: label || undefined }),
  }));
}

function verdictOn(answers: JsonAnswers, metric: SlaMetric): boolean | undefined {
  const rows = rowsOf(answers).filter((row) => row.metric === metric);
  if (rows.some(({ json }) => isBreached(json))) return false;
  return rows.length > 0 && rows.every(({ json }) => stored(json, 'stage') === 'completed') ? true : undefined;
}

/** What ServiceNow computed itself: times to the resolution in seconds (0 stands for none), and how its SLAs ended. */
export function readReported(answers: JsonAnswers, ticket: Json): ReportedMeasures {
  const lasting = (name: string) => {
    const count = asNumber(stored(ticket, name));
    return count === undefined || count <= 0 ? undefined : seconds(count);
  };
  return known<ReportedMeasures>({
    fullResolutionTime: lasting('calendar_stc'),
    fullResolutionTimeBusiness: lasting('business_stc'),
    reopens: asNumber(stored(ticket, 'reopen_count')),
    isFirstReplySlaMet: verdictOn(answers, 'first_reply'),
    isResolutionSlaMet: verdictOn(answers, 'resolution'),
  });
}
