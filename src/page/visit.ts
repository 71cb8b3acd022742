import type { SiteAgent } from '@/domain/settings/settings';
import { type TicketKey, ticketRef } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';
import type { Helpdesk, Page, Place } from '@/helpdesks/contract';
import type { PageReport } from '@/messaging/protocol';
import type { Overlay } from '@/ui/overlay/contract';
import type { Ask } from './ask';
import type { Fetcher } from './fetcher';
import type { FocusMeter } from './focus/meter';
import { type JsonLook, lookAtJson } from './json-look';
import type { KnownAnswers } from './known-answers';
import { factNames, gist, lookAtPage, type PageLook, stateOf, viewerOn } from './page-look';
import { paint, type Showing } from './paint';
import { joinRows, readRowHistories, staleRows } from './row-histories';
import type { Sender } from './sender';
import { createViews } from './views';
import type { Look } from './watcher';

export interface VisitParts {
  readonly helpdesk: Helpdesk;
  readonly page: () => Page;
  readonly fetcher: Fetcher;
  readonly known: KnownAnswers;
  readonly sender: Sender;
  readonly ask: Ask;
  readonly overlay: Overlay;
  readonly clock: () => number;
  /** Only where the user wants it. */
  readonly focus?: FocusMeter | undefined;
}

/** The time spent at one place: from when its URL was reached until it is left. */
export interface Visit {
  look(why: Look): void;
}

/** Returning to the tab asks the helpdesk again at most this often. */
const RETURN_MS = 30_000;

type Reported = PageLook | JsonLook;

function reportOf(site: string, page: PageReport['page'], look: Reported): PageReport | undefined {
  if (look.kind === 'aborted' || look.kind === 'unasked' || look.kind === 'not-ready') return undefined;
  if (look.kind === 'read') {
    const read = factNames(look.observations).filter((fact) => !look.missing.includes(fact));
    return { site, page, state: 'ok', read, missing: look.missing };
  }
  return { site, page, state: look.kind === 'failed' ? look.state : stateOf(look), read: [], missing: [] };
}

export function startVisit(place: Place, parts: VisitParts, signal: AbortSignal): Visit {
  const { helpdesk, fetcher, known, sender, overlay, clock } = parts;
  let onPage: PageLook = { kind: 'not-ready', why: 'loading' };
  let inJson: JsonLook | undefined;
  let lastGist = '';
  let askedAt = Number.NEGATIVE_INFINITY;
  let isAsking = false;
  let shouldAskAgain = false;
  const views = createViews(parts.ask, clock, () => show(), signal);
  const keyOf = (id: string): TicketKey => ({ helpdesk: helpdesk.id, site: place.site, id });

  /** The ticket the address names; where it names none, the one the page says it shows. */
  function keyShown(): TicketKey {
    const seen = onPage.kind === 'read' ? onPage.observations.map(({ key }) => key) : [];
    const named = keyOf(place.id ?? '');
    return place.kind === 'queue' || seen.some(({ id }) => id === named.id) ? named : (seen[0] ?? named);
  }

  /** JSON beats the page. Of a merged ticket the one its page shows instead is shown. */
  function showing(): Showing {
    const key = keyShown();
    if (inJson?.kind === 'read') {
      return { key: inJson.observations[0]?.key ?? key, state: 'ok', missing: inJson.missing };
    }
    const missing = onPage.kind === 'read' ? onPage.missing : [];
    if (inJson?.kind === 'failed') return { key, state: inJson.state, missing };
    // The page alone tells no clocks: until the data have come there are none to say that there are none.
    const isWaiting = helpdesk.json !== undefined && inJson === undefined && !views.of(key)?.clocks.clocks.length;
    return { key, state: onPage.kind === 'read' && isWaiting ? 'loading' : stateOf(onPage), missing };
  }

  function show(): void {
    if (signal.aborted) return;
    const shown = showing();
    paint(helpdesk, parts.page(), place, shown, views, overlay);
    if (place.kind === 'ticket') parts.focus?.at(shown.key);
  }

  async function tell(observations: readonly Observation[]): Promise<void> {
    views.take(await sender.observed(observations));
    show();
  }

  async function report(page: PageReport['page'], look: Reported): Promise<void> {
    const said = reportOf(place.site, page, look);
    if (said) await sender.report(said);
  }

  async function take(look: Extract<JsonLook, { kind: 'read' }>): Promise<void> {
    tellViewer(look.viewer);
    // A list without data of its own asked for none: that says nothing of how well they are read.
    if (look.observations.length > 0) await report('json', look);
    await tell(look.observations);
  }

  function tellViewer(viewer: SiteAgent | undefined): void {
    if (viewer) void sender.viewer(place.site, viewer);
  }

  /** What the store already knows is shown before anything is asked of the helpdesk. */
  async function showStored(): Promise<void> {
    const rows = helpdesk.anchors(parts.page(), place).rows.map(({ id }) => keyOf(id));
    const keys = place.kind === 'ticket' ? [keyOf(place.id), ...rows] : rows;
    await views.ask([...new Map(keys.map((key) => [ticketRef(key), key])).values()]);
    show();
  }

  async function askHelpdesk(): Promise<void> {
    if (!helpdesk.json || isAsking) {
      shouldAskAgain = isAsking;
      return;
    }
    isAsking = true;
    askedAt = clock();
    const look = await lookAtJson({ source: helpdesk.json, fetcher, known }, place, parts.page(), signal);
    if (!signal.aborted && look.kind !== 'aborted') await settle(look);
    isAsking = false;
    if (!shouldAskAgain || signal.aborted) return;
    shouldAskAgain = false;
    await askHelpdesk();
  }

  async function settle(look: JsonLook): Promise<void> {
    inJson = look;
    if (look.kind !== 'read') {
      await report('json', look);
      show();
      return;
    }
    await take(look);
    if (place.kind !== 'queue' || !helpdesk.json) return;
    const rows = joinRows(onPage.kind === 'read' ? onPage.observations : [], look.observations);
    await views.ask(rows.map((row) => row.key));
    show();
    await readRowHistories(staleRows(rows, views), { source: helpdesk.json, fetcher, known }, parts.page, take, signal);
  }

  /** True when the page says something else than at the last look. */
  function readPage(): boolean {
    const page = parts.page();
    onPage = lookAtPage(helpdesk, page, place);
    const now = gist(onPage, helpdesk, page, place);
    if (now === lastGist) return false;
    lastGist = now;
    void report(place.kind, onPage);
    if (onPage.kind === 'read') void tell(onPage.observations);
    return true;
  }

  return {
    look(why) {
      const isNew = readPage();
      show();
      if (isNew || why !== 'mutation') tellViewer(viewerOn(helpdesk, parts.page()));
      if (why === 'start' || why === 'navigation') void showStored();
      const isStale = why === 'return' && clock() - askedAt > RETURN_MS;
      // On a list that is still empty there is nothing to ask for; of a ticket the URL says enough.
      const canAsk = place.kind === 'ticket' || onPage.kind === 'read';
      if (canAsk && (isNew || isStale)) void askHelpdesk();
    },
  };
}
