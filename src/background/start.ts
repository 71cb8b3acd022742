import { browser } from '#imports';
import type { Settings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import { listen } from '@/messaging/listen';
import { onAlarm, setAlarm } from '@/platform/alarms';
import { now } from '@/platform/clock';
import { database } from '@/storage/database';
import { loadSettings, watchSettings } from '@/storage/settings/settings-store';
import { loadSalt } from '@/storage/write/salt';
import type { Background } from './background';
import { nextDueChange, recomputeDue } from './due/recompute-due';
import { createHandlers } from './handlers';
import { type HashId, idHasher } from './privacy/anonymise';
import { refusalOf } from './refusal';
import { createSiteKeeper } from './sites/keeper';
import type { SitesBrowser } from './sites/register';
import { slicesAt } from './slices';
import { paintBadge } from './toolbar';

/** Rings when the next clock changes by itself. */
const DUE_ALARM = 'due';

/**
 * Starts the background. Listeners are registered synchronously: the browser starts the worker for an event and drops the
 * event if nobody listens yet. Everything held in memory is a copy of what the store has.
 */
export function startBackground(): void {
  const background = createBackground();
  const sites = createSiteKeeper(async () => (await background.settings()).sites, {
    scripting: browser.scripting as SitesBrowser['scripting'],
    permissions: browser.permissions,
    tabs: browser.tabs,
    knowsPorts: import.meta.env.BROWSER !== 'firefox',
  });
  listen(createHandlers(background, sites));
  onAlarm((name) => {
    if (name === DUE_ALARM) void wake(background);
  });
  void sites.register();
  void wake(background);
}

/** Brings what time has changed up to date, and sets the alarm for what it changes next. */
const wake = (background: Background): Promise<unknown> =>
  refusalOf(async () => {
    await recomputeDue(background);
    await show(background);
  });

async function show({ db, settings }: Background): Promise<void> {
  const next = await nextDueChange(db);
  if (next !== undefined) await setAlarm(DUE_ALARM, next);
  await paintBadge(db, await settings());
}

function createBackground(): Background {
  let settings: Promise<Settings> | undefined;
  let hash: Promise<HashId> | undefined;
  let showing: ReturnType<typeof setTimeout> | undefined;
  watchSettings(() => {
    settings = undefined;
    void wake(background);
  }, new AbortController().signal);
  const background: Background = {
    db: database,
    clock: () => instant(now()),
    settings: () => (settings ??= loadSettings()),
    hash: () => (hash ??= loadSalt(database).then(idHasher)),
    slices: slicesAt,
    changed() {
      clearTimeout(showing);
      showing = setTimeout(() => void refusalOf(() => show(background)), SHOW_MS);
    },
  };
  return background;
}

/** Many changes in a row are shown once. */
const SHOW_MS = 200;
