import { closedDaysOf, originOf } from '@/domain/holidays/closed-days-of';
import { holidayPresets } from '@/domain/holidays/presets';
import { takeOver } from '@/domain/holidays/take-over';
import { DEFAULT_OPTIONS, DEFAULT_PAUSES } from '@/domain/sla/default-options';
import type { MetricRule, Policy } from '@/domain/sla/policy';
import { presets } from '@/domain/sla/presets';
import type { TicketEvent } from '@/domain/tickets/event';
import type { TicketLife } from '@/domain/tickets/life';
import { SLA_METRICS, type SlaMetric } from '@/domain/tickets/observation';
import type { Break, DayInterval, Schedule, ScheduleVersion, Weekday } from '@/domain/time/schedule';
import { readDuration, readMoment, readWeekday } from './read-values';
import type {
  GivenCase,
  GivenEvent,
  GivenInterval,
  GivenPolicy,
  GivenRule,
  GivenSchedule,
  GivenVersion,
} from './shape';

export function readSchedule(given: GivenSchedule, zone: string): Schedule {
  const { id, name = id } = given;
  const versions = 'versions' in given ? given.versions : [given];
  return { id, name, zone: given.zone, versions: versions.map((version) => readVersion(version, zone)) };
}

function readVersion(given: GivenVersion, zone: string): ScheduleVersion {
  return (given.holidayPresets ?? []).reduce(withPresetDays, readOwn(given, zone));
}

function withPresetDays(version: ScheduleVersion, id: string): ScheduleVersion {
  const preset = holidayPresets.find((one) => one.id === id);
  if (!preset) throw new Error(`There is no holiday preset "${id}".`);
  return takeOver(
    version,
    closedDaysOf(preset, (name) => name),
    originOf(preset),
  );
}

function readOwn({ from, weekly, breaks, holidays, overrides }: GivenVersion, zone: string): ScheduleVersion {
  const days = Object.entries(weekly).map(([day, parts]) => [readWeekday(day), parts.map(readInterval)]);
  return {
    ...(from !== undefined && { from: readMoment(from, zone) }),
    weekly: Object.fromEntries(days),
    breaks: (breaks ?? []).map(({ weekday, on, start, end }): Break => {
      if (on !== undefined) return { on, start, end };
      return { weekday: readWeekday(weekday ?? '') as Weekday, start, end };
    }),
    holidays: (holidays ?? []).map((holiday) => {
      if (typeof holiday === 'string') return { on: holiday };
      const { on, name, isOff } = holiday;
      return { on, ...(name !== undefined && { name }), ...(isOff !== undefined && { isOff }) };
    }),
    overrides: (overrides ?? []).map(({ on, intervals }) => ({ on, intervals: intervals.map(readInterval) })),
  };
}

const readInterval = (given: GivenInterval): DayInterval =>
  Array.isArray(given) ? { start: given[0], end: given[1] } : { start: given.start, end: given.end };

export function readPolicy(given: GivenPolicy, schedules: readonly Schedule[]): Policy {
  const preset = presets.find(({ id }) => id === given.preset);
  if (given.preset !== undefined && !preset) throw new Error(`There is no preset "${given.preset}".`);
  const metrics = SLA_METRICS.flatMap((metric): [SlaMetric, MetricRule][] => {
    const rule = given.metrics[metric];
    return rule === undefined ? [] : [[metric, readRule(rule, (preset?.pauseStatuses ?? DEFAULT_PAUSES)[metric])]];
  });
  return {
    id: given.id,
    name: given.name ?? given.id,
    conditions: defined(given.conditions ?? {}),
    scheduleId: given.scheduleId ?? schedules[0]?.id ?? '',
    metrics: Object.fromEntries(metrics),
    options: { ...(preset?.options ?? DEFAULT_OPTIONS), ...defined(given.options ?? {}) },
  };
}

function readRule(given: GivenRule, pauses: MetricRule['pauseStatuses']): MetricRule {
  const {
    targets,
    hours = 'business',
    pauseStatuses = pauses,
  } = typeof given === 'object' ? given : { targets: given };
  const byPriority = typeof targets === 'object' ? defined(targets) : { any: targets };
  const entries = Object.entries(byPriority).map(([priority, target]) => [priority, readDuration(target)]);
  return { targets: Object.fromEntries(entries), hours, pauseStatuses };
}

export function readTicket({ ticket = {}, events = [] }: GivenCase, zone: string): TicketLife {
  const { helpdesk = 'zendesk', channel, ...initially } = ticket;
  return {
    key: { helpdesk, site: 'https://desk.example', id: '1' },
    facts: defined({ channel }),
    initially: defined(initially),
    events: events.map((event) => readEvent(event, zone)),
    isHistoryComplete: true,
  };
}

function readEvent({ at, id, ...what }: GivenEvent, zone: string): TicketEvent {
  const common = { at: readMoment(at, zone), precision: 'exact', ...(id !== undefined && { id }) } as const;
  switch (what.kind) {
    case 'created':
      return { ...common, kind: 'created', actor: { role: what.by ?? 'customer' } };
    case 'message':
      return { ...common, kind: 'message', actor: { role: what.by }, isPublic: what.public ?? true };
    case 'assigned': {
      const team = what.team === undefined ? {} : { team: what.team };
      return {
        ...common,
        kind: 'assigned',
        ...team,
        ...(what.to !== undefined && { assignee: { role: 'agent', id: what.to } }),
      };
    }
    case 'priority':
      return { ...common, kind: 'priority', ...defined({ priority: what.priority }) };
    default:
      return { ...common, ...what };
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the members that are undefined. */
export const defined = <T extends object>(given: T): Defined<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
