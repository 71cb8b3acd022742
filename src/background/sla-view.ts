import type { Settings } from '@/domain/settings/settings';
import type { Clock, TicketClocks } from '@/domain/sla/clock';
import type { TicketEvent } from '@/domain/tickets/event';
import type { TicketLife } from '@/domain/tickets/life';
import type { ReadLife } from '@/domain/tickets/lives';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import { isOpen, nextChange } from '@/domain/time/open-time';
import type { Schedule } from '@/domain/time/schedule';
import type { SlaView } from '@/messaging/protocol';
import { clocksOf, riskFrom } from './clocks';
import { leadingClock } from './leading-clock';

/** What the overlay shows of a ticket, computed at `now`. `tell` gives its clocks: with their stretches where they are explained. */
export function viewOf(
  record: TicketRecord,
  lifeOf: ReadLife,
  settings: Settings,
  now: Instant,
  tell: typeof clocksOf = clocksOf,
): SlaView {
  const life = lifeOf(record);
  const clocks = tell(life, settings, now);
  const leading = leadingClock(clocks.clocks);
  const schedule = scheduleOf(leading, settings);
  const rating = newestRating(life);
  return {
    key: record.key,
    clocks,
    native: life.nativeDeadlines ?? [],
    ...openNow(schedule, now),
    ...(leading && schedule && defined('warnAt', riskFrom(leading, schedule, settings))),
    ...defined('completeAt', record.completeAt),
    names: namesIn(clocks, settings),
    ...(rating && { rating }),
  };
}

const defined = <K extends string, T>(name: K, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: T };

/** The schedule that rules a clock; without a clock the first one, which speaks for the team. */
export const scheduleOf = (clock: Clock | undefined, { schedules }: Settings): Schedule | undefined =>
  schedules.find(({ id }) => id === clock?.scheduleId) ?? schedules[0];

function openNow(schedule: Schedule | undefined, now: Instant) {
  if (schedule === undefined) return { isOpenNow: true, zone: 'UTC' };
  return {
    isOpenNow: isOpen(schedule, now),
    ...defined('opensOrClosesAt', nextChange(schedule, now)),
    zone: schedule.zone,
  };
}

const namesOf = (
  named: readonly { readonly id: string; readonly name: string }[],
  ids: ReadonlySet<string | undefined>,
) => Object.fromEntries(named.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]));

const namesIn = ({ clocks }: TicketClocks, { policies, schedules }: Settings): NonNullable<SlaView['names']> => ({
  policies: namesOf(policies, new Set(clocks.map(({ policyId }) => policyId))),
  schedules: namesOf(schedules, new Set(clocks.map(({ scheduleId }) => scheduleId))),
});

function newestRating({ events }: TicketLife): SlaView['rating'] {
  const rating = events.findLast((event): event is Extract<TicketEvent, { kind: 'rating' }> => event.kind === 'rating');
  return rating && { score: rating.score, scale: rating.scale, at: rating.at };
}
