import type { Settings } from '@/domain/settings/settings';
import type { Clock, TicketClocks } from '@/domain/sla/clock';
import { explain, replay } from '@/domain/sla/replay';
import { warnAt } from '@/domain/sla/warn-at';
import type { TicketLife } from '@/domain/tickets/life';
import type { Instant } from '@/domain/time/instant';
import type { Schedule } from '@/domain/time/schedule';

/**
 * Whether enough is known to say anything of clocks: the whole thread, or a ticket nobody has worked on yet. A row of a queue tells
 * neither who wrote last nor when it rested, and a breach that is none is worse than no clock.
 */
const isTold = ({ isHistoryComplete, facts }: TicketLife): boolean => isHistoryComplete || facts.status === 'new';

/** Every clock of a ticket at one instant; none while its history is not known. */
export const clocksOf = (life: TicketLife, { policies, schedules }: Settings, now: Instant): TicketClocks =>
  isTold(life) ? replay(life, policies, schedules, now) : { now, clocks: [] };

/** `clocksOf`, with the stretches of every cycle. */
export const explainedClocksOf: typeof clocksOf = (life, { policies, schedules }, now) =>
  isTold(life) ? explain(life, policies, schedules, now) : { now, clocks: [] };

/** From when on the clock is at risk. */
export const riskFrom = (clock: Clock, schedule: Schedule, { warning }: Settings): Instant | undefined =>
  warnAt(clock, schedule, warning);
