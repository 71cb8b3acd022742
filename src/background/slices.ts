import type { Settings } from '@/domain/settings/settings';
import type { ReadLife } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import type { Slice } from '@/storage/write/merge-tickets';
import { alertSlice } from './alerts/alert-slice';
import { dueSlice } from './due/due-slice';
import { focusSlice } from './focus/focus-slice';
import { kpiSlice } from './kpi/kpi-slice';

/** Everything derived from tickets that is written in the transaction that changes them. */
export const slicesAt = (lifeOf: ReadLife, settings: Settings, now: Instant): readonly Slice[] => [
  dueSlice(lifeOf, settings, now),
  alertSlice,
  focusSlice,
  kpiSlice(lifeOf, settings, now),
];
