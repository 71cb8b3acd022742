import { MEASURING_VERSION } from '@/domain/kpi/measure/version';
import type { Settings } from '@/domain/settings/settings';
import { meOn } from '@/domain/settings/whose';
import { canonical } from '@/domain/tickets/canonical';

/** Everything that decides what a ticket's samples say. Presets, levels, goals and periods are applied when reading. */
export const kpiFingerprint = ({ policies, schedules, people, sites, kpi }: Settings): string =>
  canonical([
    MEASURING_VERSION,
    policies,
    schedules,
    people,
    kpi.definitions,
    sites.map((one) => [one.site, one.statusMap, one.channelMap, one.measuresFocus && meOn(one)]),
  ]);
