import type { Clock } from '@/domain/sla/clock';
import { seconds } from '@/domain/time/duration';
import { instant } from '@/domain/time/instant';
import type { SiteHere, SlaView } from '@/messaging/protocol';
import type { OverlayDeeds } from '@/ui/overlay/contract';

/** Friday 20 November 2026, 16:50 in Istanbul; the team works until 17:00. */
export const FRIDAY = instant(Date.parse('2026-11-20T13:50:00Z'));
export const MONDAY_TEN = instant(Date.parse('2026-11-23T07:00:00Z'));
const CLOSING = instant(Date.parse('2026-11-20T14:00:00Z'));

/** A first-reply clock with 70 of its 120 minutes left, due on Monday at ten. */
export const clock = (change: Partial<Clock> = {}): Clock => ({
  metric: 'first_reply',
  state: 'running',
  cycle: 1,
  target: seconds(7_200),
  activatedAt: instant(FRIDAY - 3_000_000),
  breachAt: MONDAY_TEN,
  isPaused: false,
  elapsed: seconds(3_000),
  remaining: seconds(4_200),
  policyId: 'support',
  scheduleId: 'support',
  hours: 'business',
  precision: 'exact',
  stretches: [],
  earlier: [],
  ...change,
});

export const view = (clocks: readonly Clock[], change: Partial<SlaView> = {}): SlaView => ({
  key: { helpdesk: 'zendesk', site: 'https://acme.example', id: '4298' },
  clocks: { now: FRIDAY, clocks },
  native: [],
  isOpenNow: true,
  opensOrClosesAt: CLOSING,
  zone: 'Europe/Istanbul',
  // Ids are each kind's own: both are called `support` here.
  names: { policies: { support: 'Standard promise' }, schedules: { support: 'Support hours' } },
  ...change,
});

export const HERE: SiteHere = {
  site: {
    site: 'https://acme.example',
    origin: 'https://acme.example',
    helpdesk: 'zendesk',
    enabledAt: FRIDAY,
    statusMap: {},
    channelMap: {},
    leads: 'ours',
  },
  theme: 'auto',
  warning: { minutes: 30 },
};

export const DEEDS: OverlayDeeds = {
  explain: async () => undefined,
  snooze: async () => undefined,
  helpdeskName: 'Zendesk',
};
