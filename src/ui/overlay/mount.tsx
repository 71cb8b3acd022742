import { render } from 'preact';
import type { Instant } from '@/domain/time/instant';
import type { SlaView } from '@/messaging/protocol';
import { facesOf } from '../clock/face';
import { LOOK_WORDS, METRIC_WORDS } from '../clock/words';
import { language } from '../format/language';
import { t } from '../words';
import { Badge, type BadgePlace } from './badge';
import { Card } from './card';
import type { MountOverlay, ShownTicket } from './contract';
import { dragging } from './drag';
import { placeBadge } from './measure';
import overlayCss from './overlay.css?inline';
import { pageTheme } from './page-theme';
import { HIDDEN, type Point } from './place';
import { placeCard } from './place-card';
import { rememberedPlace, rememberPlace } from './place-memory';
import { rowChips } from './row-chips';
import { shell } from './shell';
import type { Shown } from './shown';
import { ticker } from './ticker';

/** The overlay of one page: the ticket's badge with its card, and the chips of a queue's rows. */
export const mountOverlay: MountOverlay = (doc, here, clock, deeds, signal) => {
  const lang = language();
  const { host, root } = shell(doc, 'helpclock-ticket', lang, overlayCss);
  const slot = doc.createElement('div');
  const said = Object.assign(doc.createElement('div'), { className: 'said' });
  said.setAttribute('role', 'status');
  const cardSlot = Object.assign(doc.createElement('div'), { className: 'card root' });
  cardSlot.setAttribute('popover', 'auto');
  cardSlot.setAttribute('role', 'dialog');
  cardSlot.setAttribute('aria-label', t('card.title'));
  root.append(slot, said, cardSlot);
  const chips = rowChips(doc, lang, here.warning);

  let ticket: ShownTicket | undefined;
  let isCardOpen = false;
  let explained: SlaView | undefined;
  let remembered: Point | undefined;
  let place: BadgePlace = HIDDEN;

  const shownAt = (at: number, current: ShownTicket): Shown => ({
    lang,
    at,
    zone: current.view?.zone ?? 'UTC',
    state: current.state,
    faces: current.view ? facesOf(current.view, here.warning, at) : [],
    ...(current.view ? { view: current.view } : {}),
    missing: current.missing,
    ...(explained ? { explained } : {}),
    isCardOpen,
    helpdeskName: deeds.helpdeskName,
    site: here.site,
  });

  function paint(shown: Shown): void {
    render(<Badge shown={shown} place={place} onToggle={toggle} />, slot);
    if (isCardOpen) render(<Card shown={shown} onClose={close} onSnooze={snooze} />, cardSlot);
  }

  const badge = (): HTMLElement | null => slot.querySelector('button');

  function drawTicket(at: number): number | undefined {
    if (!ticket || ticket.state === 'not-a-ticket') {
      host.remove();
      return undefined;
    }
    if (!host.isConnected) doc.documentElement.append(host);
    host.dataset.state = ticket.state;
    const shown = shownAt(at, ticket);
    paint(shown);
    settle();
    announce(shown);
    const changes = shown.faces.map((face) => face.changesAt).filter((change) => change !== undefined);
    return changes.length === 0 ? undefined : Math.min(...changes);
  }

  /** Puts the badge where it belongs now; measured after painting, for its width follows its words. */
  function settle(): void {
    const button = badge();
    if (!button || !ticket) return;
    const size = { width: button.offsetWidth, height: button.offsetHeight };
    place = placeBadge(doc, host, size, ticket.anchor, remembered);
    paint(shownAt(clock(), ticket));
    if (isCardOpen) placeCard(button, cardSlot, lang.dir);
  }

  /** Tells a screen reader when a state changes, never when seconds do. */
  function announce(shown: Shown): void {
    const lead = shown.faces[0];
    const text = lead ? `${t(METRIC_WORDS[lead.metric])}: ${t(LOOK_WORDS[lead.look])}` : '';
    if (said.textContent !== text) said.textContent = text;
  }

  function toggle(): void {
    if (isCardOpen) close();
    else open();
  }

  function open(): void {
    const button = badge();
    if (!button || !ticket) return;
    isCardOpen = true;
    paint(shownAt(clock(), ticket));
    cardSlot.showPopover?.();
    placeCard(button, cardSlot, lang.dir);
    cardSlot.querySelector('button')?.focus();
    void explain(ticket);
  }

  /** Asks why the clocks stand as they do; only for the ticket whose card is open, for it is much to tell. */
  async function explain(asked: ShownTicket): Promise<void> {
    const key = asked.view?.key;
    const answer = key && (await deeds.explain(key));
    if (signal.aborted || !isCardOpen || !ticket || ticket.view?.key.id !== key?.id) return;
    explained = answer;
    paint(shownAt(clock(), ticket));
  }

  async function snooze(until: Instant | undefined): Promise<void> {
    const asked = ticket;
    const key = asked?.view?.key;
    if (!asked || !key) return;
    await deeds.snooze(key, until);
    await explain(asked);
    // What was chosen from is gone: the keyboard goes on with what came in its place.
    if (!signal.aborted) cardSlot.querySelector<HTMLElement>('.snooze .deed')?.focus();
  }

  function close(): void {
    cardSlot.hidePopover?.();
    closed();
  }

  function closed(): void {
    if (!isCardOpen) return;
    isCardOpen = false;
    explained = undefined;
    render(null, cardSlot);
    if (ticket) paint(shownAt(clock(), ticket));
    badge()?.focus();
  }

  const wake = ticker(doc, clock, (at) => earliest(drawTicket(at), chips.draw(at)), signal);
  const view = doc.defaultView;
  const follow = following(view, () => host.isConnected && settle(), signal);
  cardSlot.addEventListener('toggle', (event) => event.newState === 'closed' && closed(), { signal });
  dragging(slot, () => (place.kind === 'floating' ? place : undefined), {
    moved: (to) => {
      remembered = to;
      follow();
    },
    dropped: (to) => rememberPlace(here.site.site, to),
    signal,
  });
  rememberedPlace(here.site.site).then((at) => {
    if (!at || signal.aborted) return;
    remembered = at;
    follow();
  });
  signal.addEventListener('abort', () => {
    render(null, slot);
    render(null, cardSlot);
    host.remove();
    chips.remove();
  });

  function wear(theme: 'light' | 'dark'): void {
    host.dataset.theme = theme;
    chips.theme(theme);
  }
  let toldTheme: 'light' | 'dark' | undefined;
  const dress = (): void => wear(here.theme === 'auto' ? (toldTheme ?? pageTheme(doc)) : here.theme);

  return {
    ticket(next) {
      if (signal.aborted || (next === undefined && ticket === undefined)) return;
      dress();
      if (isCardOpen && next?.view?.key.id !== ticket?.view?.key.id) close();
      const isNews = next?.view !== ticket?.view;
      ticket = next;
      wake();
      if (next && isCardOpen && isNews) void explain(next);
    },
    rows(next) {
      if (signal.aborted) return;
      dress();
      if (chips.show(next)) wake();
    },
    theme(next) {
      toldTheme = next;
      dress();
    },
  };
};

const earliest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

/** Runs `settle` at most once a frame while the page scrolls or changes size. */
function following(view: Window | null, settle: () => void, signal: AbortSignal): () => void {
  let isAsked = false;
  const ask = () => {
    if (isAsked || signal.aborted) return;
    isAsked = true;
    view?.requestAnimationFrame(() => {
      isAsked = false;
      if (!signal.aborted) settle();
    });
  };
  view?.addEventListener('scroll', ask, { capture: true, passive: true, signal });
  view?.addEventListener('resize', ask, { passive: true, signal });
  return ask;
}
