import type { NativeDeadline, ReportedMeasures, SlaMetric } from '@/domain/tickets/observation';
import { seconds } from '@/domain/time/duration';
import { asNumber, asText, at, type Json } from '../kit/json';
import { known } from '../kit/observe';
import { readIso } from '../kit/read-instant';

/** 0 active, 1 overdue, 2 due soon, 3 completed on time, 4 completed late. */
const STATES: Readonly<Record<string, NativeDeadline['state']>> = {
  '0': 'active',
  '1': 'breached',
  '2': 'active',
  '3': 'met',
  '4': 'breached',
};

const CLOCKS: readonly (readonly [SlaMetric, string])[] = [
  ['first_reply', 'hs_time_to_first_response_sla'],
  ['next_reply', 'hs_time_to_next_response_sla'],
  ['resolution', 'hs_time_to_close_sla'],
];

const property = (ticket: Json, name: string): unknown => at(ticket, 'properties', name);

export const readDeadlines = (ticket: Json): readonly NativeDeadline[] =>
  CLOCKS.flatMap(([metric, name]): NativeDeadline[] => {
    const dueAt = readIso(property(ticket, `${name}_at`));
    const state = STATES[asText(property(ticket, `${name}_status`)) ?? ''];
    return dueAt === undefined && state === undefined ? [] : [{ metric, label: name, ...known({ dueAt, state }) }];
  });

/** Durations come as strings of milliseconds. */
const lasting = (ticket: Json, name: string) => {
  const ms = asNumber(property(ticket, name));
  return ms === undefined ? undefined : seconds(ms / 1000);
};

/** Met or late, once completed. */
const verdict = (ticket: Json, name: string): boolean | undefined =>
  ({ '3': true, '4': false })[asText(property(ticket, `${name}_status`)) ?? ''];

/** What HubSpot computed itself. */
export const readReported = (ticket: Json): ReportedMeasures =>
  known<ReportedMeasures>({
    firstReplyTime: lasting(ticket, 'time_to_first_agent_reply'),
    firstReplyTimeBusiness: lasting(ticket, 'hs_time_to_first_response_in_operating_hours'),
    fullResolutionTime: lasting(ticket, 'time_to_close'),
    fullResolutionTimeBusiness: lasting(ticket, 'hs_time_to_close_in_operating_hours'),
    isFirstReplySlaMet: verdict(ticket, 'hs_time_to_first_response_sla'),
    isResolutionSlaMet: verdict(ticket, 'hs_time_to_close_sla'),
    isOneTouch: { true: true, false: false }[asText(property(ticket, 'hs_is_one_touch_ticket')) ?? ''],
  });
