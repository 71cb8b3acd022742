import type { Settings } from '@/domain/settings/settings';
import type { Clock, TicketClocks } from '@/domain/sla/clock';
import { replay } from '@/domain/sla/replay';
import { warnAt } from '@/domain/sla/warn-at';
import type { TicketLife } from '@/domain/tickets/life';
import type { Instant } from '@/domain/time/instant';
import type { Schedule } from '@/domain/time/schedule';

/** Every clock of a ticket at one instant, by the given settings. */
export const clocksOf = (life: TicketLife, { policies, schedules }: Settings, now: Instant): TicketClocks =>
  replay(life, policies, schedules, now);

/** From when on the clock is at risk. */
export const riskFrom = (clock: Clock, schedule: Schedule, { warning }: Settings): Instant | undefined =>
  warnAt(clock, schedule, warning);
