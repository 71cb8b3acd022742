import type { TicketKey } from '@/domain/tickets/key';
import { type Instant, instant } from '@/domain/time/instant';
import type { Helpdesk, Page, Place } from '@/helpdesks/contract';
import { known } from '@/helpdesks/kit/observe';
import type { MountOverlay } from '@/ui/overlay/contract';
import { OVERLAY_ELEMENTS } from '@/ui/overlay/shell';
import { allowanceIn, type Purpose } from './allowance';
import type { Ask } from './ask';
import { collect } from './collector';
import { createFetcher, type Fetcher } from './fetcher';
import type { TellFocus } from './focus/meter';
import { offeredMeter } from './focus/offer';
import { lookAtJson } from './json-look';
import { knownAnswers } from './known-answers';
import { learnedZoneIn, remembering } from './learned-zone';
import { loginBox } from './login-box';
import { offered, offeredBackfill } from './offer';
import { createSender } from './sender';
import { turnsBy } from './turns';
import { wait } from './wait';
import { watch } from './watcher';

/** Calls back when the background says that there may be something of a site's past to read. */
export type OnWanted = (callback: (site: string) => void) => void;

export interface StartParts {
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  readonly mountOverlay: MountOverlay;
  readonly onWanted: OnWanted;
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

const BUDGET: Readonly<Record<Purpose, number>> = {
  asked: REQUESTS_A_DAY,
  // The past, read at a slow pace: two thousand tickets take six to eight thousand requests.
  askedBack: 20_000,
};

function fetcherFor(
  window: StartParts['window'],
  { json }: Helpdesk,
  clock: () => number,
  purpose: Purpose,
  fetch: typeof globalThis.fetch,
): Fetcher {
  const allowance = allowanceIn(storageOf(window), BUDGET[purpose], purpose);
  const isUnproven = json?.isUnproven ?? false;
  return createFetcher({
    origin: window.location.origin,
    fetch,
    clock,
    cookies: () => window.document.cookie,
    random: Math.random,
    wait,
    allowance,
    loginBox: loginBox({ fetch, clock, allowance, page: () => window.location.href, isUnproven }),
    turn: turnsBy(window.navigator.locks),
    isUnproven,
  });
}

/** Starts Helpclock in a helpdesk's page, if the user enabled the site the page lies on. */
export async function startPage(parts: StartParts, signal: AbortSignal): Promise<void> {
  const { window, ask, mountOverlay, clock } = parts;
  const here = await ask('site/here', window.location.href);
  const product = here && offered(here);
  if (!here || !product || signal.aborted) return;
  const learned = learnedZoneIn(storageOf(window));
  const helpdesk = remembering(product, learned);
  const { document } = window;
  const { zone, dateOrder, access } = here.site;
  const times = () => known({ zone: zone ?? learned.get(), dateOrder });
  const page = () => ({
    url: new URL(window.location.href),
    doc: document,
    now: instant(clock()),
    loadedAt: instant(window.performance.timeOrigin),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: document.documentElement.lang || window.navigator.language,
    times: times(),
    ...(access ? { access } : {}),
  });
  const fetcher = fetcherFor(window, helpdesk, clock, 'asked', window.fetch.bind(window));
  const deeds = {
    explain: (key: TicketKey) => ask('sla/explanation', key),
    snooze: (ticket: TicketKey, until?: Instant) =>
      ask('alerts/snoozed', until === undefined ? { ticket } : { ticket, until }),
    helpdeskName: helpdesk.name,
  };
  const overlay = mountOverlay(document, here, clock, deeds, signal);
  const tell: TellFocus = (key, seconds) => void ask('ticket/worked', { key, seconds });
  const focus = here.site.measuresFocus && window.top === window ? offeredMeter() : undefined;
  const look = collect(
    {
      helpdesk,
      page,
      fetcher,
      known: knownAnswers(),
      sender: createSender(ask),
      ask,
      overlay,
      clock,
      focus: focus?.({ window, clock, tell }, signal),
    },
    here.site.site,
    signal,
  );
  const roots = () => helpdesk.roots?.(page()) ?? [];
  watch({ window, root: helpdesk.watch, roots, own: OVERLAY_ELEMENTS, look }, signal);
  // One reader of the past is enough for a page and its frames.
  if (window.top === window) readPast(parts, here.site.site, helpdesk, page, signal);
}

/** Starts reading the site's past: where it was left, or when the background asks for it. */
function readPast(
  { window, ask, clock, onWanted }: StartParts,
  site: string,
  helpdesk: Helpdesk,
  page: () => Page,
  signal: AbortSignal,
): void {
  const { json: source } = helpdesk;
  const make = offeredBackfill();
  if (!source?.history || !make) return;
  let requests = 0;
  const counted: typeof globalThis.fetch = (input, init) => {
    requests += 1;
    return window.fetch(input, init);
  };
  const fetcher = fetcherFor(window, helpdesk, clock, 'askedBack', counted);
  const look = (place: Place, stop: AbortSignal) =>
    lookAtJson({ source, fetcher, known: knownAnswers() }, place, page(), stop);
  const read = make({ site, source, page, fetcher, look, requests: () => requests, ask, clock, wait }, signal);
  onWanted((wanted) => wanted === site && void read());
  void read();
}
