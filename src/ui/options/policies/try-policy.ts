import type { Settings } from '@/domain/settings/settings';
import type { Clock } from '@/domain/sla/clock';
import { replay } from '@/domain/sla/replay';
import type { TicketLife } from '@/domain/tickets/life';
import { lifeReader } from '@/domain/tickets/lives';
import type { TicketRecord } from '@/domain/tickets/record';
import { instant } from '@/domain/time/instant';

/** What settings say of one ticket. */
export interface Trial {
  readonly facts: TicketLife['facts'];
  readonly clocks: readonly Clock[];
  readonly isHistoryComplete: boolean;
  readonly at: number;
}

/** Replays a stored ticket under settings that are not saved. @param at epoch milliseconds */
export function tryPolicy(record: TicketRecord, settings: Settings, at: number): Trial {
  const life = lifeReader(settings)(record);
  const { clocks } = replay(life, settings.policies, settings.schedules, instant(at));
  return { facts: life.facts, clocks, isHistoryComplete: life.isHistoryComplete, at };
}
