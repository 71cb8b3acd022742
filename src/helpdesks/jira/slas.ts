import type { NativeDeadline, ReportedMeasures, SlaMetric } from '@/domain/tickets/observation';
import { seconds } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { JsonAnswers } from '../contract';
import { asNumber, asObject, asObjects, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { readDate } from './comments';
import { metricOf } from './vocabulary';

interface Clock {
  readonly metric: SlaMetric;
  readonly label: string;
  /** Oldest first. */
  readonly completed: readonly Json[];
  readonly ongoing: Json | undefined;
}

/** The SLAs that speak of one of our clocks. A site may have several of one kind; the first counts for what is reported. */
function clocksIn(answers: JsonAnswers): readonly Clock[] {
  return asObjects(at(answers['sla'], 'values')).flatMap((sla): Clock[] => {
    const label = asText(sla['name']) ?? '';
    const metric = metricOf(label);
    if (!metric) return [];
    const completed = asObjects(sla['completedCycles']).toSorted(
      (a, b) => (readDate(a['startTime']) ?? 0) - (readDate(b['startTime']) ?? 0),
    );
    return [{ metric, label, completed, ongoing: asObject(sla['ongoingCycle']) }];
  });
}

const lasting = (cycle: unknown, name: string) => {
  const ms = asNumber(at(cycle, name, 'millis'));
  return ms === undefined || ms < 0 ? undefined : seconds(Math.trunc(ms / 1000));
};

/** A halted clock's due time is not where it will end up: it is left out until the clock runs again. */
function running(cycle: Json, now: Instant): Pick<NativeDeadline, 'dueAt' | 'state'> {
  const dueAt = readDate(cycle['breachTime']);
  const left = asNumber(at(cycle, 'remainingTime', 'millis'));
  if (cycle['breached'] === true || (left !== undefined && left < 0))
    return known({ dueAt, state: 'breached' as const });
  if (cycle['paused'] === true) return { state: 'paused' };
  return known({ dueAt, state: dueAt !== undefined && dueAt <= now ? ('breached' as const) : ('active' as const) });
}

function ended(cycle: Json): Pick<NativeDeadline, 'dueAt' | 'state'> {
  const state = cycle['breached'] === true ? ('breached' as const) : ('met' as const);
  return known({
    dueAt: readDate(cycle['breachTime']),
    state: typeof cycle['breached'] === 'boolean' ? state : undefined,
  });
}

/** One deadline for each SLA: of the cycle under way, else of the last one that ended. */
export const readDeadlines = (answers: JsonAnswers, now: Instant): readonly NativeDeadline[] =>
  clocksIn(answers).flatMap(({ metric, label, completed, ongoing }) => {
    const cycle = ongoing ?? completed.at(-1);
    if (!cycle) return [];
    const shown = ongoing ? running(ongoing, now) : ended(cycle);
    return [{ metric, label, ...shown, ...known({ target: lasting(cycle, 'goalDuration') }) }];
  });

const verdictOf = ({ completed, ongoing }: Clock): boolean | undefined => {
  if ([...completed, ongoing].some((cycle) => cycle?.['breached'] === true)) return false;
  return completed.some((cycle) => cycle['breached'] === false) && !ongoing ? true : undefined;
};

/** All that was spent in the cycles of an SLA, once none is under way: a ticket reopened is resolved in the sum of its cycles. */
function spent({ completed, ongoing }: Clock) {
  const times = completed.map((cycle) => lasting(cycle, 'elapsedTime'));
  if (ongoing || times.length === 0 || times.some((time) => time === undefined)) return undefined;
  return seconds(times.reduce<number>((sum, time) => sum + (time ?? 0), 0));
}

/** What Jira computed itself. Its times follow each SLA's own calendar. */
export function readReported(answers: JsonAnswers): ReportedMeasures {
  const clocks = clocksIn(answers);
  const first = clocks.find(({ metric }) => metric === 'first_reply');
  const resolution = clocks.find(({ metric }) => metric === 'resolution');
  return known<ReportedMeasures>({
    firstReplyTimeBusiness: first && lasting(first.completed[0], 'elapsedTime'),
    fullResolutionTimeBusiness: resolution && spent(resolution),
    isFirstReplySlaMet: first && verdictOf(first),
    isResolutionSlaMet: resolution && verdictOf(resolution),
  });
}
