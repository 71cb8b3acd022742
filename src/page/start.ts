import { instant } from '@/domain/time/instant';
import type { MountOverlay } from '@/ui/overlay/contract';
import { OVERLAY_ELEMENTS } from '@/ui/overlay/shell';
import { allowanceIn } from './allowance';
import type { Ask } from './ask';
import { collect } from './collector';
import { createFetcher } from './fetcher';
import { offered } from './offer';
import { createSender } from './sender';
import { wait } from './wait';
import { watch } from './watcher';

export interface StartParts {
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  readonly mountOverlay: MountOverlay;
  readonly clock: () => number;
}

/** Requests to one origin in a day, all tabs together: a busy agent's own clicks cost the helpdesk more. */
const REQUESTS_A_DAY = 5000;

/** Storage a page may have forbidden itself: even naming it can throw. */
function storageOf(window: Window): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // A sandboxed frame or blocked cookies.
    return undefined;
  }
}

/** Starts Helpclock in a helpdesk's page, if the user enabled the site the page lies on. */
export async function startPage({ window, ask, mountOverlay, clock }: StartParts, signal: AbortSignal): Promise<void> {
  const here = await ask('site/here', window.location.href);
  const helpdesk = here && offered(here.site.helpdesk);
  if (!here || !helpdesk || signal.aborted) return;
  const { document } = window;
  const page = () => ({
    url: new URL(window.location.href),
    doc: document,
    now: instant(clock()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: document.documentElement.lang || window.navigator.language,
  });
  const fetcher = createFetcher({
    origin: window.location.origin,
    fetch: window.fetch.bind(window),
    clock,
    random: Math.random,
    wait,
    allowance: allowanceIn(storageOf(window), REQUESTS_A_DAY),
  });
  const overlay = mountOverlay(document, here, clock, signal);
  const look = collect(
    { helpdesk, page, fetcher, sender: createSender(ask), ask, overlay, clock },
    here.site.site,
    signal,
  );
  watch({ window, root: helpdesk.watch, own: OVERLAY_ELEMENTS, look }, signal);
}
