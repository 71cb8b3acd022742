import { tellAlerts } from '@/background/alerts/tell-alerts';
import { recomputeDue } from '@/background/due/recompute-due';
import { rebuildDue } from '@/background/jobs/rebuild-due';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import type { Notice } from '@/platform/notifications';
import { aBackground, aLook, PAGE, SITE } from '../a-background';

/** Tuesday 3 March 2026 at a wall time in UTC, where this desk works from 9 to 17. */
export const at = (time: string, day = 3): Instant => Date.parse(`2026-03-0${day}T${time}:00Z`) as Instant;

const ME = { id: 'a1', name: 'Deniz' };
const defaults = defaultSettings('en', 'UTC');

export const withAlerts = (over: Partial<Settings['alerts']> = {}): Partial<Settings> => ({
  sites: [{ ...SITE, me: ME }],
  alerts: { ...defaults.alerts, isOn: true, ...over },
});

interface Seen {
  readonly status?: string;
  readonly assignee?: { readonly role: 'agent'; readonly id?: string };
  readonly team?: string;
  readonly priority?: string;
  readonly createdAt?: Instant;
  readonly repliedAt?: Instant;
}

/** An urgent ticket (first reply within 1 h) that a customer opened, as the helpdesk tells it now. */
const look = (id: string, now: Instant, seen: Seen) => {
  const createdAt = seen.createdAt ?? at('09:00');
  const message = (n: number, role: string, when: Instant) => ({
    kind: 'message',
    id: `message:${n}`,
    at: when,
    precision: 'exact',
    isPublic: true,
    actor: { role, id: role },
  });
  return aLook(id, {
    seenAt: now,
    facts: {
      status: seen.status ?? 'open',
      priority: seen.priority ?? 'urgent',
      subject: 'Printer on fire',
      path: `/tickets/${id}`,
      requester: 'gunhild@example.org',
      createdAt,
      assignee: seen.assignee ?? { role: 'agent', ...ME },
      ...(seen.team ? { team: seen.team } : {}),
    },
    events: [
      message(1, 'customer', createdAt),
      ...(seen.repliedAt === undefined ? [] : [message(2, 'agent', seen.repliedAt)]),
    ],
  });
};

/** A background whose clock is set by hand and whose notices are kept. */
export async function aDesk(over: Partial<Settings> = withAlerts()) {
  let now = at('09:00');
  let settings: Settings = { ...defaults, ...over };
  let mayShow = true;
  const shown: Notice[] = [];
  const background = await aBackground({ clock: () => now, settings: async () => settings });
  const teller = {
    isAllowed: async () => mayShow,
    show: async (notice: Notice) => void shown.push(notice),
  };
  return {
    ...background,
    background,
    shown,
    allow: (isAllowed: boolean) => {
      mayShow = isAllowed;
    },
    /** The browser tells of tickets at a moment. */
    async see(when: Instant, tickets: Readonly<Record<string, Seen>>): Promise<void> {
      now = when;
      const answer = await background.receive(
        Object.entries(tickets).map(([id, seen]) => look(id, when, seen)),
        PAGE,
      );
      if (answer.kind !== 'stored') throw new Error(answer.why);
    },
    /** The alarm rings, however late. @returns titles told now, and when it wants to be woken */
    async ring(when: Instant): Promise<{ readonly titles: readonly string[]; readonly wakeAt: Instant | undefined }> {
      now = when;
      const before = shown.length;
      await recomputeDue(background);
      const wakeAt = await tellAlerts(background, teller);
      return { titles: shown.slice(before).map(({ title }) => title), wakeAt };
    },
    async change(when: Instant, next: Partial<Settings>): Promise<void> {
      now = when;
      settings = { ...settings, ...next };
      while (await rebuildDue.step(background));
    },
    teller,
  };
}
