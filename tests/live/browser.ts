import { expect, type Page } from '@playwright/test';
import type { SiteSettings } from '@/domain/settings/settings';
import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import type { Policy } from '@/domain/sla/policy';
import { hours } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import type { DayInterval, Schedule } from '@/domain/time/schedule';
import { type Launched, type LaunchOptions, launch } from '../e2e/launch';
import { clickBadge, ticketBadge } from '../e2e/overlay';
import { tell } from '../e2e/tell';
import { PROMISED, promisedClocks } from './promised';
import { accountsOf, asTruth, storedRecord } from './stored';
import type { Truth } from './truth';

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

/** The plain promise, with times shown in `zone`. */
export const liveSettings = (zone: string) => ({ schedules: [schedule(zone)], policies: [policy] });

export const siteSettings = (origin: string, helpdesk: string): SiteSettings => ({
  site: origin,
  origin,
  helpdesk,
  enabledAt: Date.now() as Instant,
  statusMap: {},
  channelMap: {},
  leads: 'ours',
});

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
  await tell(inside, 'settings/changed', liveSettings(options.zone ?? 'Europe/Berlin'));
  await tell(inside, 'site/enabled', siteSettings(site.origin, site.helpdesk));
  const page = await helpclock.context.newPage();
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`),
  );
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

/** `24 Nov 22:44` in the zone Helpclock was told to show. */
function wallTime(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(at).replace(',', '');
}

/** Every clock that the product's own records promise stands on the ticket's card, with its state and the minute it is due. */
export async function expectCard({ page }: AgentBrowser, zone: string, truth: Truth): Promise<void> {
  await clickBadge(page);
  await expect.poll(() => ticketBadge(page), `card of ${truth.id}`).toContain('Resolution');
  const card = await ticketBadge(page);
  const names = { first_reply: 'First reply', next_reply: 'Next reply', resolution: 'Resolution' };
  for (const clock of promisedClocks(truth, Date.now())) {
    const words = { met: 'met', running: 'left', breached: 'over|breached', paused: 'paused' }[clock.state];
    const due = clock.dueAt === undefined ? '' : `[^]*due \\w+ ${wallTime(clock.dueAt, zone)}`;
    expect(card, `ticket ${truth.id}, ${clock.metric}`).toMatch(
      new RegExp(`${names[clock.metric]}[^]*?(${words})${due}`),
    );
  }
}

/** What is stored becomes what the product's own records say, without anyone reloading the page. */
export async function expectFollowed({ inside }: AgentBrowser, truthNow: () => Truth | undefined): Promise<void> {
  await expect(async () => {
    const truth = truthNow();
    const record = truth && (await storedRecord(inside, truth.id));
    if (!truth || !record) throw new Error('The ticket is not stored.');
    expect(asTruth(record, accountsOf([record], [truth])), `ticket ${truth.id}`).toEqual(truth);
  }).toPass({ timeout: 20_000 });
}
