import { browser } from '#imports';
import type { Settings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import { listen } from '@/messaging/listen';
import { clearAlarm, onAlarm, onBrowserStart, setAlarm } from '@/platform/alarms';
import { breathe } from '@/platform/breathe';
import { now } from '@/platform/clock';
import { onInstalled } from '@/platform/install';
import { mayNotify, notify, onNoticeClicked } from '@/platform/notifications';
import { openOwnPage } from '@/platform/open-page';
import { parcels } from '@/platform/parcels';
import { onPermissionsChanged } from '@/platform/permissions';
import { isEvictable } from '@/platform/persistence';
import { database } from '@/storage/database';
import { findEviction } from '@/storage/eviction';
import { loadSettings, onSettingsChanged } from '@/storage/settings/settings-store';
import { saveStorageState } from '@/storage/storage-state';
import { openNotice } from './alerts/open-notice';
import { tellAlerts } from './alerts/tell-alerts';
import { createBackfill } from './backfill/backfill';
import { summonTabs } from './backfill/summon-tabs';
import type { Background } from './background';
import { listenToCommands } from './commands';
import { nextDueChange, recomputeDue } from './due/recompute-due';
import { eachInTurn } from './each-in-turn';
import { createHandlers } from './handlers';
import { JOBS } from './jobs/all-jobs';
import { jobAlarm } from './jobs/job-alarm';
import { createJobRunner } from './jobs/run-jobs';
import { watchVariances } from './kpi/watch-variances';
import { saltedHash } from './privacy/salted-hash';
import { refusalOf } from './refusal';
import { createSiteKeeper } from './sites/keeper';
import type { SitesBrowser } from './sites/register';
import { slicesAt } from './slices';
import { createTeacher } from './teaching/teacher';
import { paintBadge } from './toolbar';

/** Rings when the next clock changes by itself. */
const DUE_ALARM = 'due';
/** Rings as `jobAlarm` says. */
const JOBS_ALARM = 'jobs';
/** Rings when a tab that reads a site's past has not been heard of. */
const BACKFILL_ALARM = 'backfill';
/** At most 150 requests a minute: the smallest plans of the helpdesks we know allow 200. */
const REQUEST_PACE_MS = 400;
/** Rings when a snooze or quiet hours end with something to tell. */
const ALERTS_ALARM = 'alerts';
/** Rings when the minutes on the toolbar button change. */
const BADGE_ALARM = 'badge';
const TELLER = { isAllowed: mayNotify, show: notify };
/** Many changes in a row are shown once. */
const SHOW_MS = 200;

/**
 * Starts the background. Listeners are registered synchronously: the browser starts the worker for an event and drops the
 * event if nobody listens yet. Everything held in memory is a copy of what the store has.
 */
export function startBackground(): void {
  const background = createBackground(wake);
  const runner = createJobRunner(background, JOBS, {
    pause: breathe,
    ...jobAlarm((when) => setAlarm(JOBS_ALARM, when), now),
  });
  const sites = createSiteKeeper(async () => (await background.settings()).sites, {
    scripting: browser.scripting as SitesBrowser['scripting'],
    permissions: browser.permissions,
    tabs: browser.tabs,
    knowsPorts: import.meta.env.BROWSER !== 'firefox',
  });

  const teacher = createTeacher({
    settings: background.settings,
    sites,
    scripting: browser.scripting as SitesBrowser['scripting'],
    permissions: browser.permissions,
    knowsPorts: import.meta.env.BROWSER !== 'firefox',
    clock: background.clock,
  });

  const backfill = createBackfill(background, {
    summon: async (site) => summonTabs(site, await background.settings(), browser.tabs),
    wakeAt: (when) => setAlarm(BACKFILL_ALARM, when),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    pace: import.meta.env.MODE === 'e2e' ? 0 : REQUEST_PACE_MS,
  });

  /**
   * Brings up to date what time or settings changed, and goes on with what was left undone. On a full disk nothing can be computed anew, but
   * retention can make room.
   */
  function wake(): void {
    const showNow = () => show(background);
    void refusalOf(() =>
      eachInTurn([
        () => watchOverStore(background),
        () => recomputeDue(background),
        showNow,
        backfill.wake,
        runner.run,
        // A restore may have brought sites.
        sites.register,
        showNow,
        () => watchVariances(background, TELLER),
      ]),
    );
  }

  listen(createHandlers(background, sites, runner, backfill, teacher));
  onAlarm(wake);
  onBrowserStart(wake);
  // The e2e build opens no tab of its own: tests count the tabs there are.
  if (import.meta.env.MODE !== 'e2e') onInstalled(() => void openOwnPage('/welcome.html'));
  onPermissionsChanged(() => void refusalOf(sites.follow));
  onPermissionsChanged(() => void refusalOf(teacher.follow));
  onNoticeClicked((id) => void openNotice(background.db, id));
  listenToCommands(background);
  void sites.register();
  wake();
}

async function watchOverStore({ db }: Background): Promise<void> {
  const wasEvicted = await findEviction(db);
  await saveStorageState({ isEvictable: await isEvictable(), ...(wasEvicted && { wasEvicted }) });
}

async function show(background: Background): Promise<void> {
  const { db, settings, clock } = background;
  const next = await nextDueChange(db);
  await ringAt(DUE_ALARM, next);
  await ringAt(ALERTS_ALARM, await tellAlerts(background, TELLER));
  await ringAt(BADGE_ALARM, await paintBadge(db, await settings(), clock()));
}

const ringAt = (name: string, at: number | undefined): Promise<void> =>
  at === undefined ? clearAlarm(name) : setAlarm(name, at);

function createBackground(onSettings: () => void): Background {
  let settings: Promise<Settings> | undefined;
  let showing: ReturnType<typeof setTimeout> | undefined;
  onSettingsChanged(() => {
    settings = undefined;
    onSettings();
  }, new AbortController().signal);
  const background: Background = {
    db: database,
    parcels,
    clock: () => instant(now()),
    settings: () => (settings ??= loadSettings()),
    hash: saltedHash(database),
    slices: slicesAt,
    changed() {
      clearTimeout(showing);
      showing = setTimeout(() => void refusalOf(() => show(background)), SHOW_MS);
    },
  };
  return background;
}
