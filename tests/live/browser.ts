import { expect, type Page } from '@playwright/test';
import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { Policy } from '@/domain/sla/policy';
import { hours } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { DayInterval, Schedule } from '@/domain/time/schedule';
import { type Launched, type LaunchOptions, launch } from '../e2e/launch';
import { tell } from '../e2e/tell';
import { storedRecord } from './stored';

/** Hours promised in the live suites, day and night: plain enough to be worked out by hand. */
export const PROMISED = { first_reply: 24, next_reply: 24, resolution: 200 } as const;

const ALWAYS: readonly DayInterval[] = [{ start: '00:00', end: '24:00' }];
const schedule = (zone: string): Schedule => ({
  id: 'always',
  name: 'Always',
  zone,
  versions: [{ weekly: { 1: ALWAYS, 2: ALWAYS, 3: ALWAYS, 4: ALWAYS, 5: ALWAYS, 6: ALWAYS, 7: ALWAYS } }],
});

const policy: Policy = {
  id: 'plain',
  name: 'Plain promise',
  conditions: {},
  scheduleId: 'always',
  metrics: {
    first_reply: { targets: { any: hours(PROMISED.first_reply) }, hours: 'calendar', pauseStatuses: [] },
    next_reply: { targets: { any: hours(PROMISED.next_reply) }, hours: 'calendar', pauseStatuses: [] },
    resolution: { targets: { any: hours(PROMISED.resolution) }, hours: 'calendar', pauseStatuses: ['pending', 'hold'] },
  },
  options: DEFAULT_OPTIONS,
};

/** A browser with Helpclock enabled on one site. */
export interface AgentBrowser {
  readonly helpclock: Launched;
  /** One of the extension's own pages, to look into the store from. */
  readonly inside: Page;
  /** The agent's tab. */
  readonly page: Page;
  /** Errors in the tab's console, which Helpclock must never cause. */
  readonly complaints: readonly string[];
}

export async function openBrowser(
  site: { readonly origin: string; readonly helpdesk: string },
  options: LaunchOptions = {},
): Promise<AgentBrowser> {
  const helpclock = await launch(options);
  const inside = await helpclock.openExtension('manifest.json');
  await tell(inside, 'settings/changed', {
    schedules: [schedule(options.zone ?? 'Europe/Berlin')],
    policies: [policy],
  });
  await tell(inside, 'site/enabled', {
    site: site.origin,
    origin: site.origin,
    helpdesk: site.helpdesk,
    enabledAt: Date.now() as Instant,
    statusMap: {},
    channelMap: {},
    leads: 'ours',
  });
  const page = await helpclock.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  return { helpclock, inside, page, complaints };
}

/** Goes to a ticket's page and waits until its whole history is stored. */
export async function readTicket({ page, inside }: AgentBrowser, url: string, id: string): Promise<void> {
  const since = Date.now();
  await page.goto(url);
  await expect
    .poll(async () => (await storedRecord(inside, id))?.completeAt ?? 0, {
      message: `ticket ${id} read`,
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(since);
}
