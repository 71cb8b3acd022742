import type { Settings } from '@/domain/settings/settings';
import type { Clock, TicketClocks } from '@/domain/sla/clock';
import type { TicketLife } from '@/domain/tickets/life';
import type { Instant } from '@/domain/time/instant';
import type { Schedule } from '@/domain/time/schedule';

/** Every clock of a ticket at one instant, by the given settings. Replaced by the replay of the domain as soon as it stands. */
export function clocksOf(_life: TicketLife, _settings: Settings, now: Instant): TicketClocks {
  return { now, clocks: [] };
}

/** From when on the clock is at risk. */
export const riskFrom = (_clock: Clock, _schedule: Schedule, _settings: Settings): Instant | undefined => undefined;
