import type { Policy } from '../../sla/policy';
import { policyFor } from '../../sla/policy-for';
import { replay } from '../../sla/replay';
import type { TicketLife } from '../../tickets/life';
import type { Instant } from '../../time/instant';
import { elapsed, isOpen } from '../../time/open-time';
import type { Schedule } from '../../time/schedule';
import type { KpiDefinitions } from '../definitions';
import type { TicketSamples } from '../sample';
import type { OwnTeam } from './context';
import { measureTicket } from './measure-ticket';

/** By what lives are measured. The first schedule serves tickets that no policy fits. */
export interface Yardstick {
  readonly policies: readonly Policy[];
  readonly schedules: readonly Schedule[];
  readonly definitions: KpiDefinitions;
  /** Teams for tickets of helpdesks that know none. */
  readonly teams?: readonly OwnTeam[];
}

/** Replays the clocks of a ticket and measures it by the schedule that rules it. */
export function measureLife(life: TicketLife, yardstick: Yardstick, now: Instant): TicketSamples {
  const { policies, schedules, definitions, teams = [] } = yardstick;
  const schedule = scheduleOf(life, yardstick);
  return measureTicket(life, replay(life, policies, schedules, now), {
    definitions,
    teams,
    ...(schedule === undefined
      ? {}
      : { openTime: (from, to) => elapsed(schedule, from, to), isOpenAt: (at) => isOpen(schedule, at) }),
  });
}

function scheduleOf({ facts, key }: TicketLife, { policies, schedules }: Yardstick): Schedule | undefined {
  const { priority, channel, team, tags = [] } = facts;
  const policy = policyFor(policies, { helpdesk: key.helpdesk, priority, channel, team, tags });
  return schedules.find(({ id }) => id === policy?.scheduleId) ?? schedules[0];
}
