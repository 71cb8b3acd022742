import type { Settings } from '@/domain/settings/settings';
import type { Clock, TicketClocks } from '@/domain/sla/clock';
import { isTold } from '@/domain/sla/is-told';
import { explain, replay } from '@/domain/sla/replay';
import { ledByTheirs } from '@/domain/sla/their-lead';
import { warnAt } from '@/domain/sla/warn-at';
import type { TicketLife } from '@/domain/tickets/life';
import type { Instant } from '@/domain/time/instant';
import type { Schedule } from '@/domain/time/schedule';

type Told = (life: TicketLife, settings: Settings, now: Instant) => TicketClocks;

/** Clocks by our policies; led by the helpdesk's own deadlines on sites where the user wants it so. */
const told =
  (by: typeof replay): Told =>
  (life, { policies, schedules, sites }, now) => {
    const ours = isTold(life) ? by(life, policies, schedules, now) : { now, clocks: [] };
    const isLed = sites.some(({ site, leads }) => leads === 'theirs' && site === life.key.site);
    return isLed ? ledByTheirs(ours, life.nativeDeadlines ?? [], life.facts.status) : ours;
  };

/** Every clock of a ticket at one instant; none of ours while its history is not known. */
export const clocksOf: Told = told(replay);

/** `clocksOf`, with the stretches of every cycle. */
export const explainedClocksOf: Told = told(explain);

/** From when on the clock is at risk. */
export const riskFrom = (clock: Clock, schedule: Schedule, { warning }: Settings): Instant | undefined =>
  warnAt(clock, schedule, warning);
