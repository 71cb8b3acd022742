import type { Settings } from '@/domain/settings/settings';
import { type Holder, holderKey } from '@/domain/settings/whose';
import { alertMoments } from '@/domain/sla/alert-moments';
import type { Clock } from '@/domain/sla/clock';
import { standingOf } from '@/domain/sla/standing';
import type { ReadLife } from '@/domain/tickets/lives';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import type { DueRow, Urgency } from '@/storage/rows';
import { rowOf } from '@/storage/write/merge-tickets';
import { isToldOf } from '../alerts/told-of';
import { clocksOf, riskFrom } from '../clocks';
import { leadingClock } from '../leading-clock';
import { scheduleOf } from '../sla-view';

/** The soonest a row is looked at again: alarms are no finer, and a row must never ask for the past. */
const SOONEST_MS = 1000;

/** The due row of a ticket at `now`; undefined when none of its clocks is open. */
export function dueRowOf(record: TicketRecord, lifeOf: ReadLife, settings: Settings, now: Instant): DueRow | undefined {
  const life = lifeOf(record);
  if (life.facts.isDeleted || life.facts.isSpam || life.facts.isTest) return undefined;
  const clocks = clocksOf(life, settings, now);
  const leading = leadingClock(clocks.clocks);
  if (leading === undefined) return undefined;
  const schedule = scheduleOf(leading, settings);
  const warnAt = schedule && riskFrom(leading, schedule, settings);
  const { ref, site, lastSeenAt } = rowOf(record);
  const { subject, number, path, team, assignee } = life.facts;
  const holder: Holder = {
    site,
    ...(team === undefined ? {} : { team }),
    ...(assignee?.id === undefined ? {} : { assigneeId: assignee.id }),
    ...(assignee?.name === undefined ? {} : { assigneeName: assignee.name }),
  };
  const key = holderKey(holder);
  const moments = isToldOf(holder, settings)
    ? alertMoments(clocks.clocks, (clock) => scheduleOf(clock, settings), settings.alerts)
    : [];
  const nextAt = soonest(now, [clocks.nextChangeAt, warnAt, ...moments.map(({ at }) => at)]);
  return {
    ref,
    key: record.key,
    ...holder,
    ...(key === undefined ? {} : { holder: key }),
    ...(subject === undefined ? {} : { subject }),
    ...(number === undefined ? {} : { number }),
    ...(path === undefined ? {} : { path }),
    metric: leading.metric,
    state: leading.state,
    urgency: urgencyOf(leading, warnAt, now),
    ...standingOf(leading, warnAt),
    ...(leading.breachAt === undefined ? {} : { breachAt: leading.breachAt }),
    ...(warnAt === undefined ? {} : { warnAt }),
    clocks,
    moments,
    ...(nextAt === undefined ? {} : { nextAt }),
    lastSeenAt,
  };
}

function urgencyOf(clock: Clock, warnAt: Instant | undefined, now: Instant): Urgency {
  if (clock.state === 'breached') return 'breached';
  if (clock.state === 'paused') return 'paused';
  return warnAt !== undefined && warnAt <= now ? 'at-risk' : 'on-time';
}

/** The first of the instants still to come. A change that should have happened by `now` is looked at again soon. */
function soonest(now: Instant, instants: readonly (Instant | undefined)[]): Instant | undefined {
  const ahead = instants.filter((at) => at !== undefined && at > now) as Instant[];
  return ahead.length === 0 ? undefined : (Math.max(Math.min(...ahead), now + SOONEST_MS) as Instant);
}
